import type { Result } from '../../shared/contract/result'
import type { VaultState } from '../../shared/contract/vault-state'

/** Names one secret: `profile/<id>/password`, `profile/<id>/authToken`, `profile/<id>/clientKey`, `practice/ca-key`, `fingerprint-key`. */
export type SecretKey = string

/**
 * A place for secrets. Failures are the named states of the vault (`vault-missing`, `vault-locked`, `vault-waiting`,
 * `vault-refused`), never exceptions, and never carry library text.
 */
export interface SecretVault {
  /** @returns null when there is none */
  read(key: SecretKey): Promise<Result<string | null>>
  write(key: SecretKey, secret: string): Promise<Result<null>>
  /** Deleting what is not there succeeds. */
  remove(key: SecretKey): Promise<Result<null>>
  state(): VaultState
  /** Looks at the keychain again and reports what it found. */
  probe(): Promise<VaultState>
}
