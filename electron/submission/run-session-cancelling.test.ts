import { beforeAll, describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { StageId } from '../../shared/submission/stage'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers, TRIAL_PASSWORD, type Trial, trialMessage, tryServer } from './session-trial'

const start = scriptedServers()
const SILENCE = { silence: true } as const
const HELLO = '250-scripted.example\n250-AUTH PLAIN\n250 STARTTLS'
let chain: ServedChain
beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

/** Cancels as soon as `stage` runs and the server has nothing more to say. */
const cancelAt = async (stage: StageId, script: Script, trial: Trial = {}) => {
  const server = await start(script)
  const controller = new AbortController()
  const abortSoon = (): void => void setImmediate(() => controller.abort())
  const result = await tryServer(server.port, {
    credentials: TRIAL_PASSWORD,
    clearTextCredentialsAccepted: true,
    message: trialMessage('hello\r\n'),
    ...trial,
    signal: controller.signal,
    onStage: ({ id, status }) => {
      if (id === stage && status === 'running') abortSoon()
    },
  })
  return { ...result, server }
}

const CASES: readonly (readonly [StageId, Script, Partial<SessionProfile>])[] = [
  ['greet', { greeting: SILENCE }, {}],
  ['hello', { turns: { EHLO: SILENCE } }, {}],
  ['secure', { turns: { EHLO: HELLO, STARTTLS: SILENCE } }, { option: 'starttls' }],
  ['secure', { turns: { EHLO: HELLO, STARTTLS: '220 go ahead', '*': SILENCE } }, { option: 'starttls' }],
  ['secure', { greeting: SILENCE, turns: { '*': SILENCE } }, { option: 'implicit-tls' }],
  ['authenticate', { turns: { AUTH: SILENCE } }, {}],
  ['envelope', { turns: { MAIL: SILENCE } }, {}],
  ['envelope', { turns: { RCPT: SILENCE } }, {}],
  ['content', { turns: { DATA: SILENCE } }, {}],
]

describe('cancelling', () => {
  it.each(CASES)('at stage %s ends at once and closes the connection', async (stage, script, profile) => {
    const { report, status, server } = await cancelAt(stage, script, { profile })
    expect(report).toMatchObject({ ok: false, outcome: 'cancelled', error: { code: 'cancelled', stage } })
    expect(status(stage)).toBe('skipped')
    expect(report.findings).toEqual([])
    expect(report.durationMs).toBeLessThan(10_000)
    expect(server.contents).toEqual([])
    expect(server.verbs()).not.toContain('QUIT')
    await expect.poll(() => server.openSockets()).toBe(0)
  })

  it('while the name is looked up', async () => {
    const { report } = await cancelAt('resolve', {}, { resolve: () => new Promise(() => undefined) })
    expect(report).toMatchObject({ outcome: 'cancelled', error: { stage: 'resolve' } })
  })

  it('before it began', async () => {
    const server = await start()
    const { report } = await tryServer(server.port, { signal: AbortSignal.abort() })
    expect(report).toMatchObject({ outcome: 'cancelled', error: { stage: 'resolve' } })
    expect(server.connections).toBe(0)
  })

  it('at stage verify says nothing inside TLS', async () => {
    const script: Script = { tls: 'implicit', key: chain.privateKeyPem, cert: chain.chainPem }
    const controller = new AbortController()
    const server = await start(script)
    const { report } = await tryServer(server.port, {
      profile: { option: 'implicit-tls', customCa: chain.trustedPem },
      signal: controller.signal,
      onStage: ({ id, status }) => {
        if (id === 'verify' && status === 'running') controller.abort()
      },
    })
    expect(report).toMatchObject({ outcome: 'cancelled', error: { stage: 'verify' } })
    expect(server.lines).toEqual([])
  })

  it('while the content goes out delivers nothing', async () => {
    const server = await start({ pauseContentAfter: 100_000, forgetContent: true })
    const controller = new AbortController()
    const sending = tryServer(server.port, {
      message: trialMessage(Buffer.alloc(30_000_000, 'a line\r\n')),
      signal: controller.signal,
    })
    await server.heardContent()
    controller.abort()
    const { report } = await sending
    expect(report).toMatchObject({ outcome: 'cancelled', error: { code: 'cancelled', stage: 'content' } })
    expect(report.recipients).toMatchObject([{ status: 'deferred' }])
    expect(server.contents).toEqual([])
  })

  it('while the answer to the final dot is awaited is unknown', async () => {
    const controller = new AbortController()
    const final = () => {
      setImmediate(() => controller.abort())
      return SILENCE
    }
    const server = await start({ final })
    const { report } = await tryServer(server.port, {
      message: trialMessage('hello\r\n'),
      signal: controller.signal,
    })
    expect(report).toMatchObject({
      outcome: 'unknown',
      error: { code: 'delivery-unknown', params: { cause: 'cancelled' } },
      recipients: [{ status: 'unknown' }],
    })
    expect(server.contents.length).toBe(1)
  })

  it('after the message was accepted changes nothing', async () => {
    const { report } = await cancelAt('close', { turns: { QUIT: SILENCE } })
    expect(report).toMatchObject({ ok: true, outcome: 'passed' })
  })
})
