import { median } from './median'
import type { Figure } from './section'
import type { Round } from './sender-process'

/** One that takes part: `round` does the job once, `count` says how much of it that is. */
export interface Contender {
  readonly name: string
  readonly round: () => Promise<Round>
  /** The figure of a round in the unit of the section. */
  readonly figure: (round: Round) => number
  readonly remark?: string
  readonly stop?: () => Promise<void>
}

/**
 * Lets the contenders take turns, so that a busy moment of the machine hits all of them: one round each to get warm, kept
 * apart, then `runs` rounds each.
 */
export const interleave = async (
  contenders: readonly Contender[],
  runs: number,
  say: (line: string) => void,
): Promise<Figure[]> => {
  const rounds = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]))
  const first = new Map<string, Round>()
  try {
    for (let run = 0; run <= runs; run += 1) {
      say(run === 0 ? 'warming up' : `round ${run} of ${runs}`)
      for (const { name, round } of contenders) {
        const done = await round()
        if (run === 0) first.set(name, done)
        else rounds.get(name)?.push(done)
      }
    }
  } finally {
    await Promise.all(contenders.map(({ stop }) => stop?.()))
  }
  return contenders.map(({ name, figure, remark }) => {
    const own = rounds.get(name) ?? []
    const figures = own.map(figure)
    const cold = first.get(name)
    const growth = median(own.map(({ memoryGrowth }) => memoryGrowth))
    return {
      contender: name,
      value: median(figures),
      rounds: figures,
      first: cold === undefined ? Number.NaN : figure(cold),
      ...(Number.isNaN(growth) ? {} : { memoryGrowth: growth }),
      ...(remark === undefined ? {} : { remark }),
    }
  })
}

/** The figure of a contender; NaN when it did not take part. */
export const figureOf = (figures: readonly Figure[], name: string): number =>
  figures.find(({ contender }) => contender === name)?.value ?? Number.NaN
