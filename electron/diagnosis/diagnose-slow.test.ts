import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers } from '../submission/session-trial'
import { diagnosisTrial, type TrialReport } from './diagnosis-trial'

/** Longer than a diagnosis waits for a connection. */
const SLOW_MS = 5_500

let chain: ServedChain
beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

const start = scriptedServers()
const relays: { readonly server: Server; readonly sockets: Set<Socket>; readonly timers: Set<NodeJS.Timeout> }[] = []

afterEach(async () => {
  for (const { server, sockets, timers } of relays.splice(0)) {
    for (const timer of timers) clearTimeout(timer)
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** Takes every connection at once and holds back what the first connections hear first, or forever. */
const slowTo = async (port: number, delayMs: number | 'forever', slowConnections = 99): Promise<number> => {
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let connections = 0
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    const far = keep(connect(port, '127.0.0.1'))
    keep(near).pipe(far)
    near.on('close', () => far.destroy())
    connections += 1
    const isSlow = connections <= slowConnections
    if (isSlow && delayMs === 'forever') return
    const timer = setTimeout(() => far.pipe(near), isSlow && delayMs !== 'forever' ? delayMs : 0)
    timers.add(timer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  relays.push({ server, sockets, timers })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const implicit = (): Script => ({ tls: 'implicit', key: chain.privateKeyPem, cert: chain.chainPem })
const trusting = () => ({ customCa: chain.trustedPem })
const stageOf = ({ stages }: TrialReport, id: string) => stages.find((stage) => stage.id === id)

describe('a server that takes the connection at once and is slow with TLS', () => {
  it('is waited for longer than a dead address is, and passes', async () => {
    const server = await start(implicit())
    const port = await slowTo(server.port, SLOW_MS, 1)
    const report = await diagnosisTrial().diagnose(port, {
      reach: 'verify',
      profile: { option: 'implicit-tls', ...trusting() },
    })
    expect(report).toMatchObject({ outcome: 'passed' })
    expect(stageOf(report, 'secure')).toMatchObject({ status: 'passed' })
    expect(stageOf(report, 'secure')?.durationMs).toBeGreaterThan(5_000)
  }, 20_000)

  it('is told from a port that does not answer', async () => {
    const server = await start(implicit())
    const port = await slowTo(server.port, 'forever')
    const deadlines = { connectMs: 1_200, greetingMs: 1_500, commandMs: 1_000, finalReplyMs: 1_000 }
    const report = await diagnosisTrial().diagnose(port, {
      reach: 'verify',
      profile: { option: 'implicit-tls', deadlines, ...trusting() },
    })
    expect(report.error).toMatchObject({ code: 'tls-timeout', stage: 'secure' })
    expect(stageOf(report, 'connect')).toMatchObject({ status: 'passed' })
    expect(report.diagnosis.addresses).toMatchObject([{ reachability: 'connected' }])
    const [first] = report.findings
    expect(first).toMatchObject({ id: 'TLM-09', stage: 'secure', params: { context: 'timeout' } })
    expect(first?.fixes[0]).toMatchObject({
      key: 'wait-longer-for-handshake',
      patch: { deadlines: { ...deadlines, connectMs: 30_000 } },
    })
    expect(first?.evidence?.[0]).toEqual({ key: 'waited-for-handshake', params: { seconds: 1 } })
    expect(report.findings.filter(({ id }) => /^(?:NET|CRT)/.test(id))).toEqual([])
    const facts = report.findings.flatMap(({ evidence = [] }) => evidence.map(({ key }) => key))
    expect(facts).not.toContain('port-does-not-answer')
  })
})

describe('a port that takes the connection and says nothing', () => {
  it('is told of long before its greeting is given up, with how long that may take', async () => {
    const silent = await start({ greeting: { silence: true } })
    const startedAt = performance.now()
    let toldAt = Number.POSITIVE_INFINITY
    const trial = diagnosisTrial({
      emit: ({ name, payload }) => {
        if (name !== 'session:stage-changed' || payload.stage.id !== 'greet') return
        const told = payload.stage.facts.map(({ key }) => key)
        if (!told.includes('greeting-awaited') || toldAt < Number.POSITIVE_INFINITY) return
        toldAt = performance.now() - startedAt
        expect(told).toContain('client-hello-unanswered')
        expect(payload.stage).toMatchObject({ status: 'running' })
        // RFC 5321 §4.5.3.2.1 asks five minutes of a sending; a diagnosis ends after one.
        expect(payload.stage.facts.find(({ key }) => key === 'greeting-awaited')?.params).toEqual({ seconds: 60 })
        trial.service.cancel('trial')
      },
    })
    const deadlines = { connectMs: 10_000, greetingMs: 300_000, commandMs: 60_000, finalReplyMs: 60_000 }
    const report = await trial.diagnose(silent.port, { reach: 'verify', profile: { option: 'starttls', deadlines } })
    expect(report.outcome).toBe('cancelled')
    expect(toldAt).toBeLessThan(8_000)
  }, 20_000)
})
