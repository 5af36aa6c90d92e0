import { succeeded } from '../../shared/contract/result'
import type { VaultState } from '../../shared/contract/vault-state'
import type { SecretKey, SecretVault } from './secret-vault'

/** Secrets kept until the process ends, and nowhere else. */
export interface MemoryVault extends SecretVault {
  has(key: SecretKey): boolean
}

/**
 * @param keychain name of the keychain that is not used, for the state
 */
export const createMemoryVault = (keychain: VaultState['keychain']): MemoryVault => {
  const secrets = new Map<SecretKey, string>()
  const state: VaultState = { status: 'session', keychain, reason: null }
  return {
    has: (key) => secrets.has(key),
    read: async (key) => succeeded(secrets.get(key) ?? null),
    write: async (key, secret) => {
      secrets.set(key, secret)
      return succeeded(null)
    },
    remove: async (key) => {
      secrets.delete(key)
      return succeeded(null)
    },
    state: () => state,
    probe: async () => state,
  }
}
