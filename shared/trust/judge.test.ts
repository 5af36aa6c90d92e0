import { describe, expect, it } from 'vitest'
import { type IgnoreErrorFlag, ignoreErrorFlagSchema } from '../profile/session-profile'
import { trustProblems } from '../words/en/trust-problems'
import { judge, type TrustRules } from './judge'
import { coveringFlag, PROBLEM_IDS } from './problem-ids'
import type { TlsEvidence, TrustDefect } from './tls-evidence'
import type { CertificateSummary } from './tls-report'

const now = new Date('2026-06-15T12:00:00.000Z')
const current = { notBefore: '2026-06-01T00:00:00.000Z', notAfter: '2026-08-30T00:00:00.000Z' }
const past = { notBefore: '2025-06-01T00:00:00.000Z', notAfter: '2026-06-14T12:00:00.000Z' }

const summary: CertificateSummary = {
  subject: 'CN=mail.example.com',
  issuer: 'CN=Issuer',
  subjectAltNames: ['DNS:mail.example.com'],
  ...current,
  serialNumber: '01',
  sha256: 'a'.repeat(64),
  key: 'ECDSA P-256',
  signatureAlgorithm: 'ECDSA with SHA-256',
  isCa: false,
  selfIssued: false,
  pem: '',
}

const sound: TlsEvidence = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  serverName: 'mail.example.com',
  chain: [summary],
  leafNames: { dns: ['mail.example.com'], addresses: [], commonName: 'mail.example.com' },
  path: [
    { certificate: 0, name: 'mail.example.com', ...current },
    { certificate: null, name: 'Root', ...current },
  ],
  anchor: 'system',
  defects: [],
  libraryVerdict: null,
}

const rules = (...ignoreError: IgnoreErrorFlag[]): TrustRules => ({
  ignoreError,
  pinnedCertificate: null,
  distrustedCertificates: [],
  host: 'mail.example.com',
  port: 465,
})

const untrusted: TrustDefect = { kind: 'unknown-issuer', certificate: 0, params: { name: 'x', issuer: 'y' } }

const CHECKS: readonly { flag: IgnoreErrorFlag; change: (evidence: TlsEvidence) => TlsEvidence }[] = [
  { flag: 'certificate-invalid', change: (evidence) => ({ ...evidence, anchor: null, defects: [untrusted] }) },
  {
    flag: 'name-invalid',
    change: (evidence) => ({ ...evidence, leafNames: { ...evidence.leafNames, dns: ['other.example'] } }),
  },
  {
    flag: 'certificate-expired',
    change: (evidence) => ({ ...evidence, path: [{ certificate: 0, name: 'mail.example.com', ...past }] }),
  },
]

const subsets = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, index) => (bits >> index) & 1))

describe('the four checks are independent', () => {
  it.each(subsets(CHECKS).map((failing) => ({ failing, flags: failing.map(({ flag }) => flag).join(' ') })))(
    'failing [$flags]: accepted exactly when every one of these flags is set',
    ({ failing }) => {
      const evidence = failing.reduce((changed, { change }) => change(changed), sound)
      for (const ignored of subsets(ignoreErrorFlagSchema.options)) {
        const { accepted, report } = judge(evidence, rules(...ignored), now)
        expect(report.problems.map(({ flag }) => flag).sort()).toEqual(failing.map(({ flag }) => flag).sort())
        expect(accepted).toBe(failing.every(({ flag }) => ignored.includes(flag)))
        for (const problem of report.problems) expect(problem.ignored).toBe(ignored.includes(problem.flag))
      }
    },
  )
})

describe('the verdict of the TLS library', () => {
  const withVerdict = (libraryVerdict: string, change: Partial<TlsEvidence> = {}) => ({
    ...sound,
    ...change,
    libraryVerdict,
  })

  it.each([
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNSPECIFIED',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'HOSTNAME_MISMATCH',
    'CERT_REVOKED',
    'A_CODE_OF_TOMORROW',
  ])('%s without a finding of ours is a trust problem', (verdict) => {
    const { accepted, report } = judge(withVerdict(verdict), rules(), now)
    expect(accepted).toBe(false)
    expect(report.problems).toEqual([
      expect.objectContaining({ kind: 'refused-by-library', check: 'trust', params: { verdict } }),
    ])
    expect(judge(withVerdict(verdict), rules('certificate-expired', 'name-invalid', 'revocation'), now).accepted).toBe(
      false,
    )
    expect(judge(withVerdict(verdict), rules('certificate-invalid'), now).accepted).toBe(true)
  })

  it('is explained by a problem of its own sort only', () => {
    const path = [{ certificate: 0, name: 'mail.example.com', ...past }]
    const kindsFor = (verdict: string, change: Partial<TlsEvidence>) =>
      judge(withVerdict(verdict, change), rules(), now).report.problems.map(({ kind }) => kind)
    expect(kindsFor('CERT_HAS_EXPIRED', { path })).toEqual(['expired'])
    expect(kindsFor('UNSPECIFIED', { path })).toEqual(['expired', 'refused-by-library'])
    expect(kindsFor('UNSPECIFIED', { defects: [untrusted] })).toEqual(['unknown-issuer'])
    expect(kindsFor('CERT_HAS_EXPIRED', { defects: [untrusted] })).toEqual(['unknown-issuer', 'refused-by-library'])
  })
})

