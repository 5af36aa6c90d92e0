import { beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../e2e/servers/free-port'
import type { Script } from '../../e2e/servers/scripted-server'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { SessionProfile } from '../../shared/profile/session-profile'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers, TRIAL_DEADLINES, TRIAL_PASSWORD, tryServer } from './session-trial'

const start = scriptedServers()
let chain: ServedChain
beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

const tls = () => ({ key: chain.privateKeyPem, cert: chain.chainPem })
const OFFERS_STARTTLS = '250-scripted.example\n250-AUTH PLAIN LOGIN\n250 STARTTLS'
const SILENCE = { silence: true } as const
const HANG_UP = { hangUp: true } as const
/** The one wait that is to run out; every other has time on a busy machine. */
const impatient = (wait: keyof typeof TRIAL_DEADLINES) => ({ ...TRIAL_DEADLINES, [wait]: 1_500 })

describe('no connection', () => {
  it('tells a refused connection with each address that refused', async () => {
    const { report, status } = await tryServer(await freePort())
    expect(report).toMatchObject({
      outcome: 'failed',
      error: { code: 'connection-refused', stage: 'connect' },
      findings: [{ id: 'NET-04' }],
    })
    expect(report.stages.find(({ id }) => id === 'connect')?.facts).toMatchObject([
      { key: 'attempt-refused', params: { address: '127.0.0.1' } },
    ])
    expect(status('greet')).toBe('skipped')
  })

  it('tells an unknown name', async () => {
    const { report } = await tryServer(25, { profile: { serverAddress: 'nowhere.invalid' } })
    expect(report).toMatchObject({
      error: { code: 'name-not-found', stage: 'resolve' },
      findings: [{ id: 'NET-01', params: { host: 'nowhere.invalid' } }],
    })
  })

  it('tells a resolver that does not answer', async () => {
    const resolve = () => Promise.resolve(failed(failure('name-resolution-failed', { retryable: true })))
    const { report } = await tryServer(25, { resolve })
    expect(report).toMatchObject({
      error: { code: 'name-resolution-failed', retryable: true },
      findings: [{ id: 'NET-02' }],
    })
  })

  it('does not go around a proxy', async () => {
    const server = await start()
    const proxy: SessionProfile['proxy'] = { kind: 'socks5', host: '127.0.0.1', port: 1080, name: '' }
    const { report } = await tryServer(server.port, { profile: { proxy } })
    expect(report.error).toMatchObject({ code: 'unsupported', stage: 'connect', field: 'proxy' })
    expect(server.connections).toBe(0)
  })

  it('tries every address until one answers', async () => {
    const { port } = await start()
    const addresses = [
      { address: '127.0.0.2', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ] as const
    const { report } = await tryServer(port, { resolve: () => Promise.resolve(succeeded([...addresses])) })
    expect(report.outcome).toBe('passed')
    const facts = report.stages.find(({ id }) => id === 'connect')?.facts.map(({ key }) => key)
    expect(facts).toEqual(['attempt-refused', 'attempt-connected'])
  })
})

/** Script, profile, what must come of it: error, stage, first finding. */
const OPENING_FAULTS: readonly (readonly [
  string,
  Script,
  Partial<SessionProfile>,
  string,
  string,
  string | undefined,
])[] = [
  [
    'a silent port',
    { greeting: SILENCE },
    { deadlines: impatient('greetingMs') },
    'greeting-timeout',
    'greet',
    'EHL-01',
  ],
  ['a refusal at the greeting', { greeting: '554 5.7.1 go away' }, {}, 'greeting-refused', 'greet', 'EHL-02'],
  ['a busy server', { greeting: '421 4.7.0 too many connections' }, {}, 'greeting-refused', 'greet', 'EHL-03'],
  ['a hang-up before the greeting', { greeting: HANG_UP }, {}, 'connection-closed', 'greet', 'NET-11'],
  ['an IMAP banner', { greeting: '* OK IMAP4rev1 ready' }, {}, 'not-smtp', 'greet', 'TLM-11'],
  ['a POP3 banner', { greeting: '+OK POP3 ready' }, {}, 'not-smtp', 'greet', 'TLM-11'],
  ['an SSH banner', { greeting: 'SSH-2.0-OpenSSH_9.2' }, {}, 'not-smtp', 'greet', 'TLM-12'],
  ['an HTTP answer', { greeting: 'HTTP/1.1 400 Bad Request' }, {}, 'not-smtp', 'greet', 'TLM-10'],
  [
    'a banner without an end',
    { greeting: { raw: 'SSH-2.0-x' } },
    { deadlines: impatient('greetingMs') },
    'not-smtp',
    'greet',
    'TLM-12',
  ],
  ['an endless line', { greeting: { raw: Buffer.alloc(200_000, 'x') } }, {}, 'not-smtp', 'greet', 'TLM-12'],
  ['an endless reply', { greeting: { raw: '220-more\r\n'.repeat(9_000) } }, {}, 'not-smtp', 'greet', 'TLM-12'],
  ['EHLO refused', { turns: { EHLO: '502 5.5.1 not implemented' } }, {}, 'hello-refused', 'hello', 'EHL-05'],
  [
    'a name refused',
    { turns: { EHLO: '504 5.5.2 need fully-qualified hostname' } },
    {},
    'hello-refused',
    'hello',
    'EHL-04',
  ],
  [
    'no answer to EHLO',
    { turns: { EHLO: SILENCE } },
    { deadlines: impatient('commandMs') },
    'reply-timeout',
    'hello',
    undefined,
  ],
  ['a hang-up at EHLO', { turns: { EHLO: HANG_UP } }, {}, 'connection-closed', 'hello', undefined],
  ['garbage at EHLO', { turns: { EHLO: 'what is this' } }, {}, 'reply-malformed', 'hello', undefined],
  ['codes that differ', { turns: { EHLO: '250-a\n550 b' } }, {}, 'reply-malformed', 'hello', undefined],
  ['a reply to nothing', { greeting: '220 hello\n250 more' }, {}, 'reply-malformed', 'hello', undefined],
  ['STARTTLS not offered', {}, { option: 'starttls' }, 'starttls-not-offered', 'secure', 'TLM-04'],
  [
    'STARTTLS refused',
    { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: '502 no' } },
    { option: 'starttls' },
    'starttls-refused',
    'secure',
    'TLM-06',
  ],
  [
    'TLS not available',
    { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: '454 4.7.0 TLS not available' } },
    { option: 'starttls' },
    'starttls-refused',
    'secure',
    'TLM-05',
  ],
  [
    'a hang-up after go ahead',
    { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: { say: '220 go ahead', thenHangUp: true } } },
    { option: 'starttls' },
    'tls-closed',
    'secure',
    'TLM-08',
  ],
  [
    'silence after go ahead',
    { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: '220 go ahead', '*': SILENCE } },
    { option: 'starttls', deadlines: impatient('connectMs') },
    'tls-timeout',
    'secure',
    'TLM-08',
  ],
  [
    'injected plain text',
    { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: '220 go ahead\n250 injected' } },
    { option: 'starttls' },
    'starttls-injection',
    'secure',
    'TLM-13',
  ],
  [
    'half a line injected',
    { turns: { EHLO: OFFERS_STARTTLS, STARTTLS: { raw: '220 go ahead\r\n250-inj' } } },
    { option: 'starttls' },
    'starttls-injection',
    'secure',
    'TLM-13',
  ],
  ['TLS on a plain port', {}, { option: 'implicit-tls' }, 'tls-not-spoken', 'secure', 'TLM-01'],
  ['a hang-up in the handshake', { greeting: HANG_UP }, { option: 'implicit-tls' }, 'tls-closed', 'secure', 'TLM-09'],
  [
    'silence in the handshake',
    { greeting: SILENCE, turns: { '*': SILENCE } },
    { option: 'implicit-tls', deadlines: impatient('connectMs') },
    'tls-timeout',
    'secure',
    'TLM-09',
  ],
]

