import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Script, ScriptedServer } from '../../e2e/servers/scripted-server'
import type { PortProbe } from '../../shared/diagnosis/diagnosis'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { StageId } from '../../shared/submission/stage'
import type { ApplicationEvent } from '../ipc/application'
import { startStalledListener } from '../network/stalled-listener'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers, TRIAL_ENVIRONMENT } from '../submission/session-trial'
import { diagnosisTrial, LOOPBACK, TRIAL_SECRET, type TrialOrder, trialDraft } from './diagnosis-trial'

/** The goal is 100 ms; the rest is for a busy machine. */
const SOON_MS = 400
const TICK_MS = 10

/** A clock that stands still while this process gets no turn: a busy machine is not what is measured. */
const startOwnClock = () => {
  let ms = 0
  const timer = setInterval(() => {
    ms += TICK_MS
  }, TICK_MS)
  return () => {
    clearInterval(timer)
    return ms
  }
}

let chain: ServedChain
const start = scriptedServers()
const never = <Value>(): Promise<Value> => new Promise(() => undefined)
const SILENCE = { silence: true } as const

beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

const hasGone = (server: ScriptedServer) => vi.waitFor(() => expect(server.openSockets()).toBe(0), { timeout: 5_000 })

/** Diagnoses, cancels when `moment` has come, and measures how long the end takes. */
const cancelled = async (
  port: number,
  moment: (event: ApplicationEvent) => boolean,
  order: TrialOrder,
  changes: Parameters<typeof diagnosisTrial>[0] = {},
) => {
  let hasCome = false
  let elapsed = (): number => Number.POSITIVE_INFINITY
  const trial = diagnosisTrial({
    ...changes,
    emit: (event) => {
      if (hasCome || !moment(event)) return
      hasCome = true
      // What the moment began is under way when this is called.
      setTimeout(() => {
        elapsed = startOwnClock()
        expect(trial.service.cancel('trial')).toBe(true)
      }, 20)
    },
  })
  const report = await trial.diagnose(port, order)
  expect(elapsed()).toBeLessThan(SOON_MS)
  expect(report).toMatchObject({ ok: false, outcome: 'cancelled' })
  expect(trial.service.cancel('trial')).toBe(false)
  return { report, trial }
}

const reached =
  (id: StageId) =>
  ({ name, payload }: ApplicationEvent): boolean =>
    name === 'session:stage-changed' && payload.stage.id === id && payload.stage.status === 'running'

