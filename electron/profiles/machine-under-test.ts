import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { failed, type Result } from '../../shared/contract/result'
import type { VaultState } from '../../shared/contract/vault-state'
import { failure } from '../../shared/failures/failure'
import { createJsonFile, type JsonFile } from '../storage/json-file'
import { temporaryFolder } from '../storage/temporary-folder'
import { createChoosingVault } from '../vault/choosing-vault'
import type { KeychainVault } from '../vault/keytar-vault'
import { createMemoryVault, type MemoryVault } from '../vault/memory-vault'
import { createProfileService } from './profile-service'
import { createProfileStore, type ProfileStore } from './profile-store'

const START = new Date('2026-05-06T07:00:00.000Z')

/** A keychain over memory that can fail, so that it outlives the service as the real one does. */
const keychainOver = (secrets: MemoryVault) => {
  const control = { status: 'keychain' as VaultState['status'], broken: false }
  const guard = <Value>(act: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    if (control.status === 'keychain' && !control.broken) return act()
    return Promise.resolve(failed(failure(control.status === 'missing' ? 'vault-missing' : 'vault-locked')))
  }
  const state = (): VaultState => ({ status: control.status, keychain: 'secret-service', reason: null })
  const keychain: KeychainVault = {
    read: (key) => guard(() => secrets.read(key)),
    write: (key, secret) => guard(() => secrets.write(key, secret)),
    remove: (key) => guard(() => secrets.remove(key)),
    state,
    probe: async () => state(),
    unlock: async () => state(),
    onStateChanged: () => () => {},
  }
  return { control, keychain }
}

/** A machine: a data folder, a keychain and a clock, on which the service is started as often as wanted. */
export const machine = () => {
  const folder = temporaryFolder()
  const secrets = createMemoryVault('secret-service')
  const { control, keychain } = keychainOver(secrets)
  const clock = { now: START.getTime() }
  const timers = new Set<{ at: number; callback: () => void }>()
  let ids = 0

  const start = (changes: Partial<ProfileStore> = {}, dyingAfterWrites = Number.POSITIVE_INFINITY) => {
    const whole = createJsonFile({ folder, name: 'profiles', Conf })
    let writes = 0
    const document: JsonFile = {
      ...whole,
      replace: (content, expected) => {
        writes += 1
        return writes > dyingAfterWrites ? new Promise(() => {}) : whole.replace(content, expected)
      },
    }
    const vault = createChoosingVault(keychain, createMemoryVault('secret-service'), 'auto')
    const service = createProfileService({
      store: { ...createProfileStore(document), ...changes },
      vault,
      now: () => new Date(clock.now),
      newId: () => {
        ids += 1
        return `id-${ids}`
      },
      schedule: (delayMs, callback) => {
        const timer = { at: clock.now + delayMs, callback }
        timers.add(timer)
        return () => timers.delete(timer)
      },
    })
    return { service, vault }
  }
  const pass = (ms: number) => {
    clock.now += ms
    for (const timer of [...timers].filter(({ at }) => at <= clock.now)) {
      timers.delete(timer)
      timer.callback()
    }
  }
  const held = async (id: string, kind = 'password') => {
    const read = await secrets.read(`profile/${id}/${kind}`)
    return read.ok && read.value
  }
  const crash = () => timers.clear()
  const everyFile = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  /** The lock of a writer that died would be stale in time. */
  const releaseLock = () => rmSync(join(folder, 'profiles.json.lock'), { recursive: true, force: true })
  return { start, pass, crash, releaseLock, held, control, secrets, everyFile }
}
