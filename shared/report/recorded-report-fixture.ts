import type { AddressResult, ModeResult, ModeStatus, PortProbe } from '../diagnosis/diagnosis'
import { failure } from '../failures/failure'
import { newSessionProfile, type SessionProfile } from '../profile/session-profile'
import type { SessionReport } from '../submission/session-report'
import type { StageId, StageRecord } from '../submission/stage'
import type { TranscriptLine } from '../submission/transcript-line'
import type { CertificateSummary, TlsReport } from '../trust/tls-report'

const stage = (
  id: StageId,
  status: StageRecord['status'],
  durationMs: number | null,
  facts: StageRecord['facts'] = [],
): StageRecord => ({
  id,
  status,
  durationMs,
  facts,
})

const said = (atMs: number, direction: TranscriptLine['direction'], at: StageId, text: string): TranscriptLine => ({
  atMs,
  direction,
  stage: at,
  secure: false,
  text,
})

const certificate = (subject: string, issuer: string, more: Partial<CertificateSummary>): CertificateSummary => ({
  subject,
  issuer,
  subjectAltNames: [],
  notBefore: '2026-08-18T00:00:00.000Z',
  notAfter: '2026-11-16T23:59:00.000Z',
  serialNumber: '03a1f2',
  sha256: '9f2c410e5b'.padEnd(60, 'a').concat('d718'),
  key: 'RSA 2048',
  signatureAlgorithm: 'RSA-SHA256',
  isCa: false,
  selfIssued: false,
  pem: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
  ...more,
})

const tls: TlsReport = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  serverName: 'mail.lindqvist-bygg.example',
  chain: [
    certificate('CN=*.hosting-nord.example', 'CN=Baltic Trust R3', {
      subjectAltNames: ['DNS:smtp.hosting-nord.example', 'DNS:*.hosting-nord.example'],
    }),
    certificate('CN=Baltic Trust R3', 'CN=Baltic Trust Root X1', {
      notBefore: '2024-03-04T00:00:00.000Z',
      notAfter: '2029-03-03T00:00:00.000Z',
      key: 'ECDSA P-384',
      isCa: true,
    }),
    certificate('CN=Baltic Trust Root X1', 'CN=Baltic Trust Root X1', {
      notBefore: '2015-06-11T00:00:00.000Z',
      notAfter: '2035-06-10T00:00:00.000Z',
      key: 'RSA 4096',
      isCa: true,
      selfIssued: true,
    }),
  ],
  problems: [
    {
      id: 'CRT-11',
      check: 'name',
      flag: 'name-invalid',
      ignored: false,
      kind: 'name-mismatch',
      certificate: 0,
      params: { host: 'mail.lindqvist-bygg.example', names: 'smtp.hosting-nord.example, *.hosting-nord.example' },
    },
    {
      id: 'CRT-07',
      check: 'dates',
      flag: 'certificate-expired',
      ignored: true,
      kind: 'expired',
      certificate: 0,
      params: { name: '*.hosting-nord.example', date: '2026-11-16', count: 6 },
    },
  ],
  anchor: 'system',
  revocation: { status: 'not-checked', reason: 'responder-silent' },
  libraryVerdict: 'CERT_HAS_EXPIRED',
}

const mode = (option: ModeResult['option'], status: ModeStatus, more: Partial<ModeResult> = {}): ModeResult => ({
  option,
  status,
  durationMs: 60,
  error: null,
  signInMethods: null,
  ...more,
})

const probe = (
  port: number,
  reachability: PortProbe['reachability'],
  statuses: readonly ModeStatus[],
  ms = 31,
): PortProbe => ({
  port,
  reachability,
  connectMs: ms,
  greeting: null,
  modes: (['none', 'starttls', 'implicit-tls'] as const).map((option, index) =>
    mode(option, statuses[index] ?? 'not-probed', {
      durationMs: ms,
      ...(option === 'none' ? { signInMethods: [] } : {}),
    }),
  ),
})

const address = (ip: string, family: 4 | 6, more: Partial<AddressResult> = {}): AddressResult => ({
  address: ip,
  family,
  reachability: 'connected',
  connectMs: 31,
  error: failure('certificate-rejected', { stage: 'verify' }),
  greeting: '220 web17.hosting-nord.example ESMTP Postfix',
  certificate: tls.chain[0]?.sha256 ?? null,
  problems: ['CRT-11', 'CRT-07'],
  ...more,
})

