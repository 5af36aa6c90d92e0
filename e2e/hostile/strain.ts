import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a piece of work cost the process. */
export interface Strain {
  /** ms from beginning to end */
  readonly tookMs: number
  /** Longest time in ms for which nothing else could run. */
  readonly stalledMs: number
  /** How much resident memory grew, in bytes. */
  readonly grownBytes: number
}

/** Does work and measures what it costs. */
export const underStrain = async <Value>(work: () => Promise<Value>): Promise<Strain & { readonly value: Value }> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const before = process.memoryUsage.rss()
  delay.enable()
  const startedAt = performance.now()
  const value = await work()
  const tookMs = performance.now() - startedAt
  // The delay is noted when the loop comes around again.
  await new Promise((resolve) => setTimeout(resolve, 10))
  delay.disable()
  return { value, tookMs, stalledMs: delay.max / 1e6, grownBytes: process.memoryUsage.rss() - before }
}
