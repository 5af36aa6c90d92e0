import { createServer, type Server, Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ConnectionAttempt, connectRace, interleaveFamilies, raceFailure } from './connect-race'
import type { HostAddress } from './resolve-host'
import { type StalledListener, startStalledListener } from './stalled-listener'

const v4 = (address: string): HostAddress => ({ address, family: 4 })
const v6 = (address: string): HostAddress => ({ address, family: 6 })
const never = new AbortController().signal

let server: Server
let port = 0
let stalled: StalledListener | undefined

beforeEach(async () => {
  server = createServer((socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  server.close()
  await stalled?.close()
  stalled = undefined
})

const race = (addresses: readonly HostAddress[], changes: Partial<Parameters<typeof connectRace>[0]> = {}) =>
  connectRace({ addresses, port, deadlineMs: 5_000, signal: never, now: () => performance.now(), ...changes })

const outcomes = (attempts: readonly ConnectionAttempt[]) => attempts.map(({ outcome }) => outcome)

describe('racing over the addresses of a host', () => {
  it('connects, without delay for small packets', async () => {
    const noDelay = vi.spyOn(Socket.prototype, 'setNoDelay')
    const result = await race([v4('127.0.0.1')])
    expect(result).toMatchObject({ ok: true, address: { address: '127.0.0.1' } })
    expect(noDelay).toHaveBeenCalledWith(true)
    if (result.ok) result.socket.destroy()
  })

  it('goes on at once when an address refuses, and keeps what each did', async () => {
    // The 250 ms never pass.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const result = await race([v4('127.0.0.2'), v4('127.0.0.3'), v4('127.0.0.1'), v4('127.0.0.4')])
    expect(result.ok).toBe(true)
    expect(outcomes(result.attempts)).toEqual(['refused', 'refused', 'connected', 'not-needed'])
    if (result.ok) result.socket.destroy()
  })

  it('tells refused when every address refuses', async () => {
    const result = await race([v4('127.0.0.2'), v4('127.0.0.3')])
    expect(result).toMatchObject({ ok: false, failure: { code: 'connection-refused', stage: 'connect' } })
  })

  it('starts the next address 250 ms later, and does not end the one that stalls', async () => {
    stalled = await startStalledListener()
    const destroyed = vi.spyOn(Socket.prototype, 'destroy')
    const startedAt = performance.now()
    const pending = race([v4('127.0.0.1'), v4('127.0.0.2')], { port: stalled.port, deadlineMs: 2_000 })
    const result = await pending
    expect(performance.now() - startedAt).toBeGreaterThan(1_900)
    // The second was refused; the first was still being tried until the deadline.
    expect(outcomes(result.attempts)).toEqual(['timeout', 'refused'])
    expect(result.attempts[0]?.durationMs).toBeGreaterThan(1_900)
    expect(result.attempts[1]?.durationMs).toBeLessThan(1_000)
    expect(destroyed).toHaveBeenCalled()
  })

  it('gives a stalled address up at the deadline', async () => {
    stalled = await startStalledListener()
    const result = await race([v4('127.0.0.1')], { port: stalled.port, deadlineMs: 200 })
    expect(result).toMatchObject({ ok: false, failure: { code: 'connection-timeout', retryable: true } })
  })

  it('ends at once when it is cancelled', async () => {
    stalled = await startStalledListener()
    const controller = new AbortController()
    const pending = race([v4('127.0.0.1')], { port: stalled.port, signal: controller.signal })
    controller.abort()
    expect(await pending).toMatchObject({ ok: false, failure: { code: 'cancelled', stage: 'connect' } })
  })

  it('does not begin when it was cancelled before', async () => {
    const result = await race([v4('127.0.0.1')], { signal: AbortSignal.abort() })
    expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' }, attempts: [{ outcome: 'not-needed' }] })
  })
})

describe('the order and the meaning', () => {
  it('lets the families take turns', () => {
    const list = [v6('::1'), v6('::2'), v6('::3'), v4('1.1.1.1'), v4('2.2.2.2')]
    expect(interleaveFamilies(list).map(({ address }) => address)).toEqual(['::1', '1.1.1.1', '::2', '2.2.2.2', '::3'])
    const short = [v4('1.1.1.1'), v6('::1'), v6('::2')]
    expect(interleaveFamilies(short).map(({ address }) => address)).toEqual(['1.1.1.1', '::1', '::2'])
  })

  it.each([
    [['unreachable', 'timeout'], 'connection-timeout'],
    [['unreachable', 'refused', 'timeout'], 'connection-refused'],
    [['unreachable', 'unreachable'], 'network-unreachable'],
    [['not-permitted'], 'connection-not-permitted'],
    [['failed'], 'connection-failed'],
  ] as const)('of %j is %s', (seen, code) => {
    const attempts = seen.map((outcome) => ({ ...v4('127.0.0.1'), outcome, durationMs: 1 }))
    expect(raceFailure(attempts, 25).code).toBe(code)
  })
})
