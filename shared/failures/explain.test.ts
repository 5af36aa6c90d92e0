import { describe, expect, it } from 'vitest'
import {
  DEFAULT_DEADLINES,
  newSessionProfile,
  type SessionProfile,
  sessionProfileSchema,
} from '../profile/session-profile'
import type { TlsReport, TrustProblem } from '../trust/tls-report'
import { findings } from '../words/en/findings'
import { type ErrorCode, errorCodeSchema } from './error-code'
import { type Evidence, explain } from './explain'
import { type Failure, failure } from './failure'
import { findingSchema } from './finding'
import type { FindingId } from './finding-rules'

const profile = (changes: Partial<SessionProfile> = {}): SessionProfile => ({
  ...newSessionProfile('p', 'P'),
  serverAddress: 'smtp.example.test',
  port: 587,
  option: 'starttls',
  ...changes,
})

const evidence = (
  code: ErrorCode,
  details: Partial<Omit<Failure, 'code'>> = {},
  changes: Partial<SessionProfile> = {},
  more: Partial<Evidence> = {},
): Evidence => ({ profile: profile(changes), credentials: 'password', error: failure(code, details), ...more })

const ids = (given: Evidence): string[] => explain(given).map(({ id }) => id)
const reply = (text: string, enhancedStatus?: string): Partial<Failure> => ({
  reply: text,
  params: { replyCode: Number(text.slice(0, 3)) },
  ...(enhancedStatus === undefined ? {} : { enhancedStatus }),
})

const problem = (id: string, ignored: boolean): TrustProblem => ({
  id,
  check: 'trust',
  flag: 'certificate-invalid',
  ignored,
  kind: 'self-signed',
  certificate: 0,
  params: {},
})

const tls = (...problems: TrustProblem[]): TlsReport => ({
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  serverName: 'smtp.example.test',
  chain: [],
  problems,
  anchor: null,
  revocation: { status: 'not-checked' },
})

describe('the way to the server', () => {
  it.each([
    ['name-not-found', {}, {}, ['NET-01']],
    ['name-resolution-failed', {}, {}, ['NET-02']],
    ['connection-refused', {}, {}, ['NET-04']],
    ['connection-timeout', {}, { port: 25 }, ['NET-05']],
    ['connection-timeout', {}, { port: 2525 }, ['NET-06']],
    ['connection-timeout', {}, { port: 465 }, ['NET-07']],
    ['network-unreachable', {}, {}, ['NET-08']],
    ['connection-reset', { stage: 'greet' }, {}, ['NET-11']],
    ['connection-closed', { stage: 'envelope' }, {}, []],
    ['connection-not-permitted', {}, {}, ['NET-13']],
  ] as const)('%s %j %j gives %j', (code, details, changes, expected) => {
    expect(ids(evidence(code, details, changes))).toEqual(expected)
  })
})

describe('the mode of TLS', () => {
  it.each([
    ['tls-not-spoken', {}, { option: 'implicit-tls' }, ['TLM-01']],
    ['tls-not-spoken', {}, { option: 'starttls' }, ['TLM-08']],
    ['greeting-timeout', { params: { clientHello: 'answered' } }, {}, ['TLM-02']],
    ['greeting-timeout', { params: { clientHello: 'answered' } }, { port: 443 }, ['TLM-10']],
    ['greeting-timeout', { params: { clientHello: 'unanswered' } }, {}, ['EHL-01']],
    ['starttls-not-offered', {}, {}, ['TLM-04']],
    ['starttls-refused', { retryable: true }, {}, ['TLM-05']],
    ['starttls-refused', {}, {}, ['TLM-06']],
    ['sender-refused', reply('530 5.7.0 Must issue a STARTTLS command first'), { option: 'none' }, ['TLM-07']],
    ['authentication-failed', reply('538 5.7.11 Encryption required'), { option: 'none' }, ['TLM-07']],
    ['tls-closed', { stage: 'secure' }, { option: 'starttls' }, ['TLM-08']],
    ['tls-closed', { stage: 'secure' }, { option: 'implicit-tls' }, ['TLM-09']],
    ['not-smtp', { params: { protocol: 'http' } }, {}, ['TLM-10']],
    ['not-smtp', { params: { protocol: 'imap' } }, {}, ['TLM-11']],
    ['not-smtp', { params: { protocol: 'ssh' } }, {}, ['TLM-12']],
    ['starttls-injection', {}, {}, ['TLM-13']],
    ['tls-version-unsupported', { params: { reason: 'UNSUPPORTED_PROTOCOL' } }, {}, ['TLP-01']],
    ['sender-refused', reply('421 4.7.66 TLS 1.0 and 1.1 are not supported', '4.7.66'), {}, ['TLP-02']],
    ['tls-handshake-failed', { params: { reason: 'ALERT_HANDSHAKE_FAILURE' } }, {}, ['TLP-03']],
    ['tls-handshake-failed', { params: { reason: 'DH_KEY_TOO_SMALL' } }, {}, ['TLP-04']],
    ['tls-handshake-failed', { params: { reason: 'UNSAFE_LEGACY_RENEGOTIATION_DISABLED' } }, {}, ['TLP-05']],
    ['tls-handshake-failed', { params: { reason: 'LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED' } }, {}, ['TLP-06']],
    ['tls-handshake-failed', { params: { reason: 'ALERT_BAD_RECORD_MAC' } }, {}, ['TLP-07']],
    ['tls-handshake-failed', { params: { reason: 'ALERT_UNRECOGNIZED_NAME' } }, {}, ['TLP-08']],
  ] as const)('%s %j %j gives %j', (code, details, changes, expected) => {
    expect(ids(evidence(code, details, changes))).toEqual(expected)
  })

  it('is corrected by one click', () => {
    const [finding] = explain(evidence('tls-not-spoken', { stage: 'secure' }, { option: 'implicit-tls', port: 587 }))
    expect(finding?.fixes.map(({ patch }) => patch)).toEqual([
      { option: 'starttls' },
      { port: 465, option: 'implicit-tls' },
    ])
  })

  it('is never given up without encryption, except on this machine', () => {
    const [far] = explain(evidence('starttls-not-offered'))
    expect(far?.fixes.some(({ patch }) => patch?.option === 'none')).toBe(false)
    const [near] = explain(evidence('starttls-not-offered', {}, { serverAddress: 'localhost' }))
    expect(near?.fixes.some(({ patch }) => patch?.option === 'none')).toBe(true)
  })
})

