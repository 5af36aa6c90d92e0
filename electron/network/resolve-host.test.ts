import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { createHostResolver, type HostAddress, type ResolveHost, resolveAddresses } from './resolve-host'

const BOTH: readonly HostAddress[] = [
  { address: '2001:db8::1', family: 6 },
  { address: '192.0.2.1', family: 4 },
]
const both: ResolveHost = () => Promise.resolve(succeeded(BOTH))
const base = { host: 'mail.example.test', addressFamily: 'any', resolve: both, deadlineMs: 1_000 } as const
const signal = new AbortController().signal

describe('the addresses of a host', () => {
  it('are all that the resolver knows, in its order', async () => {
    expect(await resolveAddresses({ ...base, signal })).toEqual(succeeded(BOTH))
  })

  it.each(['192.0.2.9', '2001:db8::9', '[2001:db8::9]'])('are the literal %s itself', async (host) => {
    const resolve = () => Promise.reject(new Error('not to be asked'))
    const found = await resolveAddresses({ ...base, host, resolve, signal })
    expect(found.ok && found.value.map(({ address }) => address)).toEqual([host.replace(/[[\]]/g, '')])
  })

  it('are those of the family that the profile prefers', async () => {
    const found = await resolveAddresses({ ...base, addressFamily: 'ipv4', signal })
    expect(found.ok && found.value).toEqual([BOTH[1]])
    const none = await resolveAddresses({ ...base, host: '192.0.2.9', addressFamily: 'ipv6', signal })
    expect(none).toMatchObject({ ok: false, error: { code: 'name-not-found', params: { family: 'ipv6' } } })
  })

  it('are given up at the deadline', async () => {
    const found = await resolveAddresses({
      ...base,
      resolve: () => new Promise(() => undefined),
      deadlineMs: 50,
      signal,
    })
    expect(found).toMatchObject({
      ok: false,
      error: { code: 'name-resolution-failed', stage: 'resolve', retryable: true },
    })
  })

  it('are not waited for after a cancellation', async () => {
    const controller = new AbortController()
    const pending = resolveAddresses({
      ...base,
      resolve: () => new Promise(() => undefined),
      signal: controller.signal,
    })
    controller.abort()
    expect(await pending).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})

describe('the resolver', () => {
  it.each([
    ['ENOTFOUND', 'name-not-found'],
    ['ENODATA', 'name-not-found'],
    ['EAI_AGAIN', 'name-resolution-failed'],
    ['EAI_FAIL', 'name-resolution-failed'],
    ['ESERVFAIL', 'name-resolution-failed'],
  ])('maps %s to %s and lets no library text out', async (code, expected) => {
    const resolve = createHostResolver(() => Promise.reject(Object.assign(new Error('getaddrinfo text'), { code })))
    const found = await resolve('mail.example.test')
    expect(found).toMatchObject({ ok: false, error: { code: expected } })
    expect(JSON.stringify(found)).not.toContain('getaddrinfo')
  })

  it('asks the system for real', async () => {
    const found = await createHostResolver()('localhost')
    expect(found.ok && found.value.some(({ address }) => address === '127.0.0.1' || address === '::1')).toBe(true)
  })
})
