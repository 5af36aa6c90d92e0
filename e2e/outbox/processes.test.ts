import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../electron/storage/temporary-folder'
import { startCountingSink } from './counting-sink'
import { bundleProgram } from './outbox-program'

let program: { path: string; remove: () => void }
beforeAll(async () => {
  program = await bundleProgram('outbox-process.ts')
})
afterAll(() => program.remove())

const start = (folder: string, port: number, numbers: string) => {
  const child: ChildProcess = spawn(process.execPath, [program.path, folder, String(port), '0', numbers], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  if (child.stdout === null) throw new Error('the process has no output')
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const listener of [...listeners]) listener()
  })
  return {
    child,
    lines,
    ended: once(child, 'close'),
    says: (beginning: string) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (lines.some((line) => line.startsWith(beginning))) resolve()
        }
        listeners.add(look)
        look()
      }),
  }
}

describe('several processes over one outbox', () => {
  it('have one owner, and another one when that is killed in the middle of a sending', async () => {
    let stalled = true
    const waiting: (() => void)[] = []
    const sink = await startCountingSink(() => (stalled ? 3_600_000 : 0))
    onTestFinished(() => sink.close())
    const connected = new Promise<void>((resolve) => waiting.push(resolve))
    let connections = 0
    sink.onStep = () => {
      connections += 1
      for (const resolve of waiting.splice(0)) resolve()
    }
    const folder = temporaryFolder()
    const owner = start(folder, sink.port, '0')
    await connected

    const guest = start(folder, sink.port, '1,4')
    await guest.says('added 1')
    await guest.says('added 4')
    const idler = start(folder, sink.port, '')
    await idler.says('started')
    // The owner has noticed what the guest added, and nobody else has connected.
    await expect.poll(() => connections, { timeout: 10_000 }).toBe(3)

    stalled = false
    owner.child.kill('SIGKILL')
    await Promise.all([owner.ended, guest.ended, idler.ended])
    expect([...sink.deliveries.values()]).toEqual([1, 1, 1])
    const entries = [...guest.lines, ...idler.lines].filter((line) => line.startsWith('entry'))
    expect(entries.length).toBeGreaterThanOrEqual(3)
    expect(entries.every((line) => line.startsWith('entry sent'))).toBe(true)
  })

  it('lose and repeat nothing when ten add and send at the same time', async () => {
    const sink = await startCountingSink(() => Math.random() * 3)
    onTestFinished(() => sink.close())
    const folder = temporaryFolder()
    const all = Array.from({ length: 10 }, (_, index) =>
      start(folder, sink.port, `${index},${index + 10},${index + 20}`),
    )
    await Promise.all(all.map(({ ended }) => ended))
    expect([...sink.deliveries.values()]).toEqual(Array(30).fill(1))
  })
})
