import type { HistoryEntry } from './history-entry'

/**
 * The latest run before a moment that passed, and whose report is kept.
 * @param entries of one profile, latest first
 * @param before ISO 8601: when the run began that is to be compared
 */
export const lastGoodRun = (entries: readonly HistoryEntry[], before: string): HistoryEntry | undefined =>
  entries.find(({ at, outcome, reported }) => outcome === 'passed' && reported && Date.parse(at) < Date.parse(before))
