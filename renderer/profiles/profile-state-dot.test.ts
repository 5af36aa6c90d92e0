import { describe, expect, it } from 'vitest'
import type { LastTest } from '../../shared/profile/stored-profile'
import { profileDotState } from './profile-state-dot'
import { storedProfile } from './stored-profile-fixture'

const tested = (outcome: LastTest['outcome'], bypassed = false): LastTest => ({
  at: '2026-11-22T10:31:00.000Z',
  outcome,
  bypassed,
  stage: null,
  code: null,
  durationMs: 300,
})

describe('profileDotState', () => {
  it.each([
    [null, 'untested'],
    [tested('cancelled'), 'untested'],
    [tested('failed'), 'failed'],
    [tested('failed', true), 'failed'],
    [tested('passed'), 'passed'],
    [tested('passed', true), 'bypassed'],
  ] as const)('shows the last test', (lastTest, state) => {
    expect(profileDotState(storedProfile('a', {}, { lastTest }), false)).toBe(state)
  })

  it('shows of the practice profile first whether its server runs', () => {
    const practice = storedProfile('a', {}, { practice: true, lastTest: tested('passed') })
    expect(profileDotState(practice, false)).toBe('stopped')
    expect(profileDotState(practice, true)).toBe('passed')
  })
})
