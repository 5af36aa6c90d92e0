import { describe, expect, it } from 'vitest'
import type { CertificateSummary, TlsReport, TrustProblem } from '../../shared/trust/tls-report'
import {
  certificateRole,
  fingerprint,
  pemBundle,
  pemFileName,
  plainAltName,
  shortFingerprint,
  shortName,
  validityBar,
} from './certificate-facts'
import { problemRows } from './problem-rows'

const certificate = (parts: Partial<CertificateSummary>): CertificateSummary => ({
  subject: 'CN=mail.example',
  issuer: 'CN=CA',
  subjectAltNames: [],
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2026-12-31T00:00:00.000Z',
  serialNumber: '01',
  sha256: 'aa',
  key: 'RSA 2048',
  signatureAlgorithm: 'sha256WithRSAEncryption',
  isCa: false,
  selfIssued: false,
  pem: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  ...parts,
})

describe('the name of a certificate', () => {
  it.each([
    ['CN=mail.example, O=Example', 'mail.example'],
    ['C=SE\nO=Example AB\nCN=mail.example', 'mail.example'],
    ['O=Example\\, Inc., C=US', 'Example, Inc.'],
    ['CN="Quoted, Name",O=X', 'Quoted, Name'],
    ['C=SE, L=Here', 'C=SE, L=Here'],
    ['O=Fake CN=inside, CN=real', 'real'],
    ['', ''],
  ])('%j: %j', (subject, expected) => expect(shortName(subject)).toBe(expected))
})

describe('a name that a certificate covers', () => {
  it.each([
    ['DNS:mail.example', 'mail.example'],
    ['IP:127.0.0.1', '127.0.0.1'],
    ['IP Address:2001:db8::5', '2001:db8::5'],
    ['mail.example', 'mail.example'],
  ])('%s: %s', (name, expected) => expect(plainAltName(name)).toBe(expected))
})

describe('the role of a certificate', () => {
  it('is the server’s own at the first place, also when it signed itself', () => {
    expect(certificateRole(certificate({ selfIssued: true, isCa: true }), 0)).toBe('server')
  })

  it('is root, intermediate or neither behind it', () => {
    expect(certificateRole(certificate({ selfIssued: true, isCa: true }), 2)).toBe('root')
    expect(certificateRole(certificate({ isCa: true }), 1)).toBe('intermediate')
    expect(certificateRole(certificate({}), 1)).toBe('certificate')
  })
})

describe('the bar of validity', () => {
  const from = '2026-01-01T00:00:00.000Z'
  const to = '2026-01-11T00:00:00.000Z'
  const day = (number: number) => Date.UTC(2026, 0, number)

  it('is filled up to now while the certificate is valid', () => {
    expect(validityBar(from, to, day(6))).toEqual({ state: 'valid', fill: { from: 0, to: 50 }, hatched: null, now: 50 })
  })

  it('is hatched from the end to now once it expired', () => {
    expect(validityBar(from, to, day(21))).toEqual({
      state: 'expired',
      fill: { from: 0, to: 49 },
      hatched: { from: 49, to: 98 },
      now: 98,
    })
  })

  it('is hatched from now to the start before it is valid', () => {
    const bar = validityBar(from, to, Date.UTC(2025, 11, 22))
    expect(bar).toMatchObject({
      state: 'not-yet-valid',
      now: 2,
      fill: { from: 51, to: 100 },
      hatched: { from: 2, to: 51 },
    })
  })

  it('stays a bar for a validity without length', () => {
    const bar = validityBar(from, from, day(1))
    expect(Object.values(bar.fill).every(Number.isFinite)).toBe(true)
  })
})

describe('what is copied and saved', () => {
  it('writes a fingerprint as certificate viewers do', () => {
    expect(fingerprint('9f2c410e')).toBe('9F:2C:41:0E')
    expect(fingerprint('9F:2C:41:0E')).toBe('9F:2C:41:0E')
    expect(shortFingerprint('9f2c410e'.repeat(8))).toBe('9F:2C:41:0E:…:41:0E')
  })

  it('joins the chain as PEM with one line end after each certificate', () => {
    const text = pemBundle([
      certificate({}),
      certificate({ pem: '-----BEGIN CERTIFICATE-----\nBBBB\n-----END CERTIFICATE-----' }),
    ])
    expect(text.match(/-----END CERTIFICATE-----\n/g)).toHaveLength(2)
    expect(text).not.toContain('\n\n')
  })

  it.each([
    ['mail.example', 'mail.example.pem'],
    ['2001:db8::5', '2001-db8-5.pem'],
    ['../../etc/passwd', 'etc-passwd.pem'],
    ['', 'chain.pem'],
  ])('names the file of %j %s', (server, expected) => expect(pemFileName(server)).toBe(expected))
})

describe('the table of problems', () => {
  const problem = (check: TrustProblem['check'], kind: string, ignored: boolean): TrustProblem => ({
    id: 'CRT-07',
    check,
    flag: 'certificate-expired',
    ignored,
    kind,
    certificate: 0,
    params: {},
  })
  const report = (problems: TrustProblem[], revocation: TlsReport['revocation']): TlsReport => ({
    protocol: 'TLSv1.3',
    cipher: 'x',
    serverName: 'mail.example',
    chain: [],
    problems,
    anchor: null,
    revocation,
  })

  it('has every problem, those that still fail first, then the checks that found none', () => {
    const rows = problemRows(
      report([problem('dates', 'expired', true), problem('name', 'not-covered', false)], { status: 'not-checked' }),
    )
    expect(rows.map(({ check, result }) => `${check} ${result}`)).toEqual([
      'name fatal',
      'dates ignored',
      'trust proven',
      'revocation not-checked',
    ])
  })

  it('calls revocation proven only when an answer said so', () => {
    expect(problemRows(report([], { status: 'good' })).at(-1)?.result).toBe('proven')
  })
})
