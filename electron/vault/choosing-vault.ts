import type { Settings } from '../../shared/contract/settings'
import type { VaultState } from '../../shared/contract/vault-state'
import type { SecretKeeper } from '../../shared/profile/stored-profile'
import type { KeychainVault } from './keytar-vault'
import type { MemoryVault } from './memory-vault'
import type { SecretKey, SecretVault } from './secret-vault'

/** The application's vault: the keychain, or memory where there is none or the user chose so. */
export interface ChoosingVault extends SecretVault {
  /** Follows the user's setting: `auto` is the keychain when there is one, `session` is memory alone. */
  choose(keeper: Settings['secretKeeper']): Promise<VaultState>
  /** Looks again and lets a locked keychain ask for its password: for a button, never unasked. */
  retry(): Promise<VaultState>
  /** The state once the keychain has been looked at for the first time. */
  settledState(): Promise<VaultState>
  /** Where the newest secret under `key` is, if there is one. */
  keeperOf(key: SecretKey): SecretKeeper
  /** Removes the secret that one keeper holds, whatever the choice is now: deleting a profile deletes its secrets. */
  removeFrom(keeper: SecretKeeper, key: SecretKey): ReturnType<SecretVault['remove']>
  /** @returns a function that ends the subscription */
  onStateChanged(listener: (state: VaultState) => void): () => void
}

/**
 * Only a *missing* keychain, which the state then says, makes memory take its place; a locked, waiting or refusing one
 * fails with its name, because secrets that the user believes stored must not end up elsewhere.
 * @param keeper the setting at start; `session` never touches the keychain, for tests and machines without one too
 */
export const createChoosingVault = (
  keychain: KeychainVault,
  memory: MemoryVault,
  keeper: Settings['secretKeeper'],
): ChoosingVault => {
  const listeners = new Set<(state: VaultState) => void>()
  let chosen = keeper
  let firstLook: Promise<VaultState> | undefined

  const state = (): VaultState => (chosen === 'session' ? memory.state() : keychain.state())
  const announce = () => {
    for (const listener of listeners) listener(state())
  }
  keychain.onStateChanged(() => {
    if (chosen === 'auto') announce()
  })

  const settledState = async (): Promise<VaultState> => {
    if (chosen === 'session') return state()
    firstLook ??= keychain.probe()
    await firstLook
    return state()
  }
  const usesMemory = async () => {
    const { status } = await settledState()
    return status === 'session' || status === 'missing'
  }

  return {
    state,
    settledState,
    keeperOf: (key) => (memory.has(key) ? 'session' : 'keychain'),
    read: async (key) => {
      // A secret in memory is newer than the keychain's: writing to the keychain removes it from here.
      if (memory.has(key) || (await usesMemory())) return memory.read(key)
      const found = await keychain.read(key)
      return !found.ok && found.error.code === 'vault-missing' ? memory.read(key) : found
    },
    write: async (key, secret) => {
      if (await usesMemory()) return memory.write(key, secret)
      const written = await keychain.write(key, secret)
      if (written.ok) return memory.remove(key)
      return written.error.code === 'vault-missing' ? memory.write(key, secret) : written
    },
    remove: async (key) => {
      await memory.remove(key)
      if (await usesMemory()) return memory.remove(key)
      return keychain.remove(key)
    },
    removeFrom: (from, key) => (from === 'session' ? memory.remove(key) : keychain.remove(key)),
    probe: async () => {
      if (chosen === 'session') return state()
      firstLook = keychain.probe()
      return settledState()
    },
    retry: async () => {
      if (chosen === 'session') return state()
      firstLook = keychain.unlock()
      return settledState()
    },
    choose: async (next) => {
      const before = state()
      chosen = next
      const after = await settledState()
      if (before.status !== after.status) announce()
      return after
    },
    onStateChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
