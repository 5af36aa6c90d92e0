import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCallGate, TIMED_OUT } from './call-gate'

describe('the gate', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lets calls through one at a time, in order', async () => {
    const gate = createCallGate(() => {})
    const order: string[] = []
    const call = (name: string) => async () => {
      order.push(`${name} begins`)
      await Promise.resolve()
      order.push(`${name} ends`)
      return name
    }
    expect(await Promise.all([gate.run(call('a'), 10), gate.run(call('b'), 10)])).toEqual(['a', 'b'])
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('passes on what a call throws, and lets the next one through', async () => {
    const gate = createCallGate(() => {})
    await expect(gate.run(() => Promise.reject(new Error('no')), 10)).rejects.toThrow('no')
    expect(await gate.run(async () => 'yes', 10)).toBe('yes')
  })

  it.each(['answer', 'error'])('starts nothing while a call hangs, and says when its late %s came', async (end) => {
    const unblocked = vi.fn()
    const gate = createCallGate(unblocked)
    let finish = () => {}
    const hanging = gate.run(
      () =>
        new Promise<void>((resolve, reject) => {
          finish = end === 'answer' ? resolve : () => reject(new Error('late'))
        }),
      1_000,
    )
    const next = vi.fn(async () => 'next')
    const behind = gate.run(next, 1_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await hanging).toBe(TIMED_OUT)
    expect(await behind).toBe(TIMED_OUT)
    expect(next).not.toHaveBeenCalled()
    expect(gate.isBlocked()).toBe(true)

    finish()
    await vi.waitFor(() => expect(unblocked).toHaveBeenCalledOnce())
    expect(await gate.run(next, 1_000)).toBe('next')
  })
})
