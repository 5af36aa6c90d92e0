import { beforeAll, describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers } from '../submission/session-trial'
import { diagnosisTrial, TRIAL_SECRET, trialDraft } from './diagnosis-trial'

let chain: ServedChain
const start = scriptedServers()
const tls = (kind: 'implicit' | 'starttls'): Script => ({ tls: kind, key: chain.privateKeyPem, cert: chain.chainPem })
const trusting = () => ({ customCa: chain.trustedPem })

const OFFERS = '250-scripted.example\n250-PIPELINING\n250 AUTH PLAIN LOGIN'
const STARTTLS_TURNS: NonNullable<Script['turns']> = {
  EHLO: ({ secure }) => (secure ? OFFERS : '250-scripted.example\n250 STARTTLS'),
  MAIL: ({ secure }) => (secure ? '250 2.1.0 ok' : '530 5.7.0 Must issue a STARTTLS command first'),
}
const ENVELOPE = { from: 'ada@example.test', to: ['bob@example.test', 'eve@example.test'] }

beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

describe('the diagnosis of a healthy server', () => {
  it('goes through STARTTLS and signs in once, inside TLS', async () => {
    const server = await start({ ...tls('starttls'), turns: STARTTLS_TURNS })
    const { diagnose } = diagnosisTrial()
    const report = await diagnose(server.port, { profile: { option: 'starttls', ...trusting() } })
    expect(report.error).toBeUndefined()
    expect(report).toMatchObject({
      ok: true,
      outcome: 'passed',
      diagnosis: {
        reach: 'authenticate',
        ports: null,
        enforcement: { status: 'enforced', takesMailBeforeTls: false, takesAuthBeforeTls: false },
        cancelledAt: null,
        certificateWithoutServerName: null,
      },
    })
    const signIns = server.lines.filter(({ text }) => text.startsWith('AUTH'))
    expect(signIns.map(({ secure }) => secure)).toEqual([true])
  })

  it('uses the main session for the only address, and says so as an event', async () => {
    const server = await start(tls('implicit'))
    const { diagnose, events } = diagnosisTrial()
    const report = await diagnose(server.port, { profile: { option: 'implicit-tls', ...trusting() } })
    expect(report.outcome).toBe('passed')
    expect(server.connections).toBe(1)
    expect(report.diagnosis.enforcement).toBeNull()
    const [result] = report.diagnosis.addresses
    expect(result).toMatchObject({
      address: '127.0.0.1',
      reachability: 'connected',
      error: null,
      greeting: 'scripted.example ESMTP',
      problems: [],
    })
    expect(result?.certificate).toBe(report.tls?.chain[0]?.sha256)
    expect(events).toContainEqual({ name: 'diagnosis:address-tried', payload: { operationId: 'trial', result } })
    expect(events.filter(({ name }) => name === 'diagnosis:port-probed')).toEqual([])
  })

  it('works without encryption', async () => {
    const server = await start()
    const { diagnose } = diagnosisTrial()
    const report = await diagnose(server.port, { reach: 'verify', profile: { option: 'none' } })
    expect(report).toMatchObject({ outcome: 'passed', diagnosis: { enforcement: null, ports: null } })
    expect(server.verbs()).toEqual(['EHLO', 'QUIT'])
  })

  it('does not say AUTH short of signing in, on no connection, even when it is offered in clear', async () => {
    const server = await start({
      ...tls('starttls'),
      turns: { EHLO: ({ secure }) => (secure ? OFFERS : `${OFFERS.replace('250 AUTH', '250-AUTH')}\n250 STARTTLS`) },
    })
    const { diagnose } = diagnosisTrial()
    const report = await diagnose(server.port, {
      reach: 'verify',
      ports: 'always',
      profile: { option: 'starttls', ...trusting() },
    })
    expect(report.outcome).toBe('passed')
    expect(server.heardAuth()).toBe(false)
    expect(report.stages.find(({ id }) => id === 'authenticate')?.status).toBe('skipped')
    expect(report.diagnosis.enforcement).toEqual({
      status: 'not-enforced',
      takesMailBeforeTls: true,
      takesAuthBeforeTls: null,
    })
  })

  it('asks about recipients without delivering anything', async () => {
    const server = await start({
      turns: { RCPT: ({ text }) => (text.includes('eve') ? '550 5.1.1 no such user' : '250 2.1.5 ok') },
    })
    const { diagnose, tests, runs } = diagnosisTrial()
    const profile = { option: 'none', serverAddress: '127.0.0.1' } as const
    const report = await diagnose(server.port, { reach: 'envelope', envelope: ENVELOPE, profile })
    expect(report.outcome).toBe('partial')
    expect(report.recipients?.map(({ status }) => status)).toEqual(['accepted', 'rejected'])
    expect(server.verbs()).not.toContain('DATA')
    expect(server.verbs().slice(-2)).toEqual(['RSET', 'QUIT'])
    expect(server.contents).toEqual([])
    expect([tests.length, runs.length]).toEqual([0, 1])
  })

  it('takes back an envelope that everyone accepted', async () => {
    const server = await start()
    const { diagnose } = diagnosisTrial()
    const profile = { option: 'none', serverAddress: '127.0.0.1' } as const
    const report = await diagnose(server.port, { reach: 'envelope', envelope: ENVELOPE, profile })
    expect(report.outcome).toBe('passed')
    expect(server.verbs()).toEqual(['EHLO', 'AUTH', 'MAIL', 'RCPT', 'RCPT', 'RSET', 'QUIT'])
  })

  it('sends a small message only when asked to', async () => {
    const server = await start()
    const { diagnose } = diagnosisTrial()
    const profile = { option: 'none', serverAddress: '127.0.0.1' } as const
    const report = await diagnose(server.port, { reach: 'content', envelope: ENVELOPE, profile })
    expect(report).toMatchObject({ outcome: 'passed', finalReply: { code: 250 } })
    expect(server.contents).toHaveLength(1)
    expect(server.contents[0]?.toString()).toContain('Test message')
  })

  it('does not begin without an envelope that it needs', async () => {
    const server = await start()
    const draft = trialDraft(server.port, { option: 'none' })
    const result = await diagnosisTrial().service.diagnose({
      operationId: 'trial',
      draft,
      reach: 'envelope',
      ports: 'always',
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-value', field: 'envelope' } })
    expect(server.connections).toBe(0)
  })

  it('says nothing to a server when the profile cannot be used', async () => {
    const server = await start()
    const { service, events } = diagnosisTrial()
    const draft = { ...trialDraft(server.port, { option: 'none' }), secrets: { password: null, authToken: null } }
    const result = await service.diagnose({ operationId: 'trial', draft, reach: 'authenticate', ports: 'always' })
    expect(result.ok && result.value.error?.code).toBe('name-without-password')
    expect(server.connections).toBe(0)
    expect(events.filter(({ name }) => name.startsWith('diagnosis'))).toEqual([])
  })

  it('records a test up to signing in, and a run always', async () => {
    const server = await start()
    const { diagnose, tests, runs } = diagnosisTrial()
    await diagnose(server.port, { reach: 'verify', profile: { option: 'none' } })
    expect(tests).toMatchObject([{ outcome: 'passed' }])
    expect(runs).toMatchObject([{ outcome: 'passed', diagnosis: { reach: 'verify' } }])
  })

  it('probes the ports when it is to do so always, without credentials', async () => {
    const server = await start({ ...tls('starttls'), turns: STARTTLS_TURNS })
    const { diagnose, events } = diagnosisTrial()
    const report = await diagnose(server.port, {
      ports: 'always',
      profile: { option: 'starttls', ...trusting() },
    })
    expect(report.outcome).toBe('passed')
    const [probe] = report.diagnosis.ports?.probes ?? []
    expect(probe?.modes.map(({ option, status }) => [option, status])).toEqual([
      ['none', 'answers'],
      ['starttls', 'works'],
      ['implicit-tls', 'wrong-mode'],
    ])
    expect(probe?.modes[1]?.signInMethods).toEqual(['PLAIN', 'LOGIN'])
    expect(report.diagnosis.ports?.recommendation).toMatchObject({ port: server.port, option: 'starttls', inUse: true })
    const told = events.flatMap((event) => (event.name === 'diagnosis:port-probed' ? [event.payload.probe] : []))
    expect(told.map(({ modes }) => modes.length)).toEqual([2, 3])
    expect(server.lines.filter(({ text }) => text.startsWith('AUTH'))).toHaveLength(1)
    expect(JSON.stringify([report, events])).not.toContain(TRIAL_SECRET)
  })

  it('names the aliases and the provider of the host', async () => {
    const server = await start()
    const names: Record<string, string> = { 'mail.example.test': 'smtp.gmail.com' }
    const { diagnose } = diagnosisTrial({ resolveAlias: async (name) => names[name] ?? null })
    const report = await diagnose(server.port, { reach: 'verify', profile: { option: 'none' } })
    expect(report.diagnosis.aliases).toEqual(['smtp.gmail.com'])
    expect(report.diagnosis.preset).toBe('gmail')
  })

  it('does not fail when aliases cannot be asked for', async () => {
    const server = await start({ greeting: '220 scripted.example ESMTP; Sun, 22 Nov 2020 10:00:00 +0000' })
    const { diagnose } = diagnosisTrial({ resolveAlias: () => Promise.reject(new Error('no name server')) })
    const report = await diagnose(server.port, { reach: 'verify', profile: { option: 'none' } })
    expect(report).toMatchObject({ outcome: 'passed', diagnosis: { aliases: [], preset: null } })
    expect(report.diagnosis.serverClockAheadMs).toBeLessThan(-5 * 365 * 86_400_000)
  })
})
