import { expect, it } from 'vitest'
import { DEFAULT_DEADLINES } from '../../shared/profile/session-profile'
import { shrinkingDeadlines } from './shrinking-deadlines'

it('gives each wait its own deadline, and never more than what is left of the budget', () => {
  let time = 0
  const deadlines = shrinkingDeadlines({ ...DEFAULT_DEADLINES, connectMs: 2_000 }, 5_000, () => time)
  expect([deadlines.connectMs, deadlines.greetingMs]).toEqual([2_000, 5_000])
  time = 4_000
  expect([deadlines.connectMs, deadlines.greetingMs, deadlines.finalReplyMs]).toEqual([1_000, 1_000, 1_000])
  time = 9_000
  expect(deadlines.commandMs).toBe(1)
})
