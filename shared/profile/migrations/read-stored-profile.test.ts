import { describe, expect, it } from 'vitest'
import profileV1 from '../fixtures/profile-v1.json'
import profileV2 from '../fixtures/profile-v2.json'
import { PROFILE_SCHEMA_VERSION } from '../session-profile'
import { labelOf, MIGRATIONS, type Migration, migrated, readStoredProfile } from './read-stored-profile'

describe('a stored profile', () => {
  it('of version 1 is still read: nothing distrusted, no client key, and every value as it was', () => {
    const reading = readStoredProfile(profileV1)
    if (reading.kind !== 'current') throw new Error(reading.kind)
    expect(reading.stored).toEqual({
      ...profileV1,
      profile: { ...profileV1.profile, schemaVersion: PROFILE_SCHEMA_VERSION, distrustedCertificates: [] },
      secrets: { ...profileV1.secrets, clientKey: null, clientKeyPassphrase: null },
    })
  })

  it('of version 2 is read, value by value', () => {
    const reading = readStoredProfile(profileV2)
    if (reading.kind !== 'current') throw new Error(reading.kind)
    expect(reading.stored).toEqual(profileV2)
    expect(reading.stored.profile.schemaVersion).toBe(PROFILE_SCHEMA_VERSION)
  })

  it('of every former version has a step to the next', () => {
    expect(MIGRATIONS).toHaveLength(PROFILE_SCHEMA_VERSION - 1)
  })

  it('goes through the steps from its own version on, in order', () => {
    const step =
      (name: string): Migration =>
      (entry) => ({ path: `${entry.path}, ${name}` })
    const steps = [step('1 to 2'), step('2 to 3'), step('3 to 4')]
    expect(migrated({ path: 'v2' }, 2, steps)).toEqual({ path: 'v2, 2 to 3, 3 to 4' })
    expect(migrated({ path: 'v4' }, 4, steps)).toEqual({ path: 'v4' })
  })

  it('of a newer version is not looked into', () => {
    const entry = { profile: { schemaVersion: PROFILE_SCHEMA_VERSION + 1 }, anything: true }
    expect(readStoredProfile(entry)).toEqual({ kind: 'newer', version: PROFILE_SCHEMA_VERSION + 1 })
  })

  it.each([
    ['nothing', null, 'profile.schemaVersion: missing'],
    ['a list', [profileV1], 'profile.schemaVersion: missing'],
    ['a version that is no number', { profile: { schemaVersion: '1' } }, 'profile.schemaVersion: missing'],
    ['a record without a date', { ...profileV1, savedAt: undefined }, 'savedAt: missing'],
    ['a secret', { ...profileV1, password: 'hunter2' }, 'profile: unknown-property'],
  ])('that is %s is unreadable, and the reason names the place', (_, entry, detail) => {
    expect(readStoredProfile(entry)).toEqual({ kind: 'unreadable', detail })
  })

  it.each([
    [{ profile: { label: 'Relay', id: 'a' } }, 'Relay'],
    [{ profile: { label: '  ', id: 'a' } }, 'a'],
    [{ profile: { label: 7 } }, 'entry 3'],
    ['text', 'entry 3'],
  ])('%j is called %j', (entry, label) => {
    expect(labelOf(entry, 'entry 3')).toBe(label)
  })
})
