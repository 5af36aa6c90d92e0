import { startDelayingLink } from '../delaying-link'
import { figureOf, interleave } from '../interleave'
import type { Section } from '../section'
import type { SenderName } from '../senders'
import { messagesPerSecond, ratioGoal, TEXT_BYTES } from './small-messages'

const ROUND_TRIP_MS = 50
/** Some 100 ms each with the slowest: enough to drown opening and closing the session. */
const MESSAGES = 50

/** The small messages over a link with a long round trip. */
export const distantServer: Section = {
  id: 'distant',
  run: async (surroundings) => {
    const { sinkPort, runs, say } = surroundings
    const link = await startDelayingLink(sinkPort, ROUND_TRIP_MS)
    try {
      const start = (name: string, sender: SenderName) =>
        messagesPerSecond(name, sender, surroundings, link.port, MESSAGES)
      const contenders = [
        await start('Mail Session Manager, composed', 'own-composed'),
        await start('nodemailer, composed', 'nodemailer-composed'),
        await start('Mail Session Manager, raw', 'own-raw'),
        await start('nodemailer, raw', 'nodemailer-raw'),
      ]
      const figures = await interleave(contenders, runs, say)
      const ratio = (kind: string) =>
        ratioGoal(
          `${kind}, to nodemailer`,
          figureOf(figures, `Mail Session Manager, ${kind}`),
          figureOf(figures, `nodemailer, ${kind}`),
          1.8,
        )
      return {
        id: 'distant',
        title: `${MESSAGES} messages of ${TEXT_BYTES} bytes over one session, ${ROUND_TRIP_MS} ms round trip`,
        unit: 'messages/s',
        higherIsBetter: true,
        figures,
        goals: [ratio('composed'), ratio('raw')],
        skipped: [],
      }
    } finally {
      await link.stop()
    }
  },
}
