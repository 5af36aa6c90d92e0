import type { AddressResult, Diagnosis, ModeResult, ModeStatus, PortProbe, Reachability } from '../diagnosis/diagnosis'
import type { SecretTraits } from '../profile/secret-traits'
import { newSessionProfile, type SecurityOption, type SessionProfile } from '../profile/session-profile'
import type { StageId } from '../submission/stage'
import type { CertificateSummary, TlsReport, TrustProblem } from '../trust/tls-report'
import type { ErrorCode } from './error-code'
import { type Failure, failure } from './failure'
import type { Evidence } from './finding-rules'

/** A profile of the usual kind; `serverAddress` is a name of the public Internet. */
export const profileWith = (changes: Partial<SessionProfile> = {}): SessionProfile => ({
  ...newSessionProfile('recorded', 'Recorded'),
  serverAddress: 'mail.customer-shop.com',
  port: 587,
  option: 'starttls',
  name: 'sales@customer-shop.com',
  ...changes,
})

/** A failure as a session reports it. */
export const failedWith = (
  code: ErrorCode,
  stage: StageId,
  params: Failure['params'] = {},
  more: Partial<Failure> = {},
): Failure => failure(code, { stage, params, ...more })

/** A refusal by reply. */
export const repliedWith = (
  code: ErrorCode,
  stage: StageId,
  reply: string,
  params: Failure['params'] = {},
): Failure => {
  const enhancedStatus = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1]
  return failure(code, {
    stage,
    reply,
    ...(enhancedStatus === undefined ? {} : { enhancedStatus }),
    params: { replyCode: Number(reply.slice(0, 3)), ...params },
    retryable: reply.startsWith('4'),
  })
}

/** Fingerprints of the leaf that the main session saw, and of another one. */
export const GOOD_SHA256 = 'a'.repeat(64)
export const OTHER_SHA256 = 'b'.repeat(64)

/** A leaf as read from the wire. */
export const leafFor = (names: readonly string[], changes: Partial<CertificateSummary> = {}): CertificateSummary => ({
  subject: `CN=${names[0] ?? 'nobody'}`,
  issuer: 'CN=Baltic Trust R3, O=Baltic Trust',
  subjectAltNames: names.map((name) => (/^[\d.:]+$/.test(name) ? `IP:${name}` : `DNS:${name}`)),
  notBefore: '2026-08-18T00:00:00.000Z',
  notAfter: '2026-11-16T23:59:59.000Z',
  serialNumber: '0a1b',
  sha256: GOOD_SHA256,
  key: 'RSA 2048',
  signatureAlgorithm: 'SHA-256 with RSA',
  isCa: false,
  selfIssued: false,
  pem: '',
  ...changes,
})

/** What the judgement of a chain says. */
export const judged = (
  names: readonly string[],
  problems: readonly TrustProblem[],
  changes: Partial<TlsReport> = {},
): TlsReport => ({
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  serverName: 'mail.customer-shop.com',
  chain: [leafFor(names)],
  problems: [...problems],
  anchor: 'system',
  revocation: { status: 'good' },
  ...changes,
})

const FLAG = {
  trust: 'certificate-invalid',
  name: 'name-invalid',
  dates: 'certificate-expired',
  revocation: 'revocation',
} as const

/** One problem of the chain that no flag covers. */
export const defect = (
  id: string,
  check: TrustProblem['check'],
  kind: string,
  params: TrustProblem['params'] = {},
): TrustProblem => ({ id, check, flag: FLAG[check], ignored: false, kind, certificate: 0, params })

/** One address of the host as the diagnosis tried it. */
export const addressTried = (
  address: string,
  reachability: Reachability,
  changes: Partial<AddressResult> = {},
): AddressResult => ({
  address,
  family: address.includes(':') ? 6 : 4,
  reachability,
  connectMs: 20,
  error: null,
  greeting: null,
  certificate: null,
  problems: [],
  ...changes,
})

const mode = (option: SecurityOption, status: ModeStatus): ModeResult => ({
  option,
  status,
  durationMs: 20,
  error: null,
  signInMethods: null,
})

/** One port as probed; the statuses stand in the order none, starttls, implicit-tls. */
export const portProbed = (
  port: number,
  reachability: Reachability,
  statuses: readonly [ModeStatus, ModeStatus, ModeStatus],
  greeting: string | null = null,
): PortProbe => ({
  port,
  reachability,
  connectMs: 20,
  greeting,
  modes: [mode('none', statuses[0]), mode('starttls', statuses[1]), mode('implicit-tls', statuses[2])],
})

/** What the modes of a port do, in the order none, starttls, implicit-tls. */
export const SILENT_PORT = ['no-route', 'no-route', 'no-route'] as const
export const CLOSED_PORT = ['closed', 'closed', 'closed'] as const
export const STARTTLS_PORT = ['answers', 'works', 'wrong-mode'] as const
export const IMPLICIT_TLS_PORT = ['silent', 'silent', 'works'] as const

/** What a diagnosis found, nothing remarkable unless said. */
export const diagnosed = (changes: Partial<Diagnosis> = {}): Diagnosis => ({
  reach: 'authenticate',
  aliases: [],
  addresses: [addressTried('203.0.113.24', 'connected')],
  ports: null,
  enforcement: null,
  preset: null,
  certificateWithoutServerName: null,
  cancelledAt: null,
  ...changes,
})

/** Probed ports with the best of them. */
export const portsWith = (
  probes: readonly PortProbe[],
  best?: { readonly port: number; readonly option: SecurityOption; readonly inUse?: boolean },
): Diagnosis['ports'] => ({
  probes: [...probes],
  recommendation: best === undefined ? null : { inUse: false, status: 'works', ...best },
})

/** Traits of a secret with nothing odd about it. */
export const traitsWith = (changes: Partial<SecretTraits> = {}): SecretTraits => ({
  length: 12,
  hasSpaces: false,
  hasControlCharacters: false,
  startsWithBearer: false,
  appPasswordShape: false,
  googleRefreshTokenShape: false,
  awsSecretKeyShape: false,
  jwt: null,
  fingerprint: '',
  ...changes,
})

/** What a session and its diagnosis saw, with a password and the profile of `profileWith`. */
export const sessionEvidence = (
  error: Failure | undefined,
  diagnosis: Partial<Diagnosis> | undefined,
  profile: Partial<SessionProfile> = {},
  tls?: TlsReport,
): Evidence => ({
  profile: profileWith(profile),
  credentials: 'password',
  ...(error === undefined ? {} : { error }),
  ...(diagnosis === undefined ? {} : { diagnosis: diagnosed(diagnosis) }),
  ...(tls === undefined ? {} : { tls }),
})
