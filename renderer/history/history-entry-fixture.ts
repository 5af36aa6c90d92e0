import { entryOfRun } from '../../shared/history/entry-of-run'
import type { HistoryEntry } from '../../shared/history/history-entry'
import { profileOfRun, reportOfRun } from '../../shared/history/run-fixture'

/** An entry of the history for tests, told by its id and what differs from a test that passed. */
export const historyEntry = (id: string, parts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...entryOfRun(id, 'test', profileOfRun(), reportOfRun()),
  ...parts,
})
