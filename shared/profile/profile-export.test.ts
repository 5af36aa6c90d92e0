import { describe, expect, it } from 'vitest'
import profileV1 from './fixtures/profile-v1.json'
import { exportDocument, readExport } from './profile-export'
import { newSessionProfile, PROFILE_SCHEMA_VERSION } from './session-profile'

const profile = { ...newSessionProfile('relay', 'Relay'), serverAddress: 'mail.example.test' }
const document = (...profiles: unknown[]) => JSON.stringify({ format: 'mail-session-manager-profiles', profiles })

describe('an export of profiles', () => {
  it('comes back as it left', () => {
    expect(readExport(JSON.stringify(exportDocument([profile])))).toEqual({
      kind: 'read',
      entries: [{ kind: 'profile', profile }],
    })
  })

  it('of version 1 is lifted to the present one', () => {
    const reading = readExport(document(profileV1.profile))
    expect(reading).toMatchObject({
      entries: [{ kind: 'profile', profile: { schemaVersion: PROFILE_SCHEMA_VERSION } }],
    })
  })

  it('keeps what can be used beside what cannot, each named', () => {
    const reading = readExport(
      document(profile, { ...profile, port: 0 }, { ...profile, schemaVersion: 99 }, 7, {
        ...profile,
        password: 'hunter2',
      }),
    )
    expect(reading).toMatchObject({
      entries: [
        { kind: 'profile' },
        { kind: 'unusable', label: 'Relay', error: { field: 'port', code: 'port-out-of-range' } },
        { kind: 'newer', label: 'Relay', version: 99 },
        { kind: 'unusable', label: '4' },
        { kind: 'unusable', label: 'Relay', error: { code: 'unknown-property' } },
      ],
    })
    expect(JSON.stringify(reading)).not.toContain('hunter2')
  })

  it.each([
    ['{"format":', 'not-json'],
    ['{}', 'not-an-export'],
    ['{"format":"mail-session-manager-profiles","profiles":[],"secrets":[]}', 'not-an-export'],
    ['[]', 'not-an-export'],
  ])('is told from %s', (text, kind) => {
    expect(readExport(text)).toEqual({ kind })
  })
})
