import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { StageId, StageRecord } from '../../shared/submission/stage'
import { formatDuration, formatOffset } from '../format/duration'
import { advanceRun, type SessionRun, startedRun } from './session-run'
import { rowTime, skipReason, waitOf } from './stage-row'

const stage = (id: StageId, status: StageRecord['status'], durationMs: number | null = null): StageRecord => ({
  id,
  status,
  durationMs,
  facts: [],
})
const begun = startedRun('op', newSessionProfile('p', 'P'), 1_000, false, 'authenticate')
const running = advanceRun(begun, { type: 'stage-changed', stage: stage('greet', 'running'), at: 2_000 })
const ended = (stages: StageRecord[]): SessionRun =>
  advanceRun(running, {
    type: 'ended',
    at: 3_000,
    result: succeeded({
      ok: false,
      outcome: 'failed',
      startedAt: '2026-11-22T10:00:00.000Z',
      durationMs: 2_000,
      stages,
      findings: [],
      warnings: [],
      transcript: [],
    }),
  })

describe('the right end of a stage’s row', () => {
  it('counts up while the stage runs, and never below zero', () => {
    expect(rowTime(stage('greet', 'running'), running, 10_400)).toEqual({ kind: 'duration', text: '8.4\u00a0s' })
    expect(rowTime(stage('greet', 'running'), running, 1_999)).toEqual({ kind: 'duration', text: '0\u00a0ms' })
  })

  it('is empty for a stage that may still come', () => {
    expect(rowTime(stage('hello', 'pending'), running, 2_500)).toEqual({ kind: 'word', key: 'nothing' })
  })

  it.each([
    [
      'the duration of a stage that ran',
      stage('connect', 'passed', 31),
      'authenticate',
      { kind: 'duration', text: '31\u00a0ms' },
    ],
    [
      'also of one that was stopped',
      stage('greet', 'skipped', 900),
      'authenticate',
      { kind: 'duration', text: '900\u00a0ms' },
    ],
    ['skipped', stage('authenticate', 'skipped'), 'authenticate', { kind: 'word', key: 'skipped' }],
    ['skipped before the stop', stage('resolve', 'skipped'), 'authenticate', { kind: 'word', key: 'skipped' }],
    ['not reached', stage('authenticate', 'pending'), 'authenticate', { kind: 'word', key: 'notReached' }],
    ['not asked, for mail in a test', stage('envelope', 'skipped'), 'authenticate', { kind: 'word', key: 'notAsked' }],
    [
      'not reached, for mail in a sending',
      stage('envelope', 'pending'),
      'content',
      { kind: 'word', key: 'notReached' },
    ],
    [
      'not asked, for a sign-in that was left out',
      stage('authenticate', 'skipped'),
      'verify',
      { kind: 'word', key: 'notAsked' },
    ],
    [
      'not asked, for content behind an envelope',
      stage('content', 'skipped'),
      'envelope',
      { kind: 'word', key: 'notAsked' },
    ],
    ['skipped, for a goodbye', stage('close', 'skipped'), 'verify', { kind: 'word', key: 'skipped' }],
  ] as const)('after the end: %s', (_name, record, reach, expected) =>
    expect(rowTime(record, { ...ended([record]), reach }, 9_000)).toEqual(expected),
  )
})

describe('a stage behind the one at which the session stopped', () => {
  const stages = [stage('greet', 'failed', 5), stage('hello', 'skipped'), stage('authenticate', 'skipped')]

  it('was not reached, whatever it is called', () => {
    expect(rowTime(stage('hello', 'skipped'), ended(stages), 9_000)).toEqual({ kind: 'word', key: 'notReached' })
  })
})

describe('why a stage was left out', () => {
  it.each([
    ['no encryption in the profile', stage('secure', 'skipped'), 'noEncryption'],
    ['no user name in the profile', stage('authenticate', 'skipped'), 'noUserName'],
    ['nothing for a stage that ran', stage('secure', 'skipped', 12), undefined],
    ['nothing for a stage that waits', stage('secure', 'pending'), undefined],
    ['nothing that the profile says', stage('hello', 'skipped'), undefined],
  ] as const)('%s', (_name, record, expected) => expect(skipReason(record, running)).toBe(expected))
})

describe('the wait of the running stage', () => {
  it('says how long it has lasted and when it ends', () => {
    expect(waitOf(running, 10_400)).toEqual({ stage: 'greet', waitedMs: 8_400, givesUpMs: 30_000 })
  })

  it('is none before a stage began and after the end', () => {
    expect(waitOf(begun, 9_000)).toBeUndefined()
    expect(waitOf(ended([]), 9_000)).toBeUndefined()
  })
})

describe('a duration for reading', () => {
  it.each([
    [0, '0\u00a0ms'],
    [12.4, '12\u00a0ms'],
    [999.4, '999\u00a0ms'],
    [999.6, '1\u00a0s'],
    [8_400, '8.4\u00a0s'],
    [30_000, '30\u00a0s'],
    [59_960, '1\u00a0min'],
    [125_000, '2\u00a0min 5\u00a0s'],
    [600_000, '10\u00a0min'],
  ])('%f ms: %s, the unit in the line of its number', (ms, expected) => expect(formatDuration(ms)).toBe(expected))

  it('is seconds since the start in a transcript', () => expect(formatOffset(147)).toBe('+0.147'))
})
