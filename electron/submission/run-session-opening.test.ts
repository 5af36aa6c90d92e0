import { beforeAll, describe, expect, it } from 'vitest'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers, TRIAL_PASSWORD, tryServer } from './session-trial'

let chain: ServedChain
const start = scriptedServers()
const tls = () => ({ key: chain.privateKeyPem, cert: chain.chainPem })

beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

describe('opening a session', () => {
  it('passes in plain text without signing in, and says goodbye', async () => {
    const { port, verbs, heardAuth } = await start()
    const { report } = await tryServer(port)
    expect(report).toMatchObject({ ok: true, outcome: 'passed', findings: [] })
    expect(verbs()).toEqual(['EHLO', 'QUIT'])
    expect(heardAuth()).toBe(false)
    const stagesThat = (wanted: string) => report.stages.filter((stage) => stage.status === wanted).map(({ id }) => id)
    expect(stagesThat('passed')).toEqual(['resolve', 'connect', 'greet', 'hello', 'close'])
    expect(stagesThat('skipped')).toEqual(['secure', 'verify', 'authenticate', 'envelope', 'content'])
  })

  it('greets with the literal of its own address', async () => {
    const { port, lines } = await start()
    await tryServer(port)
    expect(lines[0]?.text).toBe('EHLO [127.0.0.1]')
  })

  it('greets with the name of the profile', async () => {
    const { port, lines } = await start()
    await tryServer(port, { profile: { ehloName: 'client.example.test' } })
    expect(lines[0]?.text).toBe('EHLO client.example.test')
  })

  it('does not use STARTTLS with option none, even when it is offered', async () => {
    const { port, verbs } = await start({ turns: { EHLO: '250-scripted.example\n250 STARTTLS' } })
    const { report } = await tryServer(port)
    expect(report.ok).toBe(true)
    expect(verbs()).not.toContain('STARTTLS')
  })

  it('secures by STARTTLS, asks again, and signs in inside TLS only', async () => {
    const { port, lines } = await start({
      tls: 'starttls',
      ...tls(),
      turns: {
        EHLO: ({ secure }) => (secure ? '250-inside\n250 AUTH PLAIN' : '250-outside\n250-AUTH PLAIN\n250 STARTTLS'),
      },
    })
    const { report, status } = await tryServer(port, {
      profile: { option: 'starttls', customCa: chain.trustedPem },
      credentials: TRIAL_PASSWORD,
    })
    expect(report.error).toBeUndefined()
    expect(report.outcome).toBe('passed')
    expect(lines.map(({ text, secure }) => `${text.split(' ')[0]} ${secure}`)).toEqual([
      'EHLO false',
      'STARTTLS false',
      'EHLO true',
      'AUTH true',
      'QUIT true',
    ])
    expect(report.capabilities).toEqual({ beforeTls: ['AUTH PLAIN', 'STARTTLS'], afterTls: ['AUTH PLAIN'] })
    expect(report.tls).toMatchObject({ problems: [], serverName: 'mail.example.test' })
    expect(status('verify')).toBe('passed')
  })

  it('secures before the greeting with implicit TLS', async () => {
    const { port, firstBytes } = await start({ tls: 'implicit', ...tls() })
    const { report } = await tryServer(port, {
      profile: { option: 'implicit-tls', customCa: chain.trustedPem },
      credentials: TRIAL_PASSWORD,
    })
    expect(report.error).toBeUndefined()
    expect(report.outcome).toBe('passed')
    expect(report.stages.map(({ id }) => id).slice(0, 5)).toEqual(['resolve', 'connect', 'secure', 'verify', 'greet'])
    expect(report.transcript.filter(({ direction }) => direction === 'client').every(({ secure }) => secure)).toBe(true)
    expect(firstBytes[0]?.toString()).toMatch(/^EHLO/)
  })
})
