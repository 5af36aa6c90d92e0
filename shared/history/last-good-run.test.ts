import { expect, it } from 'vitest'
import { entryOfRun } from './entry-of-run'
import type { HistoryEntry } from './history-entry'
import { lastGoodRun } from './last-good-run'
import { profileOfRun, reportOfRun } from './run-fixture'

const entry = (id: string, minute: number, parts: Partial<HistoryEntry> = {}): HistoryEntry => {
  const report = reportOfRun({ report: { startedAt: `2026-11-22T10:${minute}:00.000Z` } })
  return { ...entryOfRun(id, 'test', profileOfRun(), report), ...parts }
}

it('is the latest that passed before, and whose report is kept', () => {
  const entries = [
    entry('later', 50),
    entry('itself', 40),
    entry('failed', 30, { outcome: 'failed' }),
    entry('dropped', 20, { reported: false }),
    entry('good', 15),
    entry('older', 10),
  ]
  expect(lastGoodRun(entries, '2026-11-22T10:40:00.000Z')?.id).toBe('good')
  expect(lastGoodRun(entries.slice(0, 4), '2026-11-22T10:40:00.000Z')).toBeUndefined()
})