describe('dates', () => {
  const pathOf = (validity: typeof current): TlsEvidence => ({
    ...sound,
    path: [{ certificate: 0, name: 'mail.example.com', ...validity }],
  })
  const kindsAt = (evidence: TlsEvidence, moment: Date) =>
    judge(evidence, rules(), moment).report.problems.map(({ kind, params }) => [kind, params.date, params.count])

  it('counts both ends of the validity in', () => {
    expect(kindsAt(pathOf(current), new Date(current.notBefore))).toEqual([])
    expect(kindsAt(pathOf(current), new Date(current.notAfter))).toEqual([])
    expect(kindsAt(pathOf(current), new Date('2026-05-31T23:59:59.999Z'))).toEqual([['not-yet-valid', '2026-06-01', 0]])
    expect(kindsAt(pathOf(current), new Date('2026-09-01T00:00:00.001Z'))).toEqual([['expired', '2026-08-30', 2]])
  })

  it('looks at every certificate of the path, anchor included', () => {
    const path = [sound.path[0], { certificate: null, name: 'Root', ...past }].filter((entry) => entry !== undefined)
    expect(judge({ ...sound, path }, rules(), now).report.problems).toEqual([
      expect.objectContaining({ id: 'CRT-08', kind: 'issuer-expired', certificate: null }),
    ])
  })

  it('leaves certificates out that no trusted path needs, and counts them all when there is none', () => {
    const chain = [summary, { ...summary, ...past, subject: 'CN=old cross-sign' }]
    expect(judge({ ...sound, chain }, rules(), now).report.problems).toEqual([])
    const untrustedChain = { ...sound, chain, anchor: null, defects: [untrusted], path: sound.path.slice(0, 1) }
    expect(judge(untrustedChain, rules(), now).report.problems.map(({ kind }) => kind)).toEqual([
      'unknown-issuer',
      'issuer-expired',
    ])
  })
})

describe('a pin', () => {
  const pinned = (sha256: string, host = 'MAIL.example.com', port = 465): TrustRules => ({
    ...rules(),
    pinnedCertificate: { sha256, host, port },
  })
  const broken = CHECKS.reduce((evidence, { change }) => change(evidence), sound)

  it('accepts exactly its certificate, for its host and port', () => {
    expect(judge(broken, pinned(summary.sha256), now)).toMatchObject({ accepted: true, report: { anchor: 'pin' } })
    expect(judge(broken, pinned(summary.sha256, 'mail.example.com', 587), now).accepted).toBe(false)
    expect(judge(broken, pinned(summary.sha256, 'other.example'), now).accepted).toBe(false)
  })

  it('refuses another certificate although nothing else is wrong with it and every flag is set', () => {
    const every = { ...pinned('b'.repeat(64)), ignoreError: ignoreErrorFlagSchema.options }
    const { accepted, pinChanged, report } = judge(sound, every, now)
    expect([accepted, pinChanged]).toEqual([false, true])
    expect(report.problems).toEqual([expect.objectContaining({ id: 'CRT-16', ignored: false })])
  })
})

describe('a distrusted certificate', () => {
  const distrusting = (change: Partial<TrustRules> = {}): TrustRules => ({
    ...rules(),
    distrustedCertificates: [{ sha256: summary.sha256, host: 'MAIL.example.com', port: 465 }],
    ...change,
  })
  const pin = { sha256: summary.sha256, host: 'mail.example.com', port: 465 }

  it.each(subsets(ignoreErrorFlagSchema.options).map((flags) => ({ flags, said: flags.join(' ') })))(
    'is refused although nothing else is wrong with it, with the flags [$said]',
    ({ flags }) => {
      for (const pinnedCertificate of [null, pin]) {
        const verdict = judge(sound, distrusting({ ignoreError: flags, pinnedCertificate }), now)
        expect(verdict).toMatchObject({ accepted: false, pinChanged: false, report: { anchor: 'system' } })
        expect(verdict.report.problems).toEqual([
          expect.objectContaining({ id: 'CRT-16', kind: 'distrusted', certificate: 0, ignored: false }),
        ])
        expect(verdict.report.problems.map(coveringFlag)).toEqual([null])
      }
    },
  )

  it('stands first, and its other problems stay told', () => {
    const broken = CHECKS.reduce((evidence, { change }) => change(evidence), sound)
    const other = { ...pin, sha256: 'b'.repeat(64) }
    const { report, pinChanged } = judge(broken, distrusting({ pinnedCertificate: other }), now)
    expect(report.problems.map(({ kind }) => kind).slice(0, 2)).toEqual(['distrusted', 'pin-changed'])
    expect(report.problems).toHaveLength(5)
    expect(pinChanged).toBe(false)
  })

  it.each([
    ['another certificate', { sha256: 'b'.repeat(64), host: 'mail.example.com', port: 465 }],
    ['another host', { ...pin, host: 'other.example' }],
    ['another port', { ...pin, port: 587 }],
  ])('is refused at its place alone: %s passes', (_, distrusted) => {
    expect(judge(sound, distrusting({ distrustedCertificates: [distrusted] }), now).accepted).toBe(true)
  })
})

it('accepts nothing when no certificate was seen', () => {
  const every = { ...rules(), ignoreError: ignoreErrorFlagSchema.options }
  expect(judge({ ...sound, chain: [] }, every, now).accepted).toBe(false)
})

it('tells what it names inertly', () => {
  const dns = [`\u{202E}moc.live\r\n${'x'.repeat(1_000)}.test`]
  const { report } = judge({ ...sound, leafNames: { dns, addresses: [], commonName: '' } }, rules(), now)
  const told = String(report.problems[0]?.params.names)
  expect(told).not.toMatch(/[\r\n\u{202E}]/u)
  expect(told.length).toBeLessThanOrEqual(255)
})

it('has words for every kind of problem and for no other', () => {
  expect(Object.keys(trustProblems).sort()).toEqual(Object.keys(PROBLEM_IDS).sort())
})
