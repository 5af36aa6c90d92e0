import { describe, expect, it } from 'vitest'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { isOutdated } from './outdated-run'

const tested = newSessionProfile('p', 'P')

describe('a result', () => {
  it.each([
    ['port', { port: 587 }],
    ['encryption', { option: 'starttls' }],
    ['ignored checks', { ignoreError: ['name-invalid'] }],
    ['a deadline', { deadlines: { ...tested.deadlines, connectMs: 1_000 } }],
  ] as const)('is outdated when the profile has another %s', (_name, change) =>
    expect(
      isOutdated(tested, {
        ...tested,
        ...change,
        ignoreError: [...('ignoreError' in change ? change.ignoreError : [])],
      }),
    ).toBe(true),
  )

  it('stays good when only the label or the notes changed', () => {
    expect(isOutdated(tested, { ...tested, label: 'Other', notes: 'x', deadlines: { ...tested.deadlines } })).toBe(
      false,
    )
  })
})
