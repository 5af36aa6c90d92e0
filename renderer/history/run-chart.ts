import type { HistoryEntry } from '../../shared/history/history-entry'

/** How a run ended, as list and chart colour it. */
export type RunLook = HistoryEntry['outcome'] | 'bypassed'

/** A run that passed while certificate problems were ignored is said apart from one that passed. */
export const lookOf = ({ outcome, bypassed }: HistoryEntry): RunLook =>
  outcome === 'passed' && bypassed ? 'bypassed' : outcome

export interface RunBar {
  readonly id: string
  readonly look: RunLook
  /** Left edge and width in percent of the chart; height as a part of it. */
  readonly x: number
  readonly width: number
  readonly height: number
}

export interface RunChart {
  /** Oldest first. */
  readonly bars: readonly RunBar[]
  /** Lines at powers of ten: how long they mean, in ms, and how high they are as a part of the height. */
  readonly lines: readonly { readonly ms: number; readonly height: number }[]
  readonly count: number
  readonly passed: number
  readonly failed: number
  /** ms */
  readonly shortest: number
  readonly longest: number
  readonly median: number
}

/** The scale begins here, in ms: below, differences are chance. */
const FLOOR_MS = 10
const LEAST_HEIGHT = 0.04
/** So few runs do not become wide blocks. */
const LEAST_SLOTS = 40
/** Part of its slot that a bar fills. */
const BAR_PART = 0.7

const medianOf = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/**
 * Durations as bars, the latest at the right. The scale is logarithmic, because a server that does not answer takes a
 * hundred times as long as one that does.
 * @param entries latest first
 */
export const runChart = (entries: readonly HistoryEntry[]): RunChart => {
  const durations = entries.map(({ durationMs }) => durationMs).sort((one, other) => one - other)
  const longest = durations.at(-1) ?? 0
  const top = Math.log10(Math.max(longest, FLOOR_MS * 10) / FLOOR_MS)
  const heightOf = (ms: number): number => Math.max(0, Math.log10(Math.max(ms, FLOOR_MS) / FLOOR_MS) / top)
  const slot = 100 / Math.max(LEAST_SLOTS, entries.length)
  const powers = Array.from({ length: Math.floor(top + 1e-9) }, (_, index) => FLOOR_MS * 10 ** (index + 1))
  return {
    bars: [...entries].reverse().map((entry, index) => ({
      id: entry.id,
      look: lookOf(entry),
      x: 100 - slot * (entries.length - index) + (slot * (1 - BAR_PART)) / 2,
      width: slot * BAR_PART,
      height: Math.max(LEAST_HEIGHT, heightOf(entry.durationMs)),
    })),
    lines: powers.map((ms) => ({ ms, height: heightOf(ms) })),
    count: entries.length,
    passed: entries.filter(({ outcome }) => outcome === 'passed').length,
    failed: entries.filter(({ outcome }) => outcome === 'failed').length,
    shortest: durations[0] ?? 0,
    longest,
    median: medianOf(durations),
  }
}
