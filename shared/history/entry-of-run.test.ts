import { describe, expect, it } from 'vitest'
import { entryOfRun } from './entry-of-run'
import { historyEntrySchema } from './history-entry'
import { profileOfRun, reportOfRun, type SeenInRun } from './run-fixture'

describe('the entry of a run', () => {
  const remark = { id: 'LOC-04', severity: 'info', stage: 'envelope', params: {}, fixes: [] } as const
  const cause = { ...remark, id: 'CRT-07', severity: 'error', params: { name: 'x'.repeat(9_000) } } as const
  const findingOf = (report: SeenInRun['report']) =>
    entryOfRun('id', 'diagnosis', profileOfRun(), reportOfRun({ report: report ?? {} })).finding

  it('names the most likely cause of a failure, and no mere remark on a run that passed', () => {
    const findings = [{ ...remark, fixes: [] }]
    expect(findingOf({ findings })).toBeNull()
    expect(findingOf({ ok: false, outcome: 'failed', findings })?.id).toBe('LOC-04')
  })

  it('fits the contract whatever the server wrote', () => {
    const report = reportOfRun({ report: { ok: false, findings: [{ ...cause, fixes: [] }] } })
    const entry = entryOfRun('id', 'test', profileOfRun({ customCa: 'x'.repeat(1_000) }), report)
    expect(historyEntrySchema.safeParse(entry).error).toBeUndefined()
    expect(JSON.stringify(entry).length).toBeLessThan(2_000)
  })
})
