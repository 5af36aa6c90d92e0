import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { diagnosisWaits } from '../../shared/diagnosis/diagnosis-waits'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { SessionReport } from '../../shared/submission/session-report'
import type { StageRecord } from '../../shared/submission/stage'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import {
  advanceRun,
  isWholeMessageOut,
  LIVE_LINE_LIMIT,
  reportOf,
  runningStage,
  type SessionRun,
  stageDeadline,
  startedRun,
} from './session-run'

const profile = { ...newSessionProfile('p1', 'Example'), option: 'starttls' as const }
const begun = (): SessionRun => startedRun('op-1', profile, 1_000)

const stage = (
  id: StageRecord['id'],
  status: StageRecord['status'],
  durationMs: number | null = null,
): StageRecord => ({
  id,
  status,
  durationMs,
  facts: [],
})
const line = (text: string): TranscriptLine => ({ atMs: 1, direction: 'server', stage: 'greet', secure: false, text })

const report = (parts: Partial<SessionReport> = {}): SessionReport => ({
  ok: true,
  outcome: 'passed',
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 40,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
  ...parts,
})

describe('a run at its first moment', () => {
  it('has all ten stages waiting, in the order of the encryption chosen', () => {
    expect(begun().stages.map(({ id }) => id)).toEqual([
      'resolve',
      'connect',
      'greet',
      'hello',
      'secure',
      'verify',
      'authenticate',
      'envelope',
      'content',
      'close',
    ])
    expect(begun().stages.every(({ status }) => status === 'pending')).toBe(true)
    const implicit = startedRun('op-1', { ...profile, option: 'implicit-tls' }, 0)
    expect(implicit.stages.map(({ id }) => id).slice(0, 5)).toEqual(['resolve', 'connect', 'secure', 'verify', 'greet'])
  })
})

describe('a run in progress', () => {
  it('fills rows in without adding or moving one', () => {
    const order = begun().stages.map(({ id }) => id)
    let run = advanceRun(begun(), { type: 'stage-changed', stage: stage('resolve', 'running'), at: 1_010 })
    expect(runningStage(run)?.id).toBe('resolve')
    expect(run.stageStartedAt).toBe(1_010)
    run = advanceRun(run, { type: 'stage-changed', stage: stage('resolve', 'passed', 12), at: 1_022 })
    expect(runningStage(run)).toBeUndefined()
    expect(run.stageStartedAt).toBeNull()
    expect(run.stages.map(({ id }) => id)).toEqual(order)
    expect(run.stages[0]).toEqual(stage('resolve', 'passed', 12))
  })

  it('does not start the wait of a stage again when it tells a fact on its way', () => {
    const begin = advanceRun(begun(), { type: 'stage-changed', stage: stage('greet', 'running'), at: 1_020 })
    const told = { ...stage('greet', 'running'), facts: [{ key: 'banner', params: { text: '220 hi' } }] }
    const run = advanceRun(begin, { type: 'stage-changed', stage: told, at: 5_000 })
    expect(run.stageStartedAt).toBe(1_020)
    expect(runningStage(run)?.facts).toHaveLength(1)
  })

  it('keeps the time of the stage that runs when another one ends late', () => {
    let run = advanceRun(begun(), { type: 'stage-changed', stage: stage('connect', 'running'), at: 1_020 })
    run = advanceRun(run, { type: 'stage-changed', stage: stage('resolve', 'passed', 12), at: 1_021 })
    expect(run.stageStartedAt).toBe(1_020)
    expect(runningStage(run)?.id).toBe('connect')
  })

  it('bounds what it keeps of a long conversation, latest lines last', () => {
    let run = begun()
    for (let index = 0; index < LIVE_LINE_LIMIT + 7; index++)
      run = advanceRun(run, { type: 'line-spoken', line: line(`line ${index}`) })
    expect(run.lines).toHaveLength(LIVE_LINE_LIMIT)
    expect(run.lines[0]?.text).toBe('line 7')
    expect(run.lines.at(-1)?.text).toBe(`line ${LIVE_LINE_LIMIT + 6}`)
  })

  it('says once that cancelling was asked for, and goes on until the services answer', () => {
    const once = advanceRun(begun(), { type: 'cancel-requested' })
    expect(once.ending).toEqual({ kind: 'running', cancelRequested: true })
    expect(advanceRun(once, { type: 'cancel-requested' })).toBe(once)
  })
})

