import type { Diagnosis } from '../diagnosis/diagnosis'
import type { SecurityOption } from '../profile/session-profile'
import { stageIdSchema } from '../submission/stage'
import type { TlsReport } from '../trust/tls-report'
import { type ErrorCode, errorCodeSchema } from './error-code'
import { type Failure, failure } from './failure'
import type { Evidence } from './finding-rules'
import {
  addressTried,
  defect,
  diagnosed,
  GOOD_SHA256,
  IMPLICIT_TLS_PORT,
  judged,
  OTHER_SHA256,
  portProbed,
  portsWith,
  profileWith,
  SILENT_PORT,
  STARTTLS_PORT,
} from './recorded-evidence'

const OPTIONS: readonly SecurityOption[] = ['none', 'starttls', 'implicit-tls']

const expired = defect('CRT-07', 'dates', 'expired', { name: 'mail', date: '2026-11-16', count: 6 })
const selfSigned = defect('CRT-01', 'trust', 'self-signed', { name: 'mail' })
const misnamed = defect('CRT-11', 'name', 'name-mismatch', { host: 'h', names: 'n', commonName: 'n' })

const REPORTS: readonly (TlsReport | undefined)[] = [
  undefined,
  judged(['mail.customer-shop.com'], []),
  judged(['smtp.hosting-nord.com'], [selfSigned, misnamed, { ...expired, ignored: true }]),
]

const DISAGREEING: Partial<Diagnosis> = {
  aliases: ['smtp.hosting-nord.com'],
  certificateWithoutServerName: GOOD_SHA256,
  addresses: [
    addressTried('203.0.113.24', 'connected', {
      certificate: OTHER_SHA256,
      greeting: '220 web17.elsewhere.net ESMTP; Sun, 1 Nov 2026 10:44:00 +0000',
    }),
    addressTried('2001:db8:5::24', 'connected', { certificate: GOOD_SHA256, problems: ['CRT-01', 'CRT-11'] }),
  ],
}

const DIAGNOSES: readonly (Diagnosis | undefined)[] = [
  undefined,
  diagnosed({
    ...DISAGREEING,
    ports: portsWith(
      [
        portProbed(25, 'timeout', SILENT_PORT),
        portProbed(465, 'connected', IMPLICIT_TLS_PORT),
        portProbed(587, 'connected', STARTTLS_PORT, '220 web17.elsewhere.net'),
      ],
      { port: 465, option: 'implicit-tls' },
    ),
  }),
  diagnosed({
    addresses: [addressTried('127.0.0.1', 'connected')],
    ports: portsWith([25, 465, 587].map((port) => portProbed(port, 'timeout', SILENT_PORT))),
  }),
]

const REPLIES: Readonly<Partial<Record<ErrorCode, readonly string[]>>> = {
  'authentication-failed': [
    '535 5.7.8 no',
    '534 5.7.9 Application-specific password required',
    '534 5.7.14 Please log in via your web browser',
    '535 5.7.139 SmtpClientAuthentication is disabled for the Tenant',
    '535 5.7.139 blocked by security defaults policy',
    '535 5.7.139 basic authentication is disabled',
    '550 5.7.30 Basic authentication is not supported',
    '503 5.5.1 already authenticated',
    '538 5.7.11 Encryption required',
    '535 5.7.0 Too many login attempts',
  ],
  'sender-refused': [
    '530 5.7.0 Must issue a STARTTLS command first',
    '530 5.7.0 Authentication required',
    '553 5.7.1 Sender address rejected: not owned by user',
    '501 5.1.7 Bad sender address syntax',
    '550 5.7.26 Unauthenticated mail',
    '550 5.7.25 no reverse DNS',
    '550 5.4.5 Daily quota exceeded',
  ],
  'recipients-refused': [
    '554 5.7.1 Relay access denied',
    '550 5.1.1 no such user',
    '554 5.7.1 blocked using Spamhaus',
    '550 5.5.3 too many recipients',
  ],
  'recipients-deferred': ['450 4.7.1 Greylisted'],
  'message-refused': [
    '552 5.3.4 too big',
    '552 5.7.0 blocked content',
    '550 5.6.11 bare LF',
    '554 5.6.0 From header missing',
    '554 Email address is not verified',
  ],
  'hello-refused': ['504 5.5.2 need fully-qualified hostname', '502 unrecognised'],
  'greeting-refused': ['554 5.7.1 no', '421 4.7.0 busy'],
}

const REASONS: Readonly<Partial<Record<ErrorCode, readonly Failure['params'][]>>> = {
  'greeting-timeout': [{ clientHello: 'answered' }, { clientHello: 'unanswered' }, { clientHello: 'closed' }],
  'not-smtp': [{ protocol: 'http' }, { protocol: 'imap' }, { protocol: 'ssh' }],
  'recipients-refused': [{ accepted: 2 }],
  'tls-handshake-failed': [{ reason: 'ALERT_HANDSHAKE_FAILURE' }, { reason: 'DH_KEY_TOO_SMALL' }],
}

/** What a server says, and reasons that the session found, for one code. */
const detailsOf = (code: ErrorCode): readonly Partial<Failure>[] => [
  ...(REPLIES[code] ?? []).map((reply) => {
    const enhancedStatus = /^\d{3} ([245]\.\d+\.\d+)/.exec(reply)?.[1]
    return {
      reply,
      params: { replyCode: Number(reply.slice(0, 3)), accepted: 0 },
      retryable: reply.startsWith('4'),
      ...(enhancedStatus === undefined ? {} : { enhancedStatus }),
    }
  }),
  ...(REASONS[code] ?? []).map((params) => ({ params })),
]

const FAILURES: readonly Failure[] = errorCodeSchema.options.flatMap((code) => [
  failure(code),
  failure(code, { retryable: true }),
  ...stageIdSchema.options.map((stage) => failure(code, { stage })),
  ...detailsOf(code).map((details) => failure(code, details)),
])

const evidenceFor = (error: Failure | undefined): Evidence[] =>
  OPTIONS.flatMap((option) =>
    REPORTS.flatMap((tls) =>
      DIAGNOSES.map((diagnosis) => ({
        profile: profileWith({ option }),
        credentials: 'password' as const,
        ...(error === undefined ? {} : { error }),
        ...(tls === undefined ? {} : { tls }),
        ...(diagnosis === undefined ? {} : { diagnosis }),
        capabilities: { beforeTls: ['STARTTLS'], afterTls: null },
      })),
    ),
  )

/** Every error code at every stage, with every option, with and without certificate problems, in diagnoses of several kinds. */
export const EVIDENCE_MATRIX: readonly Evidence[] = [undefined, ...FAILURES].flatMap(evidenceFor)
