import { describe, expect, it } from 'vitest'
import { failed, type Result, succeeded } from '../contract/result'
import type { ErrorCode } from '../failures/error-code'
import { failure } from '../failures/failure'
import type { Outcome, RecipientResult, SessionReport } from '../submission/session-report'
import { type FinishedAttempt, judgeAttempt, type OutboxRecipient } from './judge-attempt'

const report = (outcome: Outcome, statuses: readonly RecipientResult['status'][] | null, code?: ErrorCode) =>
  succeeded<SessionReport>({
    ok: outcome === 'passed',
    outcome,
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    stages: [],
    findings: [],
    warnings: [],
    transcript: [],
    ...(statuses === null
      ? {}
      : { recipients: statuses.map((status, index) => ({ address: `r${index}@x.test`, status })) }),
    ...(code === undefined ? {} : { error: failure(code) }),
  })

const recipients = (...statuses: readonly OutboxRecipient['status'][]): OutboxRecipient[] =>
  statuses.map((status, index) => ({ address: `r${index}@x.test`, status }))

const judge = (result: Result<SessionReport>, changes: Partial<FinishedAttempt> = {}) => {
  const verdict = judgeAttempt({
    recipients: recipients('pending', 'pending'),
    attempted: ['r0@x.test', 'r1@x.test'],
    delivery: 'accepted',
    result,
    finalDotPossible: true,
    ...changes,
  })
  return [verdict.happening, verdict.outcome, ...verdict.recipients.map(({ status }) => status)].join(' ')
}

describe('what an attempt means for the mail', () => {
  it.each<[string, Result<SessionReport>, string]>([
    ['all accepted', report('passed', ['accepted', 'accepted']), 'delivered accepted accepted accepted'],
    [
      'one put off',
      report('partial', ['accepted', 'deferred'], 'recipients-deferred'),
      'deferred partial accepted deferred',
    ],
    [
      'one refused',
      report('partial', ['accepted', 'rejected'], 'recipients-refused'),
      'refused partial accepted rejected',
    ],
    [
      'no answer to the dot',
      report('unknown', ['unknown', 'rejected'], 'delivery-unknown'),
      'left-open unknown unknown rejected',
    ],
    ['connection refused', report('failed', null, 'connection-refused'), 'deferred deferred pending pending'],
    ['name not found', report('failed', null, 'name-not-found'), 'deferred deferred pending pending'],
    ['sign-in refused', report('failed', null, 'authentication-failed'), 'refused refused pending pending'],
    ['certificate rejected', report('failed', null, 'certificate-rejected'), 'refused refused pending pending'],
    [
      'message put off',
      report('failed', ['deferred', 'deferred'], 'message-deferred'),
      'deferred deferred deferred deferred',
    ],
    [
      'message refused',
      report('failed', ['rejected', 'rejected'], 'message-refused'),
      'refused refused rejected rejected',
    ],
    [
      'nobody accepted, one merely put off',
      report('failed', ['rejected', 'deferred'], 'recipients-refused'),
      'deferred deferred rejected deferred',
    ],
    ['cancelled', report('cancelled', null, 'cancelled'), 'interrupted interrupted pending pending'],
    ['a defect after the dot', failed(failure('internal')), 'left-open unknown unknown unknown'],
  ])('%s', (_name, result, expected) => {
    expect(judge(result)).toBe(expected)
  })

  it.each<[ErrorCode, string]>([
    ['vault-locked', 'deferred deferred pending pending'],
    ['profile-gone', 'refused refused pending pending'],
    ['secret-missing', 'refused refused pending pending'],
    ['acknowledgement-required', 'refused refused pending pending'],
  ])('no session, %s', (code, expected) => {
    expect(judge(failed(failure(code)), { finalDotPossible: false })).toBe(expected)
  })

  it('never forgets who accepted before', () => {
    const changes = { recipients: recipients('accepted', 'deferred'), attempted: ['r1@x.test'] }
    expect(judge(report('passed', null), changes)).toBe('delivered accepted accepted accepted')
    expect(judge(report('unknown', null), changes)).toBe('left-open unknown accepted unknown')
  })

  it('does not send again to whom an earlier transaction of a broken session was delivered', () => {
    const lost = report('failed', ['accepted', 'deferred'], 'connection-closed')
    expect(judge(lost)).toBe('deferred deferred accepted deferred')
    const closing = report('cancelled', ['accepted', 'deferred'], 'cancelled')
    expect(judge(closing)).toBe('interrupted interrupted accepted deferred')
    const doubtful = report('failed', ['unknown', 'deferred'], 'connection-closed')
    expect(judge(doubtful)).toBe('left-open unknown unknown deferred')
    expect(judge(report('cancelled', ['accepted', 'accepted'], 'cancelled'))).toBe(
      'delivered accepted accepted accepted',
    )
  })

  it('ends all or nothing with the first refusal', () => {
    const result = report('failed', ['rejected', 'deferred'], 'recipients-refused')
    expect(judge(result, { delivery: 'all-or-nothing' })).toBe('refused refused rejected deferred')
    const later = report('failed', ['deferred', 'deferred'], 'recipients-deferred')
    expect(judge(later, { delivery: 'all-or-nothing' })).toBe('deferred deferred deferred deferred')
  })
})
