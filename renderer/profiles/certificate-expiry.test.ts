import { describe, expect, it } from 'vitest'
import { certificate, profileOfRun, reportOfRun, tlsReport } from '../../shared/history/run-fixture'
import { lastTestOf } from '../../shared/profile/last-test-of'
import { certificateExpiry } from './certificate-expiry'
import { storedProfile } from './stored-profile-fixture'

const NOW = Date.parse('2026-11-22T10:00:00.000Z')
const DAY = 86_400_000
const settings = { serverAddress: 'mail.example.com', port: 587, option: 'starttls' } as const
const tested = (notAfter: number) => {
  const chain = [certificate({ notAfter: new Date(notAfter).toISOString() })]
  const report = reportOfRun({ report: { startedAt: '2026-11-01T10:00:00.000Z', tls: tlsReport({ chain }) } })
  return storedProfile('p', settings, { lastTest: lastTestOf(profileOfRun(), report, NOW) })
}

describe('the expiry of a certificate in the list', () => {
  it.each([
    ['15 days left', 15 * DAY, undefined],
    ['14 days left', 14 * DAY, undefined],
    ['a moment less', 14 * DAY - 1, { tone: 'warn', days: 13 }],
    ['9 days left', 9.5 * DAY, { tone: 'warn', days: 9 }],
    ['3 days left', 3 * DAY, { tone: 'warn', days: 3 }],
    ['2 days left', 2.9 * DAY, { tone: 'err', days: 2 }],
    ['some hours left', 0.2 * DAY, { tone: 'err', days: 0 }],
    ['over since a moment', -1, { tone: 'err', days: null }],
    ['over since a week', -7 * DAY, { tone: 'err', days: null }],
  ])('%s', (_what, left, expected) => {
    const found = certificateExpiry(tested(NOW + left), NOW)
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(expected)
  })

  it('is not said of a server that the profile has left', () => {
    const stored = tested(NOW - DAY)
    expect(certificateExpiry({ ...stored, profile: { ...stored.profile, port: 465 } }, NOW)).toBeUndefined()
  })

  it('is not said of a certificate that is pinned', () => {
    const stored = tested(NOW - DAY)
    const pinnedCertificate = { sha256: certificate().sha256, host: 'mail.example.com', port: 587 }
    expect(certificateExpiry({ ...stored, profile: { ...stored.profile, pinnedCertificate } }, NOW)).toBeUndefined()
  })

  it('is not said of the practice server, of a profile that was never tested, or by a test without TLS', () => {
    const stored = tested(NOW - DAY)
    expect(certificateExpiry({ ...stored, practice: true }, NOW)).toBeUndefined()
    expect(certificateExpiry({ ...stored, lastTest: null }, NOW)).toBeUndefined()
    const { tls: _, ...plain } = reportOfRun()
    const without = { ...stored, lastTest: lastTestOf(profileOfRun(), plain, NOW) }
    expect(certificateExpiry(without, NOW)).toBeUndefined()
  })
})
