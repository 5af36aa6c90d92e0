import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { SessionReport } from '../../shared/submission/session-report'
import type { StageId, StageRecord } from '../../shared/submission/stage'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import type { TlsReport, TrustProblem } from '../../shared/trust/tls-report'
import { advanceRun, startedRun } from './session-run'
import { disclosed, elapsedUntil, lastServerWords, verdictOf } from './verdict'

const stage = (id: StageId, status: StageRecord['status'], durationMs: number | null = null): StageRecord => ({
  id,
  status,
  durationMs,
  facts: [],
})
const said = (direction: TranscriptLine['direction'], at: StageId, text: string): TranscriptLine => ({
  atMs: 1,
  direction,
  stage: at,
  secure: false,
  text,
})
const problem = (kind: string, ignored: boolean): TrustProblem => ({
  id: 'CRT-07',
  check: 'dates',
  flag: 'certificate-expired',
  ignored,
  kind,
  certificate: 0,
  params: {},
})
const tls = (problems: TrustProblem[]): TlsReport => ({
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  serverName: 'mail.example',
  chain: [],
  problems,
  anchor: 'system',
  revocation: { status: 'not-checked' },
})
const report = (parts: Partial<SessionReport> = {}): SessionReport => ({
  ok: false,
  outcome: 'failed',
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 274,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
  ...parts,
})
const begun = startedRun('op', { ...newSessionProfile('p', 'P'), option: 'starttls' }, 0)
const ended = (parts: Partial<SessionReport>) =>
  advanceRun(begun, { type: 'ended', result: succeeded(report(parts)), at: 300 })

describe('what was disclosed', () => {
  it.each([
    ['nothing when the session stopped before authentication', [stage('verify', 'failed', 4)], [], 'nothing'],
    ['nothing when authentication failed before AUTH was said', [stage('authenticate', 'failed', 1)], [], 'nothing'],
    [
      'credentials when AUTH was said and refused',
      [stage('authenticate', 'failed', 1)],
      [said('client', 'authenticate', 'AUTH PLAIN ••••')],
      'credentials',
    ],
    [
      'credentials when authentication passed, whatever the transcript kept',
      [stage('authenticate', 'passed', 9)],
      [],
      'credentials',
    ],
    [
      'nothing when only the server spoke at that stage',
      [stage('authenticate', 'failed', 1)],
      [said('server', 'authenticate', '421 bye')],
      'nothing',
    ],
    [
      'sender and recipient when an envelope was begun',
      [stage('authenticate', 'skipped'), stage('envelope', 'failed', 2)],
      [said('client', 'envelope', 'MAIL FROM:<a@b.example>')],
      'envelope',
    ],
    [
      'the message when content was begun',
      [stage('envelope', 'passed', 2)],
      [said('client', 'content', 'DATA')],
      'message',
    ],
  ] as const)('is %s', (_name, stages, transcript, expected) => {
    expect(disclosed({ stages: [...stages], transcript: [...transcript] })).toBe(expected)
  })
})

describe('verdict', () => {
  it('names the failing stage, the time until its end, and that nothing was disclosed', () => {
    const run = ended({
      error: failure('certificate-rejected', { stage: 'verify' }),
      stages: [
        stage('resolve', 'passed', 12),
        stage('connect', 'passed', 31),
        stage('greet', 'passed', 104),
        stage('hello', 'passed', 29),
        stage('secure', 'passed', 66),
        stage('verify', 'failed', 4),
        stage('close', 'passed', 28),
      ],
      tls: tls([problem('expired', true), problem('name-not-covered', false)]),
    })
    expect(verdictOf(run)).toMatchObject({ kind: 'failed', stage: 'verify', atMs: 246, sent: 'nothing' })
    expect(verdictOf(run)).toMatchObject({ certificateProblem: { kind: 'name-not-covered' } })
  })

  it('names a changed pin among other problems', () => {
    const run = ended({
      error: failure('pin-changed', { stage: 'verify' }),
      tls: tls([problem('self-signed', false), problem('pin-changed', false)]),
    })
    expect(verdictOf(run)).toMatchObject({ kind: 'failed', certificateProblem: { kind: 'pin-changed' } })
  })

  it('does not blame a certificate for a failure of another kind', () => {
    const run = ended({
      error: failure('authentication-failed', { stage: 'authenticate' }),
      tls: tls([problem('expired', false)]),
    })
    expect(verdictOf(run)).toMatchObject({ kind: 'failed', certificateProblem: null })
  })

  it('counts ignored problems when it passed, and says whether there was a sign-in', () => {
    const signedIn = ended({
      ok: true,
      outcome: 'passed',
      stages: [stage('authenticate', 'passed', 318)],
      tls: tls([problem('expired', true)]),
    })
    const anonymous = ended({ ok: true, outcome: 'passed', stages: [stage('authenticate', 'skipped')] })
    expect(verdictOf(signedIn)).toMatchObject({ kind: 'passed', signedIn: true, ignoredProblems: 1 })
    expect(verdictOf(anonymous)).toMatchObject({ kind: 'passed', signedIn: false, ignoredProblems: 0 })
  })

  it('is cancelled, not failed, when the user stopped it', () => {
    const run = ended({
      outcome: 'cancelled',
      error: failure('cancelled', { stage: 'greet' }),
      stages: [stage('resolve', 'passed', 5), stage('greet', 'failed', 900)],
    })
    expect(verdictOf(run)).toEqual({ kind: 'cancelled', stage: 'greet', atMs: 905, sent: 'nothing' })
    const early = advanceRun(begun, { type: 'ended', result: failed(failure('cancelled')), at: 1 })
    expect(verdictOf(early)).toMatchObject({ kind: 'cancelled', stage: null })
  })

  it('is refused when the services did not begin', () => {
    const run = advanceRun(begun, { type: 'ended', result: failed(failure('vault-locked')), at: 1 })
    expect(verdictOf(run)).toMatchObject({ kind: 'refused', failure: { code: 'vault-locked' } })
  })

  it('follows a running test', () => {
    const run = advanceRun(begun, { type: 'stage-changed', stage: stage('greet', 'running'), at: 9 })
    expect(verdictOf(run)).toEqual({ kind: 'running', stage: 'greet', cancelRequested: false })
  })
})

describe('the server’s last words', () => {
  it('are those of the failure before any other line', () => {
    const run = ended({
      error: failure('authentication-failed', { reply: '535 5.7.8 Authentication failed' }),
      transcript: [said('server', 'close', '221 bye')],
    })
    expect(lastServerWords(run)).toBe('535 5.7.8 Authentication failed')
  })

  it('are the last line it spoke when no failure quotes it, and none when it was silent', () => {
    const run = ended({ transcript: [said('server', 'greet', '220 hi'), said('client', 'hello', 'EHLO x')] })
    expect(lastServerWords(run)).toBe('220 hi')
    expect(lastServerWords(ended({}))).toBeNull()
  })
})

describe('elapsed time', () => {
  it('does not count what ran after the stage, and is zero without one', () => {
    const stages = [stage('resolve', 'passed', 3), stage('connect', 'failed', 4), stage('close', 'passed', 50)]
    expect(elapsedUntil(stages, 'connect')).toBe(7)
    expect(elapsedUntil(stages, null)).toBe(0)
  })
})
