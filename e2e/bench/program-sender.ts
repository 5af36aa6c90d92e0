import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { highestResidentMemory } from './resident-memory'
import type { Round } from './sender-process'

/** Debian keeps servers and their tools where users' paths do not lead. */
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
const BETWEEN_LOOKS_MS = 10

/** Whether a program is installed. */
export const isInstalled = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { env: { PATH } }).status === 0

/**
 * Runs a program once, from its start to its end.
 * @param isWell whether its exit status is the one that is wanted
 * @throws when it does not end well
 */
export const runProgram = async (
  program: string,
  words: readonly string[],
  isWell: (status: number) => boolean = (status) => status === 0,
): Promise<Round> => {
  const startedAt = performance.now()
  const child = spawn(program, words, { env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-2_000)
  })
  let running = true
  let memoryGrowth = Number.NaN
  const watching = (async () => {
    while (running && child.pid !== undefined) {
      const seen = await highestResidentMemory(child.pid)
      if (!Number.isNaN(seen)) memoryGrowth = seen
      await delay(BETWEEN_LOOKS_MS)
    }
  })()
  const [status] = await once(child, 'exit')
  const milliseconds = performance.now() - startedAt
  running = false
  await watching
  if (!isWell(Number(status ?? 1))) throw new Error(`${program} ended with ${status}: ${complaints}`)
  return { milliseconds, memoryGrowth }
}
