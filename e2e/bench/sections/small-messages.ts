import type { Contender } from '../interleave'
import { figureOf, interleave } from '../interleave'
import { isInstalled, runProgram } from '../program-sender'
import type { BenchSurroundings, GoalCheck, Section } from '../section'
import { RECIPIENT, SENDER } from '../sender'
import { startSender } from '../sender-process'
import type { SenderName } from '../senders'

const MESSAGES = 2_000
/** emailjs waits 40 ms for a delayed acknowledgement with each message: fewer say the same. */
const EMAILJS_MESSAGES = 50
export const TEXT_BYTES = 400

const OWN = { composed: 'Mail Session Manager, composed', raw: 'Mail Session Manager, raw' }
const PEER = { composed: 'nodemailer, composed', raw: 'nodemailer, raw' }

/** A contender with a process of its own that does `count` messages in a round; its figure is messages a second. */
export const messagesPerSecond = async (
  name: string,
  sender: SenderName,
  { task }: BenchSurroundings,
  port: number,
  count: number,
  remark?: string,
): Promise<Contender> => {
  const process = await startSender(sender, { ...task, port })
  return {
    name,
    round: () => process.round(count),
    figure: ({ milliseconds }) => (count / milliseconds) * 1_000,
    stop: () => process.stop(),
    ...(remark === undefined ? {} : { remark }),
  }
}

/** A goal that is a ratio of two rates. */
export const ratioGoal = (what: string, own: number, peer: number, least: number): GoalCheck => ({
  what,
  goal: `at least ${least} ×`,
  reached: `${(own / peer).toFixed(2)} ×`,
  met: own / peer >= least,
})

const smtpSource = (port: number): Contender => ({
  name: 'smtp-source -d',
  round: () =>
    runProgram('smtp-source', [
      ...['-d', '-s', '1', '-m', String(MESSAGES), '-l', String(TEXT_BYTES), '-f', SENDER, '-t', RECIPIENT],
      `127.0.0.1:${port}`,
    ]),
  figure: ({ milliseconds }) => (MESSAGES / milliseconds) * 1_000,
  remark: 'start of the program included',
})

/** Many small messages over one session on loopback. */
export const smallMessages: Section = {
  id: 'messages',
  run: async (surroundings) => {
    const { sinkPort, runs, say } = surroundings
    const start = (name: string, sender: SenderName, count = MESSAGES, remark?: string) =>
      messagesPerSecond(name, sender, surroundings, sinkPort, count, remark)
    const withSource = isInstalled('smtp-source')
    const contenders = [
      await start(OWN.composed, 'own-composed'),
      await start(PEER.composed, 'nodemailer-composed'),
      await start(OWN.raw, 'own-raw'),
      await start(PEER.raw, 'nodemailer-raw'),
      await start(
        'emailjs, composed',
        'emailjs-composed',
        EMAILJS_MESSAGES,
        `${EMAILJS_MESSAGES} messages a round, scaled`,
      ),
      ...(withSource ? [smtpSource(sinkPort)] : []),
      await start('a bare socket', 'bare-socket', MESSAGES, 'no replies read, no results: the bound of one session'),
    ]
    const figures = await interleave(contenders, runs, say)
    return {
      id: 'messages',
      title: `${MESSAGES} messages of ${TEXT_BYTES} bytes over one session`,
      unit: 'messages/s',
      higherIsBetter: true,
      figures,
      goals: [
        ratioGoal('composed, to nodemailer', figureOf(figures, OWN.composed), figureOf(figures, PEER.composed), 1.5),
        ratioGoal('raw, to nodemailer raw', figureOf(figures, OWN.raw), figureOf(figures, PEER.raw), 5),
      ],
      skipped: withSource ? [] : ['smtp-source'],
    }
  },
}
