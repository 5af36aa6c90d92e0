import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A private session bus with an unlocked gnome-keyring on it: a real Secret Service that nothing else uses. */
export interface SecretService {
  /** What a process needs in its environment to find this service and no other. */
  readonly environment: {
    readonly DBUS_SESSION_BUS_ADDRESS: string
    readonly XDG_RUNTIME_DIR: string
    readonly HOME: string
  }
  stop(): Promise<void>
}

const BUS = '/usr/bin/dbus-daemon'
const BUS_SEND = '/usr/bin/dbus-send'
const KEYRING = '/usr/bin/gnome-keyring-daemon'

/** Whether this machine has the programs for it. */
export const secretServiceAvailable = (): boolean => [BUS, BUS_SEND, KEYRING].every((program) => existsSync(program))

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the bus has no standard output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('the session bus ended before it printed its address')
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill()
  await closed
}

const nameHasOwner = [
  '--session',
  '--print-reply',
  '--dest=org.freedesktop.DBus',
  '/',
  'org.freedesktop.DBus.GetNameOwner',
]

/** Asks the bus until somebody owns the Secret Service's name; the keyring itself says nothing when it is ready. */
const secretsOwned = async (environment: Record<string, string>): Promise<void> => {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const question = spawn(BUS_SEND, [...nameHasOwner, 'string:org.freedesktop.secrets'], {
      env: environment,
      stdio: 'ignore',
    })
    const [status] = await once(question, 'close')
    if (status === 0) return
  }
  throw new Error('the keyring never took the name org.freedesktop.secrets')
}

/**
 * Starts the service in a home folder of its own.
 * @param unlocked false leaves the collection locked
 */
export const startSecretService = async ({ unlocked = true } = {}): Promise<SecretService> => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-service-'))
  const base = { PATH: process.env.PATH ?? '/usr/bin:/bin', HOME: folder, XDG_RUNTIME_DIR: folder }
  const bus = spawn(BUS, ['--session', '--nofork', '--print-address=1'], {
    env: base,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const environment = { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus), XDG_RUNTIME_DIR: folder, HOME: folder }
  const words = ['--foreground', '--components=secrets', ...(unlocked ? ['--unlock'] : [])]
  const keyring = spawn(KEYRING, words, { env: { ...base, ...environment }, stdio: ['pipe', 'ignore', 'ignore'] })
  keyring.stdin?.end('keyring password of a test\n')
  await secretsOwned({ ...base, ...environment })
  return {
    environment,
    stop: async () => {
      await end(keyring)
      await end(bus)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
