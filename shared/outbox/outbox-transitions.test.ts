import { describe, expect, it } from 'vitest'
import { outboxStateSchema } from './outbox-entry'
import { nextOutboxState, type OutboxHappening, recoveryOf } from './outbox-transitions'

const HAPPENINGS: readonly OutboxHappening[] = [
  'attempt-started',
  'delivered',
  'deferred',
  'refused',
  'interrupted',
  'left-open',
  'cancelled',
  'send-requested',
  'confirmed',
]

const LEGAL = new Map([
  ['pending attempt-started', 'sending'],
  ['pending cancelled', 'error'],
  ['pending send-requested', 'pending'],
  ['sending delivered', 'sent'],
  ['sending deferred', 'pending'],
  ['sending refused', 'error'],
  ['sending interrupted', 'pending'],
  ['sending left-open', 'unknown'],
  ['error send-requested', 'pending'],
  ['unknown send-requested', 'pending'],
  ['unknown confirmed', 'sent'],
])

describe('the states of mail in the outbox', () => {
  const pairs = outboxStateSchema.options.flatMap((state) => HAPPENINGS.map((happening) => [state, happening] as const))
  it.each(pairs)('%s, %s', (state, happening) => {
    expect(nextOutboxState(state, happening)).toBe(LEGAL.get(`${state} ${happening}`))
  })

  it('recovers an attempt whose final dot may have been sent as unknown, and any other for another attempt', () => {
    expect(nextOutboxState('sending', recoveryOf(true))).toBe('unknown')
    expect(nextOutboxState('sending', recoveryOf(false))).toBe('pending')
  })
})
