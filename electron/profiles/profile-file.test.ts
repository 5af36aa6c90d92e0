import { describe, expect, it } from 'vitest'
import profileV1 from '../../shared/profile/fixtures/profile-v1.json'
import { PROFILE_SCHEMA_VERSION } from '../../shared/profile/session-profile'
import { type ProfileFileReading, profileFileContent, readProfileFile } from './profile-file'
import { storedProfile } from './profile-under-test'

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value))
const fileOf = (...profiles: unknown[]) => bytesOf({ fileVersion: 1, profiles })

const read = (bytes: Uint8Array): Extract<ProfileFileReading, { kind: 'read' }> => {
  const reading = readProfileFile(bytes)
  if (reading.kind !== 'read') throw new Error(reading.kind)
  return reading
}

describe('the profile file', () => {
  it.each([
    ['nothing', Buffer.of(), 'not-json'],
    ['half a file', Buffer.from('{"fileVersion":1,"profiles":[{"profile"'), 'not-json'],
    ['another JSON document', bytesOf([1, 2]), 'not-a-profile'],
    ['no list of profiles', bytesOf({ fileVersion: 1 }), 'not-a-profile'],
    ['no version', bytesOf({ profiles: [] }), 'not-a-profile'],
  ])('that holds %s is damaged', (_, bytes, reason) => {
    expect(readProfileFile(bytes)).toMatchObject({ kind: 'damaged', reason })
  })

  it('of a newer version is not touched, whatever it holds', () => {
    expect(readProfileFile(bytesOf({ fileVersion: 2, everything: 'else' }))).toEqual({ kind: 'newer' })
  })

  it('yields the profiles that parse, in order, and says of the others what is wrong', () => {
    const unknownKey = { ...storedProfile('u'), profile: { ...storedProfile('u').profile, colour2: 'red' } }
    const badPort = storedProfile('p', { port: 70_000 })
    const reading = read(
      fileOf(storedProfile('b'), unknownKey, badPort, 'text', storedProfile('a'), storedProfile('b')),
    )
    expect([...reading.file.profiles.keys()]).toEqual(['b', 'a'])
    expect(reading.damaged.map(({ label, reason, detail }) => [label, reason, detail])).toEqual([
      ['Profile u', 'not-a-profile', 'profile: unknown-property'],
      ['Profile p', 'not-a-profile', expect.stringMatching(/^profile\.port: /)],
      ['profiles[3]', 'not-a-profile', 'profile.schemaVersion: missing'],
      ['Profile b', 'not-a-profile', 'profile.id: used twice'],
    ])
  })

  it('is written with everything that a newer version put there', () => {
    const newer = { profile: { schemaVersion: 99, label: 'From the future', shape: 'unknown' }, soul: true }
    const deletion = { undoId: 'x', undoUntil: 'later', record: newer }
    const content = { fileVersion: 1, profiles: [newer, storedProfile('a')], deletions: [deletion], tags: ['kept'] }
    const reading = read(bytesOf(content))
    expect(reading.newer).toMatchObject([{ label: 'From the future', reason: 'newer-version' }])
    expect(profileFileContent(reading.file)).toEqual({
      ...content,
      profiles: [storedProfile('a'), newer],
      unclaimedSecrets: [],
    })
  })

  it('lifts a deleted profile of version 1, so that its undo still works', () => {
    const record = { ...profileV1, profile: { ...profileV1.profile, id: 'gone' } }
    const deletion = { undoId: 'x', undoUntil: '2026-03-04T10:42:00.000Z', record }
    const { file } = read(bytesOf({ fileVersion: 1, profiles: [], deletions: [deletion] }))
    expect(file.unreadDeletions).toEqual([])
    expect(file.deletions[0]?.record).toMatchObject({
      profile: { id: 'gone', schemaVersion: PROFILE_SCHEMA_VERSION },
      secrets: { password: { keeper: 'keychain' }, clientKey: null },
    })
  })
})
