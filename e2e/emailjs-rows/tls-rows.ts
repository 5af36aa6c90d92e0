import { expect } from 'vitest'
import { TRIAL_DEADLINES, TRIAL_PASSWORD, type Trial, trialMessage } from '../../electron/submission/session-trial'
import type { Script } from '../servers/scripted-server'
import { secureServer } from './chains'
import { type Row, row, session } from './row'

type Kind = Parameters<typeof secureServer>[0]
type Mode = 'starttls' | 'implicit-tls'

/** A sign-in over TLS against a server with the given chain. */
const secured = async (kind: Kind, mode: Mode, script: Script = {}, profile: Trial['profile'] = {}) => {
  const made = await secureServer(kind, mode === 'starttls' ? 'starttls' : 'implicit', script)
  return session(made.script, {
    profile: { option: mode, customCa: made.customCa, ...profile },
    credentials: TRIAL_PASSWORD,
  })
}

const OFFER = '250-plain.example\n250-AUTH PLAIN LOGIN\n250 STARTTLS'

/** A sign-in with STARTTLS against a server that speaks no TLS, or not yet. */
const inClear = (script: Script, trial: Trial = {}) =>
  session(script, { credentials: TRIAL_PASSWORD, ...trial, profile: { option: 'starttls', ...trial.profile } })

const verifiesBeforeAnyByte = async (mode: Mode): Promise<void> => {
  for (const kind of ['self-signed', 'wrong name', 'expired'] as const) {
    const { report, server } = await secured(kind, mode)
    expect(report.error).toMatchObject({ code: 'certificate-rejected', stage: 'verify' })
    expect(server.lines.filter(({ secure }) => secure)).toEqual([])
    expect(server.heardAuth()).toBe(false)
  }
}

const asksForTheName = async (mode: Mode): Promise<void> => {
  expect((await secured('sound', mode)).server.serverNames).toEqual(['mail.example.test'])
  const other = await secured('sound', mode, {}, { tlsServerName: 'other.example.test' })
  expect(other.server.serverNames).toEqual(['other.example.test'])
  expect(other.report.error?.code).toBe('certificate-rejected')
}

const starttlsIsTls = async (): Promise<void> => {
  await verifiesBeforeAnyByte('starttls')
  await asksForTheName('starttls')
  const old = await secured('sound', 'starttls', {}, { minimumTlsVersion: 'TLSv1.3' })
  expect(old.report.outcome).toBe('passed')
}

const refusalDoesNotLoop = async (): Promise<void> => {
  const { report, said } = await inClear({ turns: { EHLO: OFFER, STARTTLS: '454 4.7.0 not now' } })
  expect(report.error).toMatchObject({ code: 'starttls-refused', stage: 'secure' })
  expect(said.filter((line) => line === 'STARTTLS').length).toBe(1)
  expect(said.filter((line) => line.startsWith('EHLO')).length).toBe(1)
}

const noHelo = async (): Promise<void> => {
  for (const option of ['none', 'starttls'] as const) {
    const { report, said } = await inClear(
      { turns: { EHLO: '501 5.5.4 no', HELO: '250 come in' } },
      { profile: { option }, clearTextCredentialsAccepted: true, message: trialMessage('x\r\n') },
    )
    expect(report.error).toMatchObject({ code: 'hello-refused', stage: 'hello' })
    expect(said.filter((line) => !/^(?:EHLO|QUIT)/.test(line))).toEqual([])
  }
}

const handshakeReasonIsKept = async (): Promise<void> => {
  const wanting = await secured('sound', 'starttls', { requestClientCertificate: true })
  expect(wanting.report.error).toMatchObject({ code: 'client-certificate-required', stage: 'secure' })
  const gone = await inClear({ turns: { EHLO: OFFER, STARTTLS: { say: '220 go', thenHangUp: true } } })
  expect(gone.report.error).toMatchObject({ code: 'tls-closed', stage: 'secure' })
  expect(gone.report.durationMs).toBeLessThan(TRIAL_DEADLINES.connectMs)
}

const injectionIsRefused = async (): Promise<void> => {
  const { report, server } = await inClear({ turns: { EHLO: OFFER, STARTTLS: '220 go\n250 injected' } })
  expect(report.error).toMatchObject({ code: 'starttls-injection', stage: 'secure' })
  expect(server.heardAuth()).toBe(false)
}

const credentialsStayOutOfClearText = async (): Promise<void> => {
  const { report, server } = await inClear({}, { profile: { option: 'none' } })
  expect(report.error).toMatchObject({ code: 'channel-not-acceptable', stage: 'authenticate' })
  expect(server.heardAuth()).toBe(false)
}

const neverStripped = async (): Promise<void> => {
  const { report, said } = await inClear({}, { message: trialMessage('x\r\n') })
  expect(report.error).toMatchObject({ code: 'starttls-not-offered', stage: 'secure' })
  expect(said.filter((line) => !/^(?:EHLO|QUIT)/.test(line))).toEqual([])
}

