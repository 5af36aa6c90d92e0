import { createServer, type Socket } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../e2e/servers/free-port'
import type { Script } from '../../e2e/servers/scripted-server'
import { startStalledListener } from '../network/stalled-listener'
import { makeChain, type ServedChain, soundPlan } from '../practice/faults/chain-plan'
import { scriptedServers } from '../submission/session-trial'
import { cells, diagnosisTrial } from './diagnosis-trial'

let chain: ServedChain
const start = scriptedServers()
const tls = (kind: 'implicit' | 'starttls'): Script => ({ tls: kind, key: chain.privateKeyPem, cert: chain.chainPem })
const trusting = () => ({ customCa: chain.trustedPem })

const OFFERS = '250-scripted.example\n250-PIPELINING\n250 AUTH PLAIN LOGIN'
const STARTTLS_TURNS: NonNullable<Script['turns']> = {
  EHLO: ({ secure }) => (secure ? OFFERS : '250-scripted.example\n250 STARTTLS'),
}

beforeAll(async () => {
  chain = await makeChain(soundPlan)
})

describe('the diagnosis of a wrong mode', () => {
  it('finds STARTTLS where implicit TLS was meant', async () => {
    const server = await start({ ...tls('starttls'), turns: STARTTLS_TURNS })
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'implicit-tls', ...trusting() } })
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'tls-not-spoken', stage: 'secure' } })
    expect(cells(report, server.port)).toEqual({ none: 'answers', starttls: 'works', 'implicit-tls': 'wrong-mode' })
    expect(report.diagnosis.ports?.recommendation).toEqual({
      port: server.port,
      option: 'starttls',
      inUse: false,
      status: 'works',
    })
    expect(report.findings[0]?.id).toBe('TLM-01')
    // The main session, one in clear for two cells, and one by STARTTLS.
    expect(server.connections).toBe(3)
    expect(server.heardAuth()).toBe(false)
  })

  it.each(['starttls', 'none'] as const)('finds implicit TLS where %s was meant, in seconds', async (option) => {
    const server = await start(tls('implicit'))
    const report = await diagnosisTrial().diagnose(server.port, {
      reach: 'verify',
      profile: { option, ...trusting() },
    })
    expect(report).toMatchObject({
      outcome: 'failed',
      error: { code: 'greeting-timeout', params: { clientHello: 'answered' } },
    })
    expect(cells(report, server.port)).toEqual({ none: 'silent', starttls: 'silent', 'implicit-tls': 'works' })
    expect(report.diagnosis.ports?.recommendation).toMatchObject({ option: 'implicit-tls', status: 'works' })
    expect(report.findings[0]?.id).toBe('TLM-02')
    // The main session, one in clear, and one by TLS that answers both of them.
    expect(server.connections).toBe(3)
    expect(report.durationMs).toBeLessThan(5_000)
  })

  it('finds that STARTTLS is not offered, and does not call that a certificate problem', async () => {
    const server = await start()
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'starttls' } })
    expect(report.error?.code).toBe('starttls-not-offered')
    expect(cells(report, server.port)).toEqual({
      none: 'answers',
      starttls: 'not-offered',
      'implicit-tls': 'wrong-mode',
    })
    expect(report.diagnosis.enforcement).toBeNull()
    expect(report.findings.some(({ id }) => id.startsWith('CRT'))).toBe(false)
  })

  it('recommends another port that works', async () => {
    const [meant, better] = [await start(), await start({ ...tls('starttls'), turns: STARTTLS_TURNS })]
    const { diagnose } = diagnosisTrial({ usualPorts: [better.port] })
    const report = await diagnose(meant.port, { profile: { option: 'starttls', ...trusting() } })
    expect(report.diagnosis.ports?.probes.map(({ port }) => port)).toEqual(
      [meant.port, better.port].sort((one, other) => one - other),
    )
    expect(report.diagnosis.ports?.recommendation).toMatchObject({ port: better.port, option: 'starttls' })
    expect(better.heardAuth()).toBe(false)
  })
})