describe('cancelling a diagnosis', () => {
  it('while secrets are waited for', async () => {
    const { service } = diagnosisTrial({ draftSecrets: never })
    const done = service.diagnose({ operationId: 'one', draft: trialDraft(25), reach: 'authenticate', ports: 'always' })
    expect(service.cancel('one')).toBe(true)
    expect(await done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('while the name and its aliases are looked up', async () => {
    const { report } = await cancelled(
      25,
      reached('resolve'),
      { ports: 'always', reach: 'verify' },
      { environment: { ...TRIAL_ENVIRONMENT, resolve: never }, resolveAlias: never },
    )
    expect(report.diagnosis).toMatchObject({ cancelledAt: 'resolve', addresses: [], ports: null })
  })

  it('while nobody answers the connection, and other ports are being probed', async () => {
    const stalled = await startStalledListener()
    const [silent, alive] = [await start({ greeting: SILENCE }), await start()]
    try {
      const { report } = await cancelled(
        stalled.port,
        ({ name }) => name === 'diagnosis:port-probed',
        { profile: { option: 'starttls' } },
        { usualPorts: [silent.port, alive.port], addresses: [...LOOPBACK, { address: '127.0.0.2', family: 4 }] },
      )
      expect(report.diagnosis.cancelledAt).toBe('connect')
      expect(report.diagnosis.ports?.probes.map(({ port }) => port)).toContain(alive.port)
      expect(silent.connections).toBeGreaterThan(0)
      await hasGone(silent)
    } finally {
      await stalled.close()
    }
  })

  const phases: readonly (readonly [StageId, Script, TrialOrder])[] = [
    ['greet', { greeting: SILENCE }, { profile: { option: 'none' } }],
    ['hello', { turns: { EHLO: SILENCE } }, { profile: { option: 'none' } }],
    ['secure', { turns: { EHLO: '250-x\n250 STARTTLS', STARTTLS: SILENCE } }, { profile: { option: 'starttls' } }],
    ['secure', { greeting: SILENCE }, { profile: { option: 'implicit-tls' } }],
    ['authenticate', { turns: { AUTH: SILENCE } }, { profile: { option: 'none', serverAddress: '127.0.0.1' } }],
    [
      'envelope',
      { turns: { RCPT: SILENCE } },
      {
        reach: 'envelope',
        envelope: { from: 'ada@example.test', to: ['bob@example.test'] },
        profile: { option: 'none', serverAddress: '127.0.0.1' },
      },
    ],
    [
      'content',
      { turns: { DATA: SILENCE } },
      {
        reach: 'content',
        envelope: { from: 'ada@example.test', to: ['bob@example.test'] },
        profile: { option: 'none', serverAddress: '127.0.0.1' },
      },
    ],
    ['close', { turns: { QUIT: SILENCE } }, { reach: 'verify', profile: { option: 'none' } }],
  ]

  it.each(phases)('at stage %s', async (id, script, order) => {
    const server = await start(script)
    const { report } = await cancelled(server.port, reached(id), {
      reach: id === 'greet' ? 'verify' : 'authenticate',
      ...order,
    })
    expect(report.diagnosis.cancelledAt).toBe(id)
    await hasGone(server)
  })

  it('while the certificate is judged', async () => {
    const server = await start({ tls: 'implicit', key: chain.privateKeyPem, cert: chain.chainPem })
    const { secureChannel } = TRIAL_ENVIRONMENT
    const environment = {
      ...TRIAL_ENVIRONMENT,
      resolve: async () => ({ ok: true as const, value: LOOPBACK }),
      secureChannel: { ...secureChannel, verify: never as typeof secureChannel.verify },
    }
    const { report } = await cancelled(
      server.port,
      reached('verify'),
      { profile: { option: 'implicit-tls' } },
      { environment },
    )
    expect(report.diagnosis.cancelledAt).toBe('verify')
    await hasGone(server)
    expect(server.lines).toEqual([])
  })

  it('while ports are probed after a failure keeps the failure and what was found', async () => {
    const meant = await start()
    const silent = await start({ greeting: SILENCE })
    const { report } = await cancelled(
      meant.port,
      (event) => event.name === 'diagnosis:port-probed',
      { profile: { option: 'starttls' } },
      { usualPorts: [silent.port] },
    )
    expect(report.error?.code).toBe('starttls-not-offered')
    expect(report.findings.map(({ id }) => id)).toContain('TLM-04')
    expect(report.diagnosis.ports?.probes.map(({ port }) => port)).toContain(meant.port)
    expect(report.diagnosis.ports?.recommendation).toBeNull()
    await hasGone(meant)
    await hasGone(silent)
  })

  it('while a silent port is waited for keeps what its neighbours were seen to do, and what is best', async () => {
    const silent = await start({ greeting: SILENCE })
    const alive = await start({ tls: 'implicit', key: chain.privateKeyPem, cert: chain.chainPem })
    const deadlines = { connectMs: 1_500, greetingMs: 60_000, commandMs: 60_000, finalReplyMs: 60_000 }
    const told: PortProbe[] = []
    const { report } = await cancelled(
      silent.port,
      ({ name, payload }) => {
        if (name !== 'diagnosis:port-probed') return false
        told.push(payload.probe)
        return payload.probe.port === silent.port && payload.probe.modes.length === 3
      },
      { profile: { option: 'starttls', customCa: chain.trustedPem, deadlines } },
      { usualPorts: [alive.port] },
    )
    expect(report.diagnosis.cancelledAt).toBe('greet')
    expect(report.stages.find(({ id }) => id === 'greet')?.facts).toEqual([
      { key: 'client-hello-unanswered', params: { port: silent.port } },
      { key: 'greeting-awaited', params: { seconds: 60 } },
    ])
    expect(report.diagnosis.ports?.recommendation).toEqual({
      port: alive.port,
      option: 'implicit-tls',
      inUse: false,
      status: 'works',
    })
    expect(told.some(({ port, modes }) => port === alive.port && modes.length === 3)).toBe(true)
    await hasGone(silent)
  })

  it('while enforcement is asked about', async () => {
    const server = await start({
      tls: 'starttls',
      key: chain.privateKeyPem,
      cert: chain.chainPem,
      turns: { EHLO: ({ secure }) => (secure ? '250 x' : '250-x\n250 STARTTLS'), MAIL: SILENCE },
    })
    const { report } = await cancelled(
      server.port,
      ({ name, payload }) =>
        name === 'session:stage-changed' && payload.stage.id === 'close' && payload.stage.status === 'passed',
      { reach: 'verify', profile: { option: 'starttls', customCa: chain.trustedPem } },
    )
    expect(report.diagnosis.enforcement?.status).toBe('unknown')
    await hasGone(server)
  })

  it('does not unsay that a message went out', async () => {
    const server = await start({ turns: { QUIT: SILENCE } })
    const trial = diagnosisTrial({
      emit: (event) => {
        if (reached('close')(event)) trial.service.cancel('trial')
      },
    })
    const report = await trial.diagnose(server.port, {
      reach: 'content',
      envelope: { from: 'ada@example.test', to: ['bob@example.test'] },
      profile: { option: 'none', serverAddress: '127.0.0.1' },
    })
    expect(report).toMatchObject({ ok: true, outcome: 'passed', finalReply: { code: 250 } })
    expect(report.diagnosis.cancelledAt).toBe('close')
  })

  it('ends all of them when the service closes, and nothing is told of it afterwards', async () => {
    const server = await start({ greeting: SILENCE })
    const trial = diagnosisTrial()
    const profile = { option: 'none' } as const
    const both = ['one', 'two'].map((operationId) =>
      trial.service.diagnose({
        operationId,
        draft: trialDraft(server.port, profile),
        reach: 'verify',
        ports: 'always',
      }),
    )
    await expect.poll(() => server.connections).toBeGreaterThan(1)
    const again = await trial.service.diagnose({
      operationId: 'one',
      draft: trialDraft(server.port, profile),
      reach: 'verify',
      ports: 'always',
    })
    expect(again).toMatchObject({ ok: false, error: { code: 'busy' } })
    await trial.service.close()
    const told = trial.events.length
    for (const result of await Promise.all(both)) expect(result.ok && result.value.outcome).toBe('cancelled')
    await hasGone(server)
    expect(trial.events.length).toBe(told)
    expect(JSON.stringify(trial.events)).not.toContain(TRIAL_SECRET)
  })
})

describe('a hostile server', () => {
  it.each([
    ['greets without end', { greeting: { raw: Buffer.alloc(2_000_000, '220-more\r\n') } }],
    ['sends one line without end', { greeting: { raw: Buffer.alloc(2_000_000, 'x') } }],
    ['sends control characters', { greeting: '220 \u001b]0;owned\u0007<script>' }],
    ['cuts every connection', { greeting: { reset: true } }],
    ['answers what nobody asked', { greeting: { raw: '220 a\r\n'.repeat(5_000) } }],
  ] as const)('that %s is diagnosed in bounded time', async (_, script) => {
    const server = await start(script)
    const report = await diagnosisTrial().diagnose(server.port, {
      ports: 'always',
      profile: { option: 'starttls', deadlines: { ...newSessionProfile('x', 'x').deadlines, greetingMs: 2_000 } },
    })
    expect(report.outcome).toBe('failed')
    expect(report.durationMs).toBeLessThan(12_000)
    expect(JSON.stringify(report).length).toBeLessThan(200_000)
    expect(server.heardAuth()).toBe(false)
    await hasGone(server)
  })
})
