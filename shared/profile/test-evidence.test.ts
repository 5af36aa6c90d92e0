import { describe, expect, it } from 'vitest'
import { certificate, problem, profileOfRun, reportOfRun, tlsReport } from '../history/run-fixture'
import { lastTestOf } from './last-test-of'
import { lastTestSchema } from './stored-profile'
import { followedBy, testEvidenceOf } from './test-evidence'

const AT = Date.parse('2026-11-22T10:00:01.000Z')
const profile = profileOfRun()
const seenWith = (tls: Parameters<typeof tlsReport>[0]) =>
  testEvidenceOf(profile, reportOfRun({ report: { tls: tlsReport(tls) } })).certificate

describe('what a test saw', () => {
  it('is tied to the settings that it saw it with', () => {
    const { certificate: _, ...settings } = testEvidenceOf(
      profile,
      reportOfRun({ addresses: '192.0.2.1, 2001:db8::1' }),
    )
    expect(settings).toEqual({
      serverAddress: 'mail.example.com',
      port: 587,
      option: 'starttls',
      tlsServerName: '',
      addresses: ['192.0.2.1', '2001:db8::1'],
    })
  })

  it('names the flags of problems that were really there, ignored or not, once each', () => {
    const problems = [
      problem({ ignored: true }),
      problem({ kind: 'issuer-expired', certificate: 1 }),
      problem({ flag: 'name-invalid', kind: 'name-mismatch' }),
    ]
    expect(seenWith({ problems })?.neededFlags).toEqual(['name-invalid', 'certificate-expired'])
  })

  const leaf = certificate({ notAfter: '2027-01-10T00:00:00.000Z', issuer: 'CN=I' })
  const intermediate = certificate({ subject: 'CN=I', issuer: 'CN=R', notAfter: '2026-12-01T00:00:00.000Z' })
  const lasting = certificate({ subject: 'CN=I', issuer: 'CN=R', notAfter: '2029-01-01T00:00:00.000Z' })
  const superfluous = certificate({ subject: 'CN=X', issuer: 'CN=X', notAfter: '2026-11-25T00:00:00.000Z' })
  const expiredCross = certificate({ subject: 'CN=R', issuer: 'CN=Old', notAfter: '2021-09-30T00:00:00.000Z' })

  it.each([
    ['the leaf’s', [leaf], [], leaf.notAfter],
    ['an intermediate’s when it ends earlier', [leaf, intermediate], [], intermediate.notAfter],
    ['that of the longer one of two intermediates', [leaf, intermediate, lasting], [], leaf.notAfter],
    ['not that of a superfluous certificate', [leaf, superfluous], [], leaf.notAfter],
    ['not that of an expired cross-certificate that was no problem', [leaf, lasting, expiredCross], [], leaf.notAfter],
    [
      'the expired one’s when that was a problem',
      [leaf, lasting, expiredCross],
      [problem({ kind: 'issuer-expired', certificate: 2 })],
      expiredCross.notAfter,
    ],
  ])('has as end of validity %s', (_whose, chain, problems, expected) => {
    expect(seenWith({ chain, problems })?.notAfter).toBe(expected)
  })

  it('ends with chains that issue each other', () => {
    const one = certificate({ subject: 'CN=A', issuer: 'CN=B' })
    const two = certificate({ subject: 'CN=B', issuer: 'CN=A' })
    expect(seenWith({ chain: [one, two, one] })?.notAfter).toBe(one.notAfter)
  })

  it('has no certificate without TLS', () => {
    const { tls: _, ...plain } = reportOfRun()
    expect(testEvidenceOf(profile, plain).certificate).toBeNull()
  })

  it('fits the schema also after a server that overdoes it', () => {
    const huge = reportOfRun({
      addresses: Array.from({ length: 300 }, (_, index) => `192.0.2.${index}`).join(', '),
      report: { tls: tlsReport({ chain: [certificate({ issuer: 'x'.repeat(5_000) })] }) },
    })
    expect(lastTestSchema.safeParse(lastTestOf(profile, huge, AT)).error).toBeUndefined()
  })
})

describe('a later test', () => {
  const passed = lastTestOf(profile, reportOfRun(), AT)
  const { tls: _, ...unreached } = reportOfRun({ report: { ok: false, outcome: 'failed' } })
  const down = lastTestOf(profile, unreached, AT)

  it('keeps the certificate that it did not come to see itself', () => {
    expect(followedBy(passed, down)).toMatchObject({
      outcome: 'failed',
      evidence: { certificate: passed.evidence?.certificate },
    })
  })

  it('keeps none of another server', () => {
    const elsewhere = lastTestOf(profileOfRun({ port: 465 }), unreached, AT)
    expect(followedBy(passed, elsewhere)).toBe(elsewhere)
  })

  it('replaces what it saw itself', () => {
    expect(followedBy(passed, passed)).toBe(passed)
    expect(followedBy(null, down)).toBe(down)
  })
})