describe('the diagnosis of a port that is not of use', () => {
  it('says what speaks there instead', async () => {
    const server = await start({ greeting: { raw: '* OK IMAP4rev1 ready\r\n' } })
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'starttls' } })
    expect(report.error).toMatchObject({ code: 'not-smtp', params: { protocol: 'imap' } })
    expect(cells(report, server.port)).toEqual({ none: 'not-smtp', starttls: 'not-smtp', 'implicit-tls': 'wrong-mode' })
    expect(report.diagnosis.ports?.recommendation).toBeNull()
    expect(report.diagnosis.enforcement).toBeNull()
  })

  it('tells a port that says nothing to anyone from one that waits for TLS', async () => {
    const server = await start({ greeting: { silence: true } })
    const deadlines = { connectMs: 1_200, greetingMs: 1_500, commandMs: 1_000, finalReplyMs: 1_000 }
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'starttls', deadlines } })
    expect(report.error).toMatchObject({ code: 'greeting-timeout', params: { clientHello: 'unanswered' } })
    expect(cells(report, server.port)).toEqual({ none: 'silent', starttls: 'silent', 'implicit-tls': 'failed' })
    expect(report.diagnosis.ports?.recommendation).toBeNull()
    expect(server.connections).toBe(3)
    expect(report.durationMs).toBeLessThan(5_000)
  })

  it('finds a refusal at the door, and that it was spoken in clear', async () => {
    const server = await start({ greeting: '554 5.7.1 go away' })
    const report = await diagnosisTrial().diagnose(server.port, { profile: { option: 'starttls' } })
    expect(report.error).toMatchObject({ code: 'greeting-refused', stage: 'greet' })
    expect(report.diagnosis.addresses[0]?.greeting).toBe('5.7.1 go away')
    expect(cells(report, server.port)).toEqual({ none: 'refused', starttls: 'refused', 'implicit-tls': 'wrong-mode' })
    expect(server.lines.map(({ text }) => text)).not.toContain('STARTTLS')
  })

  it('finds a closed port with one connection, and does not ask about enforcement', async () => {
    const port = await freePort()
    const report = await diagnosisTrial().diagnose(port, { profile: { option: 'starttls' } })
    expect(report.error?.code).toBe('connection-refused')
    expect(report.diagnosis.addresses).toMatchObject([{ reachability: 'refused', greeting: null, certificate: null }])
    expect(report.diagnosis.ports?.probes).toMatchObject([{ port, reachability: 'refused' }])
    expect(cells(report, port)).toEqual({ none: 'closed', starttls: 'closed', 'implicit-tls': 'closed' })
    expect(report.diagnosis.enforcement).toBeNull()
  })

  it('knows a dead port in less than six seconds, and tells of the others long before', async () => {
    const [dead, alive] = [await startStalledListener(), await start({ ...tls('starttls'), turns: STARTTLS_TURNS })]
    try {
      const startedAt = performance.now()
      let firstProbeAt = Number.POSITIVE_INFINITY
      const { diagnose } = diagnosisTrial({
        usualPorts: [alive.port],
        emit: ({ name }) => {
          if (name === 'diagnosis:port-probed') firstProbeAt = Math.min(firstProbeAt, performance.now() - startedAt)
        },
      })
      const report = await diagnose(dead.port, { profile: { option: 'starttls', ...trusting() } })
      expect(report.error?.code).toBe('connection-timeout')
      expect(report.durationMs).toBeLessThan(6_000)
      expect(firstProbeAt).toBeLessThan(3_000)
      expect(cells(report, dead.port)).toEqual({ none: 'no-route', starttls: 'no-route', 'implicit-tls': 'no-route' })
      expect(report.diagnosis.ports?.recommendation).toMatchObject({ port: alive.port, option: 'starttls' })
      expect(alive.heardAuth()).toBe(false)
    } finally {
      await dead.close()
    }
  })

  it('does not probe when it must not, nor when the name is not found', async () => {
    const port = await freePort()
    const never = await diagnosisTrial().diagnose(port, { ports: 'never', profile: { option: 'none' } })
    expect(never.diagnosis.ports).toBeNull()
    const profile = { option: 'starttls', serverAddress: 'nowhere.example.test' } as const
    const lost = await diagnosisTrial().diagnose(port, { ports: 'always', profile })
    expect(lost.error?.code).toBe('name-not-found')
    expect(lost.diagnosis).toMatchObject({ ports: null, addresses: [] })
  })

  it('throws probes away that it began too early', async () => {
    const guests: Socket[] = []
    // The first is greeted when the second comes, which is a probe that grew impatient.
    const late = createServer((socket) => {
      guests.push(socket)
      socket.on('error', () => undefined)
      socket.on('data', (line) => socket.write(String(line).startsWith('QUIT') ? '221 bye\r\n' : '250 late\r\n'))
      if (guests.length === 2) guests[0]?.write('220 late.example.test ESMTP\r\n')
    })
    await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve))
    const address = late.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { diagnose } = diagnosisTrial()
    const report = await diagnose(port, { reach: 'verify', profile: { option: 'none' } })
    expect(report).toMatchObject({ outcome: 'passed', diagnosis: { ports: null } })
    expect(guests.length).toBeGreaterThan(1)
    // It closes when the last of them is gone.
    await new Promise((resolve) => late.close(resolve))
  })
})
