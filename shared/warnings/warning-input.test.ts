import { describe, expect, it } from 'vitest'
import type { StoredProfile } from '../profile/stored-profile'
import { traitsOfSecret } from '../profile/traits-of-secret'
import { soundProfile } from './rule-case'
import { secretReuse } from './warning-input'

const stored = (id: string, fingerprints: { password?: string; authToken?: string }): StoredProfile => {
  const summary = (fingerprint: string | undefined): StoredProfile['secrets']['password'] =>
    fingerprint === undefined
      ? null
      : { savedAt: '2026-11-22T09:00:00.000Z', keeper: 'keychain', traits: traitsOfSecret('x', fingerprint) }
  return {
    profile: { ...soundProfile(), id },
    secrets: {
      password: summary(fingerprints.password),
      authToken: summary(fingerprints.authToken),
      clientKey: null,
      clientKeyPassphrase: null,
    },
    acknowledgements: [],
    savedAt: '2026-11-22T09:00:00.000Z',
    lastTest: null,
    practice: false,
  }
}

describe('secretReuse', () => {
  const others = [stored('a', { password: 'f1' }), stored('b', { authToken: 'f1' }), stored('c', { password: 'f2' })]

  it('counts other profiles with the same secret, in either field', () => {
    const secrets = { password: traitsOfSecret('x', 'f1'), authToken: traitsOfSecret('y', 'f2') }
    expect(secretReuse('new', secrets, others)).toEqual({ password: 2, authToken: 1 })
  })

  it('does not count the profile itself', () => {
    expect(secretReuse('c', { password: traitsOfSecret('x', 'f2'), authToken: null }, others).password).toBe(0)
  })

  it('counts nothing for a typed secret without fingerprint', () => {
    const unsaved = [stored('a', { password: '' })]
    expect(secretReuse('new', { password: traitsOfSecret('x', ''), authToken: null }, unsaved).password).toBe(0)
  })
})
