import { describe, expect, it } from 'vitest'
import { nextAttemptAt } from './retry-schedule'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('the next attempt', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 30],
    [5, 60],
    [6, 240],
    [17, 240],
  ])('after %i attempts waits %i minutes', (attempts, minutes) => {
    const at = (random: number) => nextAttemptAt({ attempts, createdAt: 0, now: 1_000, random })
    expect(at(0.5)).toBe(1_000 + minutes * MINUTE)
    expect(at(0)).toBe(1_000 + minutes * MINUTE * 0.8)
    expect(at(0.999_999)).toBeLessThanOrEqual(1_000 + minutes * MINUTE * 1.2)
  })

  it('is not planned after three days', () => {
    const question = { attempts: 9, createdAt: 0, random: 0.5 }
    expect(nextAttemptAt({ ...question, now: 3 * DAY - 1 })).toBe(3 * DAY - 1 + 240 * MINUTE)
    expect(nextAttemptAt({ ...question, now: 3 * DAY })).toBeNull()
  })
})