describe('an opening that goes wrong', () => {
  it.each(OPENING_FAULTS)('%s', async (_name, script, profile, code, stage, finding) => {
    const server = await start(script)
    const { report, status } = await tryServer(server.port, { profile, credentials: TRIAL_PASSWORD })
    expect(report).toMatchObject({ ok: false, outcome: 'failed', error: { code, stage } })
    expect(report.findings[0]?.id).toBe(finding)
    expect(report.findings.filter(({ id }) => id.startsWith('CRT'))).toEqual([])
    expect(status(report.error?.stage ?? 'close')).toBe('failed')
    expect(status('authenticate')).toBe('skipped')
    expect(server.heardAuth()).toBe(false)
    expect(server.verbs()).not.toContain('HELO')
    expect(server.verbs().filter((verb) => verb === 'STARTTLS').length).toBeLessThan(2)
    expect(report.durationMs).toBeLessThan(8_000)
  })

  it('tells a reset at once, whether it comes before or after the connection is seen', async () => {
    const server = await start({ greeting: { reset: true } })
    const { report } = await tryServer(server.port)
    expect(report).toMatchObject({ error: { code: 'connection-reset' }, findings: [{ id: 'NET-11' }] })
    expect(['connect', 'greet']).toContain(report.error?.stage)
  })

  it('finds out that a silent port waits for TLS', async () => {
    const server = await start({ tls: 'implicit', ...tls() })
    const { report } = await tryServer(server.port, {
      profile: { deadlines: impatient('greetingMs') },
      credentials: TRIAL_PASSWORD,
    })
    expect(report).toMatchObject({
      error: { code: 'greeting-timeout', stage: 'greet', params: { clientHello: 'answered' } },
      findings: [{ id: 'TLM-02', fixes: [{ key: 'switch-to-implicit-tls', patch: { option: 'implicit-tls' } }] }],
    })
    expect(server.lines).toEqual([])
  })

  it('says in which stage a client certificate is missing, with TLS 1.3 too', async () => {
    const server = await start({ tls: 'implicit', ...tls(), requestClientCertificate: true })
    const { report, status } = await tryServer(server.port, {
      profile: { option: 'implicit-tls', customCa: chain.trustedPem },
      credentials: TRIAL_PASSWORD,
    })
    expect(report).toMatchObject({
      error: { code: 'client-certificate-required', stage: 'secure' },
      findings: [{ id: 'CRT-23' }],
    })
    expect([status('secure'), status('greet')]).toEqual(['failed', 'skipped'])
    expect(server.heardAuth()).toBe(false)
  })

  it('says goodbye after a refusal that leaves the conversation whole', async () => {
    const server = await start()
    await tryServer(server.port, { profile: { option: 'starttls' } })
    expect(server.verbs()).toEqual(['EHLO', 'QUIT'])
  })

  it('understands a server that sends every byte alone', async () => {
    const server = await start({ splitBytes: true })
    const { report } = await tryServer(server.port, { credentials: TRIAL_PASSWORD, clearTextCredentialsAccepted: true })
    expect(report.outcome).toBe('passed')
  })

  it('closes its sockets, however it ends', async () => {
    const server = await start({ turns: { EHLO: SILENCE } })
    await tryServer(server.port, { profile: { deadlines: impatient('commandMs') } })
    await expect.poll(() => server.openSockets()).toBe(0)
  })
})