/** A profile whose address is an alias of a shared host. */
export const recordedProfile: SessionProfile = {
  ...newSessionProfile('lindqvist', 'Lindqvist Bygg'),
  serverAddress: 'mail.lindqvist-bygg.example',
  port: 587,
  option: 'starttls',
  name: 'karin.lindqvist@lindqvist-bygg.example',
  defaultSender: 'Karin <karin.lindqvist@lindqvist-bygg.example>',
  ignoreError: ['certificate-expired'],
}

/** What a diagnosis of it found: another name in the certificate, an expired one at that, and a better port. */
export const recordedReport: SessionReport = {
  ok: false,
  outcome: 'failed',
  startedAt: '2026-11-22T10:44:00.000Z',
  durationMs: 274,
  stages: [
    stage('resolve', 'passed', 12, [{ key: 'addresses', params: { count: 2, list: '203.0.113.24, 2001:db8:5::24' } }]),
    stage('connect', 'passed', 31, [
      { key: 'attempt-connected', params: { address: '2001:db8:5::24', port: 587, durationMs: 31 } },
    ]),
    stage('greet', 'passed', 104, [{ key: 'banner', params: { text: '220 web17.hosting-nord.example' } }]),
    stage('hello', 'passed', 29, [
      { key: 'capabilities', params: { count: 3, list: 'STARTTLS, SIZE 52428800, 8BITMIME' } },
    ]),
    stage('secure', 'passed', 66, [{ key: 'tls', params: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' } }]),
    stage('verify', 'failed', 4, [{ key: 'certificate-rejected', params: { count: 2 } }]),
    stage('authenticate', 'skipped', null),
    stage('envelope', 'skipped', null),
    stage('content', 'skipped', null),
    stage('close', 'passed', 28),
  ],
  findings: [
    {
      id: 'CRT-11',
      severity: 'error',
      stage: 'verify',
      params: {},
      evidence: [
        { key: 'asked-for-alias', params: { host: 'mail.lindqvist-bygg.example', alias: 'smtp.hosting-nord.example' } },
        { key: 'certificate-covers', params: { names: 'smtp.hosting-nord.example, *.hosting-nord.example' } },
      ],
      fixes: [
        { key: 'use-covered-name', params: {}, patch: { serverAddress: 'smtp.hosting-nord.example' } },
        { key: 'set-server-name', params: {}, patch: { tlsServerName: 'smtp.hosting-nord.example' } },
      ],
    },
    {
      id: 'CRT-07',
      severity: 'warning',
      stage: 'verify',
      params: {},
      evidence: [{ key: 'certificate-until', params: { date: '2026-11-16' } }],
      fixes: [{ key: 'renew-certificate', params: {} }],
    },
  ],
  warnings: [],
  tls,
  transcript: [
    said(147, 'server', 'greet', '220 web17.hosting-nord.example ESMTP Postfix'),
    said(148, 'client', 'hello', 'EHLO [192.0.2.61]'),
    said(176, 'server', 'hello', '250-web17.hosting-nord.example Hello desk4.lindqvist-office.example [192.0.2.61]'),
    said(176, 'server', 'hello', '250-PIPELINING'),
    said(176, 'server', 'hello', '250-SIZE 52428800'),
    said(176, 'server', 'hello', '250-STARTTLS'),
    said(176, 'server', 'hello', '250 8BITMIME'),
    said(177, 'client', 'secure', 'STARTTLS'),
    said(201, 'server', 'secure', '220 2.0.0 Ready to start TLS'),
    said(246, 'note', 'verify', 'TLS library: CERT_HAS_EXPIRED certificate has expired'),
  ],
  error: failure('certificate-rejected', { stage: 'verify' }),
  diagnosis: {
    reach: 'authenticate',
    aliases: ['smtp.hosting-nord.example'],
    addresses: [
      address('2001:db8:5::24', 6),
      address('203.0.113.24', 4, { connectMs: 34 }),
      address('203.0.113.25', 4, {
        connectMs: 36,
        certificate: 'c01d'.padEnd(64, 'b'),
        greeting: '220 web18.hosting-nord.example ESMTP Postfix',
        error: null,
        problems: [],
      }),
    ],
    ports: {
      probes: [
        probe(25, 'timeout', ['no-route', 'no-route', 'no-route'], 5_000),
        probe(465, 'connected', ['silent', 'silent', 'works']),
        probe(587, 'connected', ['answers', 'works', 'wrong-mode']),
        probe(2525, 'refused', ['closed', 'closed', 'closed'], 2),
      ],
      recommendation: { port: 465, option: 'implicit-tls', inUse: false, status: 'works' },
    },
    enforcement: { status: 'not-enforced', takesMailBeforeTls: true, takesAuthBeforeTls: false },
    preset: null,
    certificateWithoutServerName: null,
    cancelledAt: null,
  },
}
