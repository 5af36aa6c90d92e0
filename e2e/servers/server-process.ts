import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

const STOP_MS = 5_000
const KEPT_COMPLAINTS = 4_000

/** A server that runs in the foreground of a process group of its own, so that it can be ended with all its children. */
export interface ServerProcess {
  isAlive(): boolean
  /** What it wrote to standard error lately. */
  complaints(): string
  stop(): Promise<void>
}

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The whole group has ended already.
  }
}

/** Starts `command` without a shell. Standard output is dropped: servers write logs of their own. */
export const startServerProcess = (command: string, args: readonly string[], environment = {}): ServerProcess => {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk}`.slice(-KEPT_COMPLAINTS)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return {
    isAlive: () => child.exitCode === null && child.signalCode === null && child.pid !== undefined,
    complaints: () => complaints,
    stop: async () => {
      if (child.pid === undefined) return
      child.kill('SIGTERM')
      await Promise.race([ended, delay(STOP_MS, undefined, { ref: false })])
      signalGroup(child, 'SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
