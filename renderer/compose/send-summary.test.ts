import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { RecipientResult, SessionReport } from '../../shared/submission/session-report'
import { advanceRun, startedRun } from '../diagnosis/session-run'
import { recipientsInOrder, refusedAddresses, summariseSending } from './send-summary'

const recipient = (address: string, status: RecipientResult['status']): RecipientResult => ({ address, status })
const report = (parts: Partial<SessionReport>): SessionReport => ({
  ok: false,
  outcome: 'failed',
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 10,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
  ...parts,
})
const begun = startedRun('op', newSessionProfile('p', 'P'), 0)
const ended = (parts: Partial<SessionReport>) =>
  advanceRun(begun, { type: 'ended', result: succeeded(report(parts)), at: 10 })

describe('what a sending comes down to', () => {
  it.each<[string, RecipientResult['status'][], string]>([
    ['all accepted', ['accepted', 'accepted'], 'ok'],
    ['some refused', ['accepted', 'rejected'], 'warn'],
    ['some deferred', ['accepted', 'deferred'], 'warn'],
    ['all refused', ['rejected', 'rejected'], 'err'],
    ['one unknown beside an accepted one', ['accepted', 'unknown'], 'unk'],
    ['one unknown beside a refused one', ['rejected', 'unknown'], 'unk'],
  ])('%s', (_name, statuses, tone) => {
    const recipients = statuses.map((status, index) => recipient(`r${index}@b.example`, status))
    expect(summariseSending(ended({ recipients }))).toMatchObject({ kind: 'answered', tone })
  })

  it('is not sent when it failed before anybody was addressed', () => {
    const run = ended({
      error: failure('authentication-failed', { stage: 'authenticate' }),
      stages: [
        { id: 'connect', status: 'passed', durationMs: 5, facts: [] },
        { id: 'authenticate', status: 'failed', durationMs: 7, facts: [] },
      ],
    })
    expect(summariseSending(run)).toMatchObject({ kind: 'not-sent', cancelled: false, stage: 'authenticate', atMs: 12 })
  })

  it('is not sent when it was cancelled before the final dot, and unknown after it', () => {
    const before = ended({ outcome: 'cancelled', recipients: [recipient('a@b.example', 'rejected')] })
    const after = ended({ outcome: 'unknown', recipients: [recipient('a@b.example', 'unknown')] })
    expect(summariseSending(before)).toMatchObject({ kind: 'not-sent', cancelled: true })
    expect(summariseSending(after)).toMatchObject({ kind: 'answered', tone: 'unk' })
  })

  it('keeps the reason when the services did not begin', () => {
    const run = advanceRun(begun, { type: 'ended', result: failed(failure('attachment-missing')), at: 1 })
    expect(summariseSending(run)).toMatchObject({ kind: 'refused', failure: { code: 'attachment-missing' } })
  })
})

describe('recipients', () => {
  const many = [recipient('a', 'accepted'), recipient('b', 'rejected'), recipient('c', 'unknown')]

  it('stay as addressed while all of them fit', () => expect(recipientsInOrder(many, 3)).toBe(many))

  it('begin with those that need attention when they do not', () => {
    expect(recipientsInOrder(many, 2).map(({ address }) => address)).toEqual(['c', 'b', 'a'])
  })

  it('that were refused are marked, those deferred or unknown are not', () => {
    const recipients = [...many, recipient('d', 'deferred')]
    expect([...refusedAddresses(ended({ recipients }))]).toEqual(['b'])
    expect(refusedAddresses(undefined).size).toBe(0)
  })
})