const wrongPortsAreTold = async (): Promise<void> => {
  const tlsOnPlain = await session({}, { profile: { option: 'implicit-tls' } })
  expect(tlsOnPlain.report.error).toMatchObject({ code: 'tls-not-spoken', stage: 'secure' })
  const made = await secureServer('sound', 'implicit')
  const plainOnTls = await session(made.script, { profile: { deadlines: { ...TRIAL_DEADLINES, greetingMs: 300 } } })
  expect(plainOnTls.report.error).toMatchObject({ code: 'greeting-timeout', params: { clientHello: 'answered' } })
}

const everyProblemIsNamed = async (): Promise<void> => {
  const expected = { 'self-signed': 'CRT-01', expired: 'CRT-07', 'wrong name': 'CRT-11' } as const
  for (const [kind, id] of Object.entries(expected) as [keyof typeof expected, string][]) {
    const { report } = await secured(kind, 'implicit-tls')
    expect(report.tls?.problems.map((problem) => problem.id)).toContain(id)
    expect(report.error?.code).toBe('certificate-rejected')
  }
}

/** Section 2: connecting and TLS. */
export const TLS_ROWS: readonly Row[] = [
  row('2.1', 'implicit TLS is verified before any byte of SMTP', () => verifiesBeforeAnyByte('implicit-tls')),
  row('2.2', 'SNI is sent with implicit TLS, without being asked', () => asksForTheName('implicit-tls')),
  row('2.3', 'our own check is made, whatever the library thinks of the chain', async () => {
    const { report } = await secured('wrong name', 'implicit-tls', {}, { customCa: '' })
    const checks = report.tls?.problems.map(({ check }) => check)
    expect(checks).toContain('trust')
    expect(checks).toContain('name')
  }),
  row('2.4', 'STARTTLS is verified, its options are honoured, SNI is sent', starttlsIsTls),
  row('2.5', 'a refused STARTTLS ends the session instead of looping', refusalDoesNotLoop),
  row('2.6', 'a refused EHLO is not followed by HELO, and nothing goes out in clear', noHelo),
  row('2.7', 'STARTTLS that is not offered is not said', neverStripped),
  row('2.8', 'the reason why a handshake failed is kept', handshakeReasonIsKept),
  row('2.9', 'plain text behind the 220 ends the session', injectionIsRefused),
  row('2.10', 'with implicit TLS, a STARTTLS that is offered inside is not used', async () => {
    const turns = { EHLO: '250-inside.example\n250-STARTTLS\n250 AUTH PLAIN' }
    const { report, said } = await secured('sound', 'implicit-tls', { turns })
    expect(report.outcome).toBe('passed')
    expect(said).not.toContain('STARTTLS')
  }),
  row('2.11', 'a session has one connection', async () => {
    const { server } = await secured('sound', 'starttls')
    expect(server.connections).toBe(1)
  }),
  row('2.12', 'without TLS no credentials go out unless that was accepted', credentialsStayOutOfClearText),
]

/** The same ground in the second study and in the checklist. */
export const TLS_ROWS_AGAIN: readonly Row[] = [
  row('4.1', 'the peer is verified before the first credential', () => verifiesBeforeAnyByte('starttls')),
  row('6.1', 'one TLS mode at a time', async () => {
    const { said } = await inClear({ turns: { EHLO: OFFER } }, { profile: { option: 'none' } })
    expect(said).not.toContain('STARTTLS')
  }),
  row('6.2', 'the server is always named in the handshake', () => asksForTheName('starttls')),
  row('6.3', 'verification comes before credentials in both modes', async () => {
    await verifiesBeforeAnyByte('starttls')
    await verifiesBeforeAnyByte('implicit-tls')
  }),
  row('6.4', 'no HELO', noHelo),
  row('6.5', 'STARTTLS must be offered', neverStripped),
  row('6.6', 'AUTH only where the channel allows it', credentialsStayOutOfClearText),
  row('E1', 'STARTTLS is verified, options are honoured, SNI is sent', starttlsIsTls),
  row('E2', 'an unavailable STARTTLS does not loop', async () => {
    await refusalDoesNotLoop()
    await neverStripped()
  }),
  row('E3', 'a handshake that fails after 220 is told once, at once, as such', handshakeReasonIsKept),
  row('E4', 'TLS on a plain port and plain text on a TLS port are told apart', wrongPortsAreTold),
  row('E5', 'every certificate problem has a name of its own', everyProblemIsNamed),
  row('E19', 'EHLO refused with 501 is a refusal, not a downgrade', noHelo),
  row('E23', 'an error after EHLO stays the error that it was', async () => {
    const { report } = await inClear({ turns: { EHLO: OFFER, STARTTLS: 'garbage' } })
    expect(report.error).toMatchObject({ code: 'reply-malformed', stage: 'secure', reply: 'garbage' })
  }),
]
