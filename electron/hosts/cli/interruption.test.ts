import { expect, it, vi } from 'vitest'
import { createInterruption } from './interruption'

it('takes repetitions of one interrupt for one, and a later one as the wish to end at once', () => {
  const end = vi.fn()
  let time = 1_000
  const { signal, interrupt } = createInterruption(() => time, end)
  expect(signal.aborted).toBe(false)
  interrupt()
  expect(signal.aborted).toBe(true)
  time += 400
  interrupt()
  expect(end).not.toHaveBeenCalled()
  time += 400
  interrupt()
  expect(end).toHaveBeenCalledOnce()
})
