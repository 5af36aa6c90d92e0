import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import { askedAhead } from './asked-ahead'

/** A bridge that counts what it is asked and answers with the count. */
const countingBridge = () => {
  const asked: string[] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const bridge = {
    host: 'web',
    call: async (name: string) => ({ ok: true, value: asked.push(name) }),
    on: (name: string, listener: (payload: never) => void) => {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener))
      return () => known.delete(listener)
    },
    stageFile: async () => ({ ok: true, value: 0 }),
  } as unknown as Bridge
  const tell = (name: string) => {
    for (const listener of listeners.get(name) ?? []) listener({} as never)
  }
  return { asked, bridge, tell, listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0) }
}

const times = (asked: readonly string[], name: string) => asked.filter((each) => each === name).length

describe('the first questions', () => {
  it('are asked at once and not again by the first who wants the answer', async () => {
    const { asked, bridge } = countingBridge()
    const page = askedAhead(bridge)
    expect(asked).toContain('profiles:list')
    const place = asked.indexOf('profiles:list') + 1
    expect(await page.call('profiles:list', {})).toEqual({ ok: true, value: place })
    expect(times(asked, 'profiles:list')).toBe(1)
  })

  it('are asked anew by everyone after that', async () => {
    const { asked, bridge } = countingBridge()
    const page = askedAhead(bridge)
    await page.call('vault:state', {})
    await page.call('vault:state', {})
    expect(times(asked, 'vault:state')).toBe(2)
  })

  it.each([
    ['profiles:changed', 'profiles:list'],
    ['practice:changed', 'practice:state'],
    ['vault:changed', 'vault:state'],
    ['outbox:entry-changed', 'outbox:list'],
    ['outbox:entry-removed', 'outbox:list'],
    ['session:changed', 'session:list'],
  ] as const)('when %s was told before anybody listened, only %s is asked anew', async (event, name) => {
    const { asked, bridge, tell } = countingBridge()
    const page = askedAhead(bridge)
    const first = asked.length
    tell(event)
    await page.call(name, {})
    expect(times(asked, name)).toBe(2)
    for (const other of asked.slice(0, first)) if (other !== name) await page.call(other as 'app:info', {})
    expect(asked).toHaveLength(first + 1)
  })

  it('leave nobody listening once all of them were handed out', async () => {
    const { asked, bridge, listening } = countingBridge()
    const page = askedAhead(bridge)
    expect(listening()).toBeGreaterThan(0)
    for (const name of [...asked]) await page.call(name as 'app:info', {})
    expect(listening()).toBe(0)
  })
})
