import { describe, expect, it } from 'vitest'
import { outboxStateSchema } from './outbox-entry'
import { outdatedEntries } from './outdated-entries'

const NOW = Date.parse('2026-11-22T12:00:00.000Z')
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString()

describe('mail that is kept no longer', () => {
  it.each(outboxStateSchema.options)('is sent mail alone: %s', (state) => {
    const entries = [
      { id: 'old', state, createdAt: daysAgo(31) },
      { id: 'new', state, createdAt: daysAgo(29) },
    ]
    expect(outdatedEntries(entries, NOW)).toEqual(state === 'sent' ? ['old'] : [])
  })

  it('is whatever stands behind the latest thousand', () => {
    const entries = Array.from({ length: 1_003 }, (_, index) => ({
      id: String(index),
      state: 'sent' as const,
      createdAt: daysAgo(index / 1_003),
    }))
    expect(outdatedEntries(entries, NOW)).toEqual(['1000', '1001', '1002'])
  })

  it('is none when the clock was set back', () => {
    expect(outdatedEntries([{ id: 'a', state: 'sent', createdAt: daysAgo(-400) }], NOW)).toEqual([])
  })
})
