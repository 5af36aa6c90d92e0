import { describe, expect, it } from 'vitest'
import { neighbourOf } from './profile-actions'
import { storedProfile } from './stored-profile-fixture'

describe('neighbourOf', () => {
  const profiles = [storedProfile('b'), storedProfile('c'), storedProfile('a', { group: 'later' })]

  it('is the next one in the order of the list', () => {
    expect(neighbourOf('b', profiles)).toBe('c')
    expect(neighbourOf('c', profiles)).toBe('a')
  })

  it('is the one before at the end, and none when there is no other', () => {
    expect(neighbourOf('a', profiles)).toBe('c')
    expect(neighbourOf('a', [storedProfile('a')])).toBeUndefined()
  })
})