/** Failures that name a certificate themselves. */
const ABOUT_A_CERTIFICATE: ReadonlySet<string> = new Set([
  'client-certificate-required',
  'client-certificate-unusable',
  'certificate-unverifiable',
])

describe('certificates', () => {
  it('lists what rejects first, and what is ignored as warnings', () => {
    const given = evidence(
      'certificate-rejected',
      { stage: 'verify' },
      {},
      {
        tls: tls(problem('CRT-07', true), problem('CRT-01', false), problem('CRT-01', false)),
      },
    )
    expect(explain(given).map(({ id, severity }) => `${id} ${severity}`)).toEqual(['CRT-01 error', 'CRT-07 warning'])
  })

  it('says of an issuer that is neither sent nor named that both causes look alike', () => {
    const unclear = { ...problem('CRT-04', false), kind: 'issuer-not-sent' }
    const given = evidence('certificate-rejected', { stage: 'verify' }, {}, { tls: tls(unclear) })
    expect(explain(given)).toMatchObject([
      { params: { context: 'ambiguous' }, fixes: [{ key: 'import-authority' }, {}] },
    ])
  })

  it('warns of ignored problems after a success too', () => {
    const given: Evidence = { profile: profile(), credentials: 'none', tls: tls(problem('CRT-07', true)) }
    expect(explain(given)).toMatchObject([{ id: 'CRT-07', severity: 'warning' }])
  })

  it.each([
    ['timed-out', { commandMs: 30_000 }, ['wait-longer-for-answers', 'show-chain-to-owner', 'try-other-network']],
    ['timed-out', {}, ['show-chain-to-owner', 'try-other-network']],
    ['no-certificate', {}, ['tell-administrator', 'try-other-network']],
    ['unreadable', {}, ['show-chain-to-owner', 'try-other-network']],
  ] as const)('that came to no verdict (%s) are told without a made-up cause', (reason, waits, fixes) => {
    const deadlines = { ...DEFAULT_DEADLINES, ...waits }
    const [first, ...rest] = explain(
      evidence('certificate-unverifiable', { stage: 'verify', params: { reason } }, { deadlines }),
    )
    expect(first).toMatchObject({ id: 'CRT-27', stage: 'verify', severity: 'error', params: { context: reason } })
    expect(first?.fixes.map(({ key }) => key)).toEqual(fixes)
    expect(rest).toEqual([])
  })

  it('are blamed for nothing but themselves', () => {
    for (const code of errorCodeSchema.options) {
      if (ABOUT_A_CERTIFICATE.has(code)) continue
      expect(ids(evidence(code)).filter((id) => id.startsWith('CRT'))).toEqual([])
    }
  })
})