describe('a run that ended', () => {
  it('takes over stages and conversation of the report and keeps rows that the report leaves out', () => {
    const live = advanceRun(begun(), { type: 'line-spoken', line: line('live') })
    const final = report({
      stages: [stage('greet', 'passed', 4), stage('resolve', 'passed', 12)],
      transcript: [line('whole')],
    })
    const run = advanceRun(live, { type: 'ended', result: succeeded(final), at: 2_000 })
    expect(run.stages).toHaveLength(10)
    expect(run.stages[0]).toEqual(stage('resolve', 'passed', 12))
    expect(run.stages[2]).toEqual(stage('greet', 'passed', 4))
    expect(run.stages[3]).toEqual(stage('hello', 'pending'))
    expect(run.lines.map(({ text }) => text)).toEqual(['whole'])
    expect(reportOf(run)).toBe(final)
  })

  it('ignores events that come after the report', () => {
    const run = advanceRun(begun(), { type: 'ended', result: succeeded(report()), at: 2_000 })
    expect(advanceRun(run, { type: 'stage-changed', stage: stage('close', 'running'), at: 2_001 })).toBe(run)
    expect(advanceRun(run, { type: 'line-spoken', line: line('late') })).toBe(run)
    expect(advanceRun(run, { type: 'cancel-requested' })).toBe(run)
  })

  it('keeps the reason when it was never begun', () => {
    const reason = failure('acknowledgement-required')
    const run = advanceRun(begun(), { type: 'ended', result: failed(reason), at: 1_001 })
    expect(run.ending).toEqual({ kind: 'refused', failure: reason, endedAt: 1_001 })
    expect(reportOf(run)).toBeUndefined()
  })
})

describe('how long a stage may wait', () => {
  const deadlines = { connectMs: 1_000, greetingMs: 2_000, commandMs: 3_000, finalReplyMs: 4_000 }
  const run = startedRun('op-1', { ...profile, deadlines }, 0)

  it.each([
    ['resolve', 1_000],
    ['connect', 1_000],
    ['secure', 1_000],
    ['greet', 2_000],
    ['hello', 3_000],
    ['authenticate', 3_000],
    ['content', 3_000],
    ['close', 3_000],
  ] as const)('%s: %i ms', (id, expected) => expect(stageDeadline(run, id)).toBe(expected))

  it('is that of a diagnosis when it is one', () => {
    const waits = diagnosisWaits({ ...deadlines, connectMs: 10_000, greetingMs: 300_000 })
    const diagnosing = startedRun('op-1', { ...profile, deadlines }, 0, false, 'verify', waits)
    expect(stageDeadline(diagnosing, 'connect')).toBe(5_000)
    expect(stageDeadline(diagnosing, 'secure')).toBe(10_000)
    expect(stageDeadline(diagnosing, 'greet')).toBe(60_000)
  })

  it('is the one for the final reply once the whole message is out, and not before', () => {
    const half = advanceRun(run, { type: 'content-progressed', sentBytes: 50, totalBytes: 100 })
    const whole = advanceRun(run, { type: 'content-progressed', sentBytes: 100, totalBytes: 100 })
    const unknown = advanceRun(run, { type: 'content-progressed', sentBytes: 100, totalBytes: null })
    expect(stageDeadline(half, 'content')).toBe(3_000)
    expect(stageDeadline(whole, 'content')).toBe(4_000)
    expect(isWholeMessageOut(unknown)).toBe(false)
  })
})
