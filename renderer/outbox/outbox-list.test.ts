import { describe, expect, it } from 'vitest'
import type { OutboxState } from '../../shared/outbox/outbox-entry'
import { outboxEntry } from '../../shared/outbox/outbox-entry-fixture'
import {
  dueIn,
  entriesOfProfile,
  entryActions,
  lastFailure,
  outboxCount,
  recipientSummary,
  strayEntries,
  waitingCount,
} from './outbox-list'

const inState = (state: OutboxState, id: string = state) => outboxEntry({ id, state })

describe('the list of a profile', () => {
  const older = outboxEntry({ id: 'older' })
  const newer = outboxEntry({ id: 'newer', createdAt: '2026-11-22T11:00:00.000Z', state: 'sent' })
  const other = outboxEntry({ id: 'other', profileId: 'gone' })

  it('has its own mail, the newest first, whatever its state', () => {
    expect(entriesOfProfile([older, other, newer], 'relay').map(({ id }) => id)).toEqual(['newer', 'older'])
  })

  it('leaves no mail out of sight whose profile is gone', () => {
    expect(strayEntries([older, other, newer], new Set(['relay'])).map(({ id }) => id)).toEqual(['other'])
  })
})

describe('the badge', () => {
  it.each<[OutboxState[], number, string]>([
    [[], 0, 'neutral'],
    [['sent', 'sent'], 0, 'neutral'],
    [['pending', 'sending', 'sent'], 2, 'neutral'],
    [['pending', 'error'], 2, 'err'],
    [['error', 'unknown', 'pending'], 3, 'unk'],
  ])('for %j says %i in %s', (states, open, tone) => {
    expect(outboxCount(states.map((state, index) => inState(state, `${index}`)))).toEqual({ open, tone })
  })

  it('does not count what has ended as waiting', () => {
    const states: OutboxState[] = ['pending', 'sending', 'sent', 'error', 'unknown']
    expect(waitingCount(states.map((state) => inState(state)))).toBe(2)
  })
})

describe('the next attempt', () => {
  const now = Date.parse('2026-11-22T10:00:00.000Z')
  it.each<[string | null, unknown]>([
    [null, { kind: 'none' }],
    ['2026-11-22T09:59:59.000Z', { kind: 'now' }],
    ['2026-11-22T10:00:00.400Z', { kind: 'in', unit: 'seconds', count: 1 }],
    ['2026-11-22T10:00:59.000Z', { kind: 'in', unit: 'seconds', count: 59 }],
    ['2026-11-22T10:03:01.000Z', { kind: 'in', unit: 'minutes', count: 4 }],
    ['2026-11-22T12:00:00.000Z', { kind: 'in', unit: 'hours', count: 2 }],
    ['2026-11-24T12:00:00.000Z', { kind: 'in', unit: 'days', count: 3 }],
  ])('at %s is %j', (at, expected) => expect(dueIn(at, now)).toEqual(expected))
})

describe('what can be done with a mail', () => {
  it.each<[OutboxState, string[]]>([
    ['pending', ['sendNow', 'cancel', 'delete']],
    ['sending', []],
    ['sent', ['delete']],
    ['error', ['sendNow', 'delete']],
    ['unknown', ['sendAgain', 'markDelivered', 'delete']],
  ])('%s: %j', (state, expected) => {
    const actions = Object.entries(entryActions(inState(state), true))
    expect(actions.flatMap(([name, possible]) => (possible ? [name] : []))).toEqual(expected)
    expect(Object.values(entryActions(inState(state), false))).toEqual([false, false, false, false, false])
  })

  it('never sends the remainder of a damaged file', () => {
    expect(entryActions({ state: 'error', recipients: [] }, true).sendNow).toBe(false)
  })
})

describe('in short', () => {
  it('a mail names its first recipients and counts the rest', () => {
    const recipients = ['a', 'b', 'c'].map((name) => ({ address: `${name}@x.example`, status: 'pending' as const }))
    expect(recipientSummary(recipients, 2)).toEqual({ addresses: ['a@x.example', 'b@x.example'], more: 1 })
    expect(recipientSummary(recipients, 3).more).toBe(0)
  })

  it('a mail tells why its last attempt failed, until it is sent', () => {
    const error = { code: 'message-deferred', params: {}, retryable: true } as const
    const attempts = [{ at: '2026-11-22T10:00:00.000Z', durationMs: 5, outcome: 'deferred' as const, error }]
    expect(lastFailure(outboxEntry({ attempts }))).toBe(error)
    expect(lastFailure(outboxEntry({ attempts, state: 'sent' }))).toBeNull()
    expect(lastFailure(outboxEntry())).toBeNull()
  })
})
