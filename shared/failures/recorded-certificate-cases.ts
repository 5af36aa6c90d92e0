import type { Diagnosis } from '../diagnosis/diagnosis'
import type { SessionProfile } from '../profile/session-profile'
import type { TlsReport, TrustProblem } from '../trust/tls-report'
import type { FindingId } from './finding-rules'
import { type RecordedCase, recorded } from './recorded-case'
import { addressTried, defect, diagnosed, failedWith, GOOD_SHA256, judged, OTHER_SHA256 } from './recorded-evidence'

const REJECTED = failedWith('certificate-rejected', 'verify')

const rejected = (
  id: FindingId,
  tls: TlsReport,
  diagnosis: Partial<Diagnosis> = {},
  profile: Partial<SessionProfile> = {},
): RecordedCase => recorded(id, 'verify', { error: REJECTED, tls, diagnosis: diagnosed(diagnosis) }, profile)

const trusted = (id: string, kind: string, params: TrustProblem['params'] = {}): TlsReport =>
  judged(
    ['mail.customer-shop.com'],
    [defect(id, 'trust', kind, { name: 'Northwind Root', issuer: 'Northwind', ...params })],
  )

const misnamed = (names: readonly string[], id = 'CRT-11', kind = 'name-mismatch'): TlsReport =>
  judged(names, [
    defect(id, 'name', kind, { host: 'mail.customer-shop.com', names: names.join(', '), commonName: names[0] ?? '' }),
  ])

/** Cases about the judgement of the chain. */
export const CERTIFICATE_CASES: readonly RecordedCase[] = [
  rejected('CRT-02', trusted('CRT-02', 'inspection-root', { name: 'Zscaler Root CA' })),
  rejected('CRT-03', trusted('CRT-03', 'unknown-root')),
  rejected('CRT-04', trusted('CRT-04', 'missing-intermediate')),
  rejected('CRT-05', trusted('CRT-05', 'unknown-issuer')),
  rejected('CRT-08', trusted('CRT-08', 'issuer-expired', { date: '2026-09-30', count: 53 })),
  rejected('CRT-06', trusted('CRT-03', 'unknown-root'), { systemTrustStore: 'unavailable' }),
  rejected(
    'CRT-09',
    judged(
      ['mail.customer-shop.com'],
      [defect('CRT-07', 'dates', 'expired', { name: 'mail', date: '2026-11-16', count: 400 })],
    ),
    { serverClockAheadMs: -415 * 86_400_000 },
  ),
  rejected(
    'CRT-10',
    judged(
      ['mail.customer-shop.com'],
      [defect('CRT-10', 'dates', 'not-yet-valid', { name: 'mail', date: '2026-12-01', count: 9 })],
    ),
  ),
  rejected('CRT-11', misnamed(['smtp.hosting-nord.com', '*.hosting-nord.com']), {
    aliases: ['smtp.hosting-nord.com'],
  }),
  rejected(
    'CRT-12',
    misnamed(['smtp.hosting-nord.com'], 'CRT-12', 'address-not-covered'),
    {},
    {
      serverAddress: '203.0.113.24',
    },
  ),
  rejected('CRT-13', misnamed(['*.customer-shop.com'], 'CRT-13', 'wildcard-too-shallow')),
  rejected('CRT-14', misnamed(['default.other-customer.net']), { certificateWithoutServerName: GOOD_SHA256 }),
  rejected('CRT-15', misnamed([], 'CRT-15', 'no-alternative-names')),
  rejected(
    'CRT-16',
    trusted('CRT-16', 'pin-changed', { expected: OTHER_SHA256, found: GOOD_SHA256 }),
    {},
    {
      pinnedCertificate: { sha256: OTHER_SHA256, host: 'mail.customer-shop.com', port: 587 },
    },
  ),
  rejected(
    'CRT-17',
    judged(
      ['mail.customer-shop.com'],
      [defect('CRT-17', 'revocation', 'revoked', { name: 'mail', date: '2026-11-01', cause: 'key-compromise' })],
    ),
  ),
  recorded('CRT-18', 'verify', {
    tls: judged(['mail.customer-shop.com'], [], {
      revocation: { status: 'not-checked', reason: 'responder-unreachable' },
    }),
    diagnosis: diagnosed(),
  }),
  rejected('CRT-19', trusted('CRT-19', 'bad-signature')),
  rejected('CRT-20', trusted('CRT-20', 'weak-key', { key: 'RSA 1024' })),
  rejected('CRT-21', trusted('CRT-21', 'wrong-purpose')),
  rejected('CRT-22', trusted('CRT-22', 'path-too-long')),
  recorded('CRT-23', 'secure', {
    error: failedWith('client-certificate-required', 'secure', { reason: 'ALERT_CERTIFICATE_REQUIRED' }),
  }),
  rejected('CRT-24', trusted('CRT-01', 'self-signed'), {}, { serverAddress: '127.0.0.1', port: 1025 }),
  rejected(
    'CRT-25',
    judged(
      ['mail.customer-shop.com'],
      [defect('CRT-07', 'dates', 'expired', { name: 'mail', date: '2026-11-16', count: 6 })],
    ),
    {
      addresses: [
        addressTried('203.0.113.24', 'connected', { certificate: OTHER_SHA256 }),
        addressTried('2001:db8:5::24', 'connected', { certificate: GOOD_SHA256, problems: ['CRT-07'] }),
      ],
    },
  ),
  recorded('CRT-26', 'secure', {
    error: failedWith(
      'client-certificate-unusable',
      'secure',
      { reason: 'unreadable' },
      { field: 'clientCertificate' },
    ),
  }),
  recorded('CRT-27', 'verify', {
    error: failedWith('certificate-unverifiable', 'verify', { reason: 'timed-out' }),
    diagnosis: diagnosed(),
  }),
  recorded('CRT-27', 'verify', {
    error: failedWith('certificate-unverifiable', 'verify', { reason: 'no-certificate' }),
    diagnosis: diagnosed(),
  }),
  recorded('CRT-27', 'verify', {
    error: failedWith('certificate-unverifiable', 'verify', { reason: 'unreadable' }),
    tls: judged(['mail.customer-shop.com'], [], { libraryVerdict: 'UNSPECIFIED', anchor: null }),
    diagnosis: diagnosed(),
  }),
  rejected(
    'CRT-27',
    judged(['mail.customer-shop.com'], [defect('CRT-27', 'trust', 'refused-by-library', { verdict: 'UNSPECIFIED' })], {
      libraryVerdict: 'UNSPECIFIED',
    }),
  ),
  rejected('CRT-27', trusted('CRT-27', 'path-refused', { name: 'mail.customer-shop.com' })),
  rejected('LOC-05', trusted('CRT-02', 'inspection-root', { name: 'Avast Web/Mail Shield Root' })),
]
