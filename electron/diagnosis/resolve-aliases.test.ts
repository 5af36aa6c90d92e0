import { describe, expect, it, vi } from 'vitest'
import { type ResolveAlias, resolveAliases } from './resolve-aliases'

const signal = new AbortController().signal

const zone =
  (names: Readonly<Record<string, string>>): ResolveAlias =>
  async (name) =>
    names[name] ?? null

describe('the aliases of a host', () => {
  it('are followed in order', async () => {
    const resolve = zone({ 'mail.example.test': 'mx.hoster.test', 'mx.hoster.test': 'mx7.hoster.test' })
    expect(await resolveAliases('mail.example.test', resolve, signal)).toEqual(['mx.hoster.test', 'mx7.hoster.test'])
  })

  it.each(['192.0.2.1', '2001:db8::1', 'localhost'])('are not asked for when there can be none: %s', async (host) => {
    const resolve = vi.fn<ResolveAlias>(async () => 'elsewhere.example.test')
    expect(await resolveAliases(host, resolve, signal)).toEqual([])
    expect(resolve).not.toHaveBeenCalled()
  })

  it('end where they lead in a circle', async () => {
    const resolve = zone({ 'a.example.test': 'b.example.test', 'b.example.test': 'a.example.test' })
    expect(await resolveAliases('a.example.test', resolve, signal)).toEqual(['b.example.test'])
  })

  it('end where a zone makes up ever more', async () => {
    let count = 0
    const resolve: ResolveAlias = async () => {
      count += 1
      return `n${count}.example.test`
    }
    expect(await resolveAliases('a.example.test', resolve, signal)).toHaveLength(8)
  })

  it('are names and nothing else', async () => {
    const resolve = zone({ 'a.example.test': '<b>bold</b>.example.test' })
    expect(await resolveAliases('a.example.test', resolve, signal)).toEqual([])
  })

  it('are what was known when the name server falls silent, within about a second', async () => {
    const resolve: ResolveAlias = (name) =>
      name === 'a.example.test' ? Promise.resolve('b.example.test') : new Promise(() => undefined)
    const startedAt = performance.now()
    expect(await resolveAliases('a.example.test', resolve, signal)).toEqual(['b.example.test'])
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })

  it('are none when the name server fails', async () => {
    expect(await resolveAliases('a.example.test', () => Promise.reject(new Error('refused')), signal)).toEqual([])
  })
})
