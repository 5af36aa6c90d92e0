import { describe, expect, it } from 'vitest'
import { endingOf } from './ending-of'
import type { OutboxState } from './outbox-entry'
import { outboxEntry } from './outbox-entry-fixture'

const inState = (state: OutboxState) => outboxEntry({ id: state, state })

describe('news of an ending', () => {
  it.each<[OutboxState, OutboxState, string | undefined]>([
    ['pending', 'sending', undefined],
    ['sending', 'sent', 'partial'],
    ['pending', 'error', 'error'],
    ['sending', 'unknown', 'unknown'],
    ['sent', 'sent', undefined],
    ['error', 'error', undefined],
  ])('from %s to %s: %s', (before, after, expected) => expect(endingOf(inState(before), inState(after))).toBe(expected))

  it('says sent only when everybody was accepted, and nothing of a mail that was not seen before', () => {
    const sent = outboxEntry({ state: 'sent', recipients: [{ address: 'a@b.example', status: 'accepted' }] })
    expect(endingOf(inState('sending'), sent)).toBe('sent')
    expect(endingOf(undefined, sent)).toBeUndefined()
  })
})
