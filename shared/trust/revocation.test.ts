import { describe, expect, it } from 'vitest'
import { type IgnoreErrorFlag, ignoreErrorFlagSchema } from '../profile/session-profile'
import { revocation as words } from '../words/en/revocation'
import { judge } from './judge'
import { REVOCATION_CAUSES, type RevocationAnswer, type RevocationEvidence, revocationSummary } from './revocation'
import type { TlsEvidence } from './tls-evidence'

const now = new Date('2026-06-15T12:00:00.000Z')
const current = { notBefore: '2026-06-01T00:00:00.000Z', notAfter: '2026-08-30T00:00:00.000Z' }
const past = { notBefore: '2025-06-01T00:00:00.000Z', notAfter: '2026-06-14T12:00:00.000Z' }

const evidenceWith = (revocation?: RevocationEvidence): TlsEvidence => ({
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  serverName: 'mail.example.com',
  chain: [
    {
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
    },
  ],
  leafNames: { dns: ['mail.example.com'], addresses: [], commonName: 'mail.example.com' },
  path: [{ certificate: 0, name: 'mail.example.com', ...current }],
  anchor: 'system',
  defects: [],
  libraryVerdict: null,
  ...(revocation === undefined ? {} : { revocation }),
})

const good: RevocationAnswer = { status: 'good' }
const silent: RevocationAnswer = { status: 'not-checked', reason: 'responder-silent' }
const revoked: RevocationAnswer = { status: 'revoked', revokedAt: '2026-05-04T03:02:01.000Z', cause: 'key-compromise' }

const about = (...answers: readonly RevocationAnswer[]): RevocationEvidence => ({
  answers: answers.map((answer, certificate) => ({ certificate, name: `certificate ${certificate}`, answer })),
})

const rules = (...ignoreError: IgnoreErrorFlag[]) => ({
  ignoreError,
  pinnedCertificate: null,
  distrustedCertificates: [],
  host: 'mail.example.com',
  port: 465,
})

const FLAG_COMBINATIONS = Array.from({ length: 16 }, (_, bits) =>
  ignoreErrorFlagSchema.options.filter((_flag, index) => (bits & (1 << index)) !== 0),
)

const DEFECTS: readonly { flag: IgnoreErrorFlag; change: (evidence: TlsEvidence) => TlsEvidence }[] = [
  { flag: 'revocation', change: (evidence) => ({ ...evidence, revocation: about(revoked) }) },
  {
    flag: 'certificate-invalid',
    change: (evidence) => ({ ...evidence, defects: [{ kind: 'weak-key', certificate: 0, params: {} }] }),
  },
  {
    flag: 'name-invalid',
    change: (evidence) => ({ ...evidence, leafNames: { ...evidence.leafNames, dns: ['other.example'] } }),
  },
  {
    flag: 'certificate-expired',
    change: (evidence) => ({ ...evidence, path: [{ certificate: 0, name: 'x', ...past }] }),
  },
]

describe('judging revocation', () => {
  it.each(
    Array.from({ length: 16 }, (_, bits) => {
      const failing = DEFECTS.filter((_defect, index) => (bits & (1 << index)) !== 0)
      return { failing, title: failing.map(({ flag }) => flag).join(' ') }
    }),
  )('failing [$title]: accepted exactly when each of these flags is set', ({ failing }) => {
    const evidence = failing.reduce((changed, { change }) => change(changed), evidenceWith(about(good)))
    for (const flags of FLAG_COMBINATIONS) {
      const { accepted, report } = judge(evidence, rules(...flags), now)
      expect(accepted).toBe(failing.every(({ flag }) => flags.includes(flag)))
      expect(report.problems.map(({ flag }) => flag).sort()).toEqual(failing.map(({ flag }) => flag).sort())
      for (const problem of report.problems) expect(problem.ignored).toBe(flags.includes(problem.flag))
    }
  })

  it('names the certificate, the day and the cause, intermediates too', () => {
    expect(judge(evidenceWith(about(good, revoked)), rules(), now).report).toMatchObject({
      problems: [
        {
          id: 'CRT-17',
          check: 'revocation',
          kind: 'revoked',
          certificate: 1,
          params: { name: 'certificate 1', date: '2026-05-04', cause: 'key-compromise' },
        },
      ],
      revocation: { status: 'revoked', reason: 'key-compromise' },
    })
  })

  it('takes no answer for no problem', () => {
    for (const evidence of [undefined, about(silent), about(good, silent), about(silent, good)]) {
      const { accepted, report } = judge(evidenceWith(evidence), rules(), now)
      expect([accepted, report.problems]).toEqual([true, []])
    }
  })

  it('explains the verdict CERT_REVOKED of the TLS library by a revocation alone', () => {
    const kinds = (evidence: TlsEvidence) =>
      judge({ ...evidence, libraryVerdict: 'CERT_REVOKED' }, rules(), now).report.problems.map(({ kind }) => kind)
    expect(kinds(evidenceWith(about(revoked)))).toEqual(['revoked'])
    expect(kinds(evidenceWith(about(good)))).toEqual(['refused-by-library'])
  })
})

it('sums the answers up without claiming more than they say', () => {
  expect(revocationSummary(about(good, good))).toEqual({ status: 'good' })
  expect(revocationSummary(about(good, silent))).toEqual({ status: 'good', reason: 'issuer-not-checked' })
  expect(revocationSummary(about(silent, good))).toEqual({ status: 'not-checked', reason: 'responder-silent' })
  expect(revocationSummary(about(silent, revoked))).toEqual({ status: 'revoked', reason: 'key-compromise' })
  expect(revocationSummary({ answers: [], reason: 'not-trusted-chain' })).toEqual({
    status: 'not-checked',
    reason: 'not-trusted-chain',
  })
  expect(revocationSummary(about())).toEqual({ status: 'not-checked', reason: 'not-asked' })
})

it('has words for every cause', () => {
  expect(Object.keys(words.revoked).sort()).toEqual([...new Set(REVOCATION_CAUSES)].sort())
})
