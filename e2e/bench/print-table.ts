import type { Figure, SectionResult } from './section'

const MIB = 1024 ** 2

const rounded = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2)

const spread = ({ rounds }: Figure): string => `${rounded(Math.min(...rounds))} to ${rounded(Math.max(...rounds))}`

const figureCells = (figure: Figure, unit: string): string[] => [
  figure.contender,
  `${rounded(figure.value)} ${unit}`,
  spread(figure),
  rounded(figure.first),
  figure.memoryGrowth === undefined ? '' : `+${(figure.memoryGrowth / MIB).toFixed(1)} MiB`,
  figure.remark ?? '',
]

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** What the figures were taken on. */
export interface Machine {
  readonly node: string
  readonly processor: string
  readonly cores: number
  /** Processes that wanted to run in the minute before (load average). */
  readonly loadAtStart: number
}

/** The machine as a line. */
export const machineLine = ({ node, processor, cores, loadAtStart }: Machine, runs: number): string =>
  `Node ${node}, ${cores} × ${processor}, load ${loadAtStart.toFixed(1)} at the start; medians of ${runs} interleaved rounds`

/** A section as lines: median, range, first round and memory of each contender, then the goals. */
export const tableOf = (result: SectionResult): string[] => {
  const rows = result.figures.map((figure) => figureCells(figure, result.unit))
  return [
    '',
    result.title,
    ...aligned([['', 'median', 'range', 'first', 'memory', ''], ...rows]).map((line) => `  ${line}`),
    ...result.skipped.map((name) => `  ${name} is not installed and was left out`),
    ...aligned(
      result.goals.map(({ what, goal, reached, met }) => [met ? '✓' : '✗', what, reached, `(goal: ${goal})`]),
    ).map((line) => `  ${line}`),
  ]
}