describe('signing in', () => {
  it.each([
    ['535 5.7.8 Error: authentication failed', {}, ['AUT-00']],
    ['535-5.7.8 Username and Password not accepted.\n535 5.7.8 BadCredentials', {}, ['AUT-01']],
    ['534-5.7.9 Application-specific password required. InvalidSecondFactor', {}, ['AUT-02']],
    ['534-5.7.14 Please log in via your web browser', {}, ['AUT-03']],
    ['535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.', {}, ['AUT-04']],
    [
      '535 5.7.139 Authentication unsuccessful, user is locked by your organization’s security defaults policy.',
      {},
      ['AUT-05'],
    ],
    ['535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', {}, ['AUT-06']],
    ['550 5.7.30 Basic authentication is not supported for Client Submission.', {}, ['AUT-07']],
    ['535 Login fail. Please use authorization code', {}, ['AUT-17']],
    ['535 Error', { serverAddress: 'smtp.qq.com' }, ['AUT-17']],
    ['503 5.5.1 already authenticated', {}, ['AUT-26']],
  ] as const)('refused with %s gives %j', (text, changes, expected) => {
    expect(ids(evidence('authentication-failed', reply(text), changes))).toEqual(expected)
  })

  it('knows a token from a password', () => {
    const refused = reply('535 5.7.3 Authentication unsuccessful')
    expect(ids(evidence('authentication-failed', refused, {}, { credentials: 'token' }))).toEqual(['AUT-08'])
    expect(ids(evidence('authentication-failed', refused))).toEqual(['AUT-00'])
    const decoded = { ...refused, params: { status: '401', replyCode: 535 } }
    expect(ids(evidence('authentication-failed', decoded, {}, { credentials: 'token' }))).toEqual(['AUT-09'])
  })

  it('tells where sign-in is hidden from where there is none', () => {
    const capabilities = { beforeTls: ['STARTTLS'], afterTls: null }
    expect(ids(evidence('authentication-not-offered', {}, { option: 'none' }, { capabilities }))).toEqual(['AUT-11'])
    expect(ids(evidence('authentication-not-offered'))).toEqual(['AUT-12'])
    expect(
      ids(evidence('authentication-method-not-offered', { params: { offered: 'NTLM', wanted: 'PLAIN' } })),
    ).toEqual(['AUT-13'])
  })
})

describe('the envelope and the message', () => {
  it.each([
    ['sender-refused', '553 5.7.1 Sender address rejected: not owned by user', ['ENV-01']],
    ['recipients-refused', '554 5.7.1 Relay access denied', ['ENV-02']],
    ['recipients-deferred', '450 4.2.0 Greylisted', ['ENV-03']],
    ['recipients-refused', '550 5.1.1 no such user here', ['ENV-04']],
    ['recipients-deferred', '452 4.5.3 Too many recipients', ['ENV-05']],
    ['sender-refused', '550 5.4.5 Daily sending quota exceeded', ['ENV-06']],
    ['message-refused', '554 Message rejected: Email address is not verified.', ['ENV-07']],
    ['sender-refused', '501 5.1.7 Bad sender address syntax', ['ENV-08']],
    ['message-refused', '550 5.7.26 Unauthenticated email is not accepted', ['ENV-10']],
    ['recipients-refused', '550 5.7.1 Client host blocked using Spamhaus', ['ENV-12']],
    ['sender-refused', '530 5.7.57 Client not authenticated', ['AUT-28']],
    ['recipients-refused', '550 5.7.1 <x>: Helo command rejected: need fully-qualified hostname', ['EHL-04']],
    ['message-refused', '552 5.3.4 Message size exceeds fixed limit', ['DAT-01']],
    ['message-refused', '552 5.7.0 This message was blocked because its content presents a security issue', ['DAT-05']],
    ['message-refused', '521 5.5.2 Bare <LF> not allowed', ['DAT-02']],
    ['message-deferred', '451 4.3.0 Temporary lookup failure', ['DAT-11']],
    ['delivery-unknown', '', ['DAT-08']],
  ] as const)('%s with %s gives %j', (code, text, expected) => {
    const stage = code.startsWith('message') || code.startsWith('delivery') ? 'content' : 'envelope'
    expect(ids(evidence(code, { ...reply(text), stage }))).toEqual(expected)
  })
})

describe('every finding', () => {
  it('fits its schema, and its patch fits the profile', () => {
    for (const code of errorCodeSchema.options) {
      for (const option of ['none', 'starttls', 'implicit-tls'] as const) {
        for (const finding of explain(evidence(code, {}, { option, ehloName: 'x', authenticationMethod: 'login' }))) {
          expect(findingSchema.safeParse(finding).success).toBe(true)
          for (const { patch = {} } of finding.fixes) {
            expect(sessionProfileSchema.safeParse({ ...profile(), ...patch }).success).toBe(true)
          }
        }
      }
    }
  })

  it('knows every value that its words mention', () => {
    const params = { offered: 'NTLM', wanted: 'PLAIN', status: '401', replyCode: 535 }
    for (const code of errorCodeSchema.options) {
      for (const protocol of ['http', 'imap', 'ssh']) {
        for (const option of ['none', 'starttls', 'implicit-tls'] as const) {
          for (const { id, params: known } of explain(
            evidence(code, { params: { ...params, protocol } }, { option }),
          )) {
            const { title, explanation } = findings[id as FindingId]
            const wanted = [...`${title} ${explanation}`.matchAll(/{{(\w+)}}/g)].map((match) => match[1])
            expect(Object.keys(known)).toEqual(expect.arrayContaining(wanted))
          }
        }
      }
    }
  })

  it('is missing after a success and after a cancellation', () => {
    expect(explain({ profile: profile(), credentials: 'none' })).toEqual([])
    expect(ids(evidence('cancelled', { stage: 'greet' }))).toEqual([])
  })
})
