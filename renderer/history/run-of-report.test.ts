import { expect, it } from 'vitest'
import { profileOfRun, reportOfRun } from '../../shared/history/run-fixture'
import { verdictOf } from '../diagnosis/verdict'
import { historyEntry } from './history-entry-fixture'
import { runOfReport } from './run-of-report'

const now = profileOfRun({ serverAddress: 'new.example.com', option: 'implicit-tls', port: 465 })

it('shows an earlier run with the settings of then', () => {
  const report = reportOfRun()
  const run = runOfReport(historyEntry('a'), report, now)
  expect(run.profile).toMatchObject({ serverAddress: 'mail.example.com', option: 'starttls', port: 587 })
  expect(run.ending).toMatchObject({ kind: 'reported', report })
  expect(run.stages).toHaveLength(10)
  expect(verdictOf(run).kind).toBe('passed')
})

it('shows a message over an open session with the stages that it had', () => {
  const stage = (id: 'envelope' | 'content') => ({ id, status: 'passed' as const, durationMs: 1, facts: [] })
  const report = reportOfRun({ report: { stages: [stage('envelope'), stage('content')] } })
  const run = runOfReport(historyEntry('a', { kind: 'send' }), report, now)
  expect(run.stages.map(({ id }) => id)).toEqual(['envelope', 'content'])
})
