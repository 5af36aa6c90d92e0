import { newSessionProfile, type SessionProfile } from '../profile/session-profile'
import type { SessionReport } from '../submission/session-report'
import type { StageRecord } from '../submission/stage'
import type { CertificateSummary, TlsReport, TrustProblem } from '../trust/tls-report'
import type { ComparableRun } from './compare-runs'
import { runSettingsOf } from './entry-of-run'

export const profileOfRun = (patch: Partial<SessionProfile> = {}): SessionProfile => ({
  ...newSessionProfile('p', 'Relay'),
  serverAddress: 'mail.example.com',
  port: 587,
  option: 'starttls',
  ...patch,
})

export const certificate = (parts: Partial<CertificateSummary> = {}): CertificateSummary => ({
  subject: 'CN=mail.example.com',
  issuer: 'CN=Example CA',
  subjectAltNames: ['DNS:mail.example.com'],
  notBefore: '2026-10-01T00:00:00.000Z',
  notAfter: '2026-12-30T00:00:00.000Z',
  serialNumber: '01',
  sha256: 'a'.repeat(64),
  key: 'ECDSA P-256',
  signatureAlgorithm: 'ecdsa-with-SHA256',
  isCa: false,
  selfIssued: false,
  pem: '',
  ...parts,
})

export const problem = (parts: Partial<TrustProblem> = {}): TrustProblem => ({
  id: 'CRT-07',
  check: 'dates',
  flag: 'certificate-expired',
  ignored: false,
  kind: 'expired',
  certificate: 0,
  params: { name: 'mail.example.com', date: '2026-11-16', count: 6 },
  ...parts,
})

export const tlsReport = (parts: Partial<TlsReport> = {}): TlsReport => ({
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  serverName: 'mail.example.com',
  chain: [certificate()],
  problems: [],
  anchor: 'system',
  revocation: { status: 'good' },
  ...parts,
})

const stage = (id: StageRecord['id'], facts: StageRecord['facts'] = []): StageRecord => ({
  id,
  status: 'passed',
  durationMs: 10,
  facts,
})

/** What a run of a healthy server saw, and what is said to differ. */
export interface SeenInRun {
  readonly addresses?: string
  readonly greeting?: string
  readonly report?: Partial<SessionReport>
}

export const reportOfRun = ({
  addresses = '192.0.2.25',
  greeting = 'mail.example.com ESMTP Postfix',
  report = {},
}: SeenInRun = {}): SessionReport => ({
  ok: true,
  outcome: 'passed',
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 200,
  stages: [
    stage('resolve', [{ key: 'addresses', params: { count: addresses.split(', ').length, list: addresses } }]),
    stage('connect'),
    stage('greet', [{ key: 'banner', params: { text: greeting } }]),
  ],
  findings: [],
  warnings: [],
  tls: tlsReport(),
  capabilities: { beforeTls: ['SIZE 100', 'STARTTLS', 'PIPELINING'], afterTls: ['SIZE 100', 'AUTH PLAIN LOGIN'] },
  transcript: [],
  ...report,
})

export const comparableRun = (seen: SeenInRun = {}, profile: Partial<SessionProfile> = {}): ComparableRun => ({
  settings: runSettingsOf(profileOfRun(profile)),
  report: reportOfRun(seen),
})
