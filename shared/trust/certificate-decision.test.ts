import { describe, expect, it } from 'vitest'
import { MAXIMUM_DISTRUSTED, newSessionProfile, sessionProfileSchema } from '../profile/session-profile'
import { distrustCertificate, isSamePlace, pinCertificate } from './certificate-decision'

const profile = newSessionProfile('a', 'A')
const certificate = { sha256: 'a'.repeat(64), host: 'mail.example', port: 465 }
const other = { ...certificate, sha256: 'b'.repeat(64) }

describe('a place', () => {
  it.each([
    ['mail.example', 'MAIL.example.', true],
    ['2001:db8::1', '[2001:DB8:0::1]', true],
    ['127.0.0.1', '127.0.0.2', false],
    ['mail.example', 'mail.example.org', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSamePlace({ host: a, port: 465 }, { host: b, port: 465 })).toBe(same)
    expect(isSamePlace({ host: a, port: 465 }, { host: b, port: 587 })).toBe(false)
  })
})

describe('a decision about a certificate', () => {
  it('to pin it takes its distrust back, and leaves that of others', () => {
    const before = { ...profile, distrustedCertificates: [certificate, other, { ...certificate, port: 587 }] }
    expect(pinCertificate(before, { ...certificate, host: 'MAIL.example' })).toEqual({
      pinnedCertificate: { ...certificate, host: 'MAIL.example' },
      distrustedCertificates: [other, { ...certificate, port: 587 }],
    })
  })

  it('to distrust it takes the pin on it away, and leaves the pin on another', () => {
    expect(distrustCertificate({ ...profile, pinnedCertificate: certificate }, certificate)).toEqual({
      pinnedCertificate: null,
      distrustedCertificates: [certificate],
    })
    expect(distrustCertificate({ ...profile, pinnedCertificate: other }, certificate).pinnedCertificate).toEqual(other)
  })

  it('to distrust is remembered once, and the latest stay when they are too many', () => {
    const many = Array.from({ length: MAXIMUM_DISTRUSTED }, (_, port) => ({ ...other, port: port + 1 }))
    const twice = { ...profile, ...distrustCertificate({ ...profile, distrustedCertificates: many }, certificate) }
    const patch = distrustCertificate(twice, certificate)
    expect(patch.distrustedCertificates).toEqual([...many.slice(1), certificate])
    expect(sessionProfileSchema.safeParse({ ...twice, ...patch }).success).toBe(true)
  })
})
