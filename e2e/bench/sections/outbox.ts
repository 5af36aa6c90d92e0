import { type Contender, figureOf, interleave } from '../interleave'
import type { BenchSurroundings, Section } from '../section'
import { startSender } from '../sender-process'
import type { SenderName } from '../senders'
import { TEXT_BYTES } from './small-messages'

const MAILS = 400
const LEAST_RATE = 200
const ONE_BY_ONE = 'one after the other'
const TOGETHER = '16 at once'

const contender = async (name: string, sender: SenderName, { task }: BenchSurroundings): Promise<Contender> => {
  const process = await startSender(sender, { ...task, port: 0 })
  return {
    name,
    round: () => process.round(MAILS),
    figure: ({ milliseconds }) => (MAILS / milliseconds) * 1_000,
    stop: () => process.stop(),
  }
}

/** Mail left to the outbox, each safe on disk before the answer. */
export const outbox: Section = {
  id: 'outbox',
  run: async (surroundings) => {
    const contenders = [
      await contender(ONE_BY_ONE, 'own-outbox', surroundings),
      await contender(TOGETHER, 'own-outbox-together', surroundings),
    ]
    const figures = await interleave(contenders, surroundings.runs, surroundings.say)
    const goals = [ONE_BY_ONE, TOGETHER].map((name) => {
      const rate = figureOf(figures, name)
      const reached = `${Math.round(rate)} mails/s`
      return { what: name, goal: `at least ${LEAST_RATE} mails/s`, reached, met: rate >= LEAST_RATE }
    })
    return {
      id: 'outbox',
      title: `Mails of ${TEXT_BYTES} bytes left to the outbox, durably`,
      unit: 'mails/s',
      higherIsBetter: true,
      figures,
      goals,
      skipped: [],
    }
  },
}
