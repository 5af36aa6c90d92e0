import { Command, InvalidArgumentError } from 'commander'

/** What a run of the bench is to do. */
export interface BenchOptions {
  readonly runs: number
  /** Ids of the sections to run; all of them when empty. */
  readonly only: readonly string[]
  readonly json: boolean
}

const LEAST_RUNS = 1
const DEFAULT_RUNS = 5

const wholeNumber = (text: string): number => {
  const runs = Number(text)
  if (Number.isInteger(runs) && runs >= LEAST_RUNS) return runs
  throw new InvalidArgumentError(`not a whole number from ${LEAST_RUNS}`)
}

/**
 * Reads the words after the program's name.
 * @param ids of the sections that there are
 */
export const readBenchOptions = (words: readonly string[], ids: readonly string[]): BenchOptions => {
  const list = (text: string): string[] => {
    const chosen = text.split(',').map((id) => id.trim())
    const unknown = chosen.find((id) => !ids.includes(id))
    if (unknown === undefined) return chosen
    throw new InvalidArgumentError(`there is no section ${unknown}`)
  }
  const command = new Command('npm run bench --')
    .description('Measures against peers, in one run on this machine.')
    .option('--runs <number>', 'rounds that count', wholeNumber, DEFAULT_RUNS)
    .option('--only <sections>', `any of ${ids.join(', ')}, with commas`, list, [])
    .option('--json', 'print one JSON document instead of tables', false)
  return command.parse([...words], { from: 'user' }).opts<BenchOptions>()
}
