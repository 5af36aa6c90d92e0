import { type Result, succeeded } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { ChoosingVault } from '../vault/choosing-vault'
import type { SecretKey } from '../vault/secret-vault'
import { announcingSecrets, deletingEverything } from './profile-changes'
import type { ProfileStore } from './profile-store'

/** How the deletion of all profiles ended: why the keychain still holds secrets, if it does. */
export interface ProfilesDeleted {
  readonly secretsLeft: Failure | null
}

/**
 * Deletes all profiles with their secrets, those whose undo is open too. The file learns first what the keychain has to let
 * go of, so that neither a crash nor a locked keychain leaves a secret behind for ever: a later start removes it.
 * @param others keys of secrets that belong to no profile
 * @param inMemory keys of the secrets that only this process knows
 * @returns the store's failures, and then nothing was deleted
 */
export const deleteAllProfiles = async (
  { store, vault }: { readonly store: ProfileStore; readonly vault: ChoosingVault },
  others: readonly SecretKey[],
  inMemory: readonly SecretKey[],
): Promise<Result<ProfilesDeleted>> => {
  const deleted = await store.apply(deletingEverything(others))
  if (!deleted.ok) return deleted
  for (const key of [...inMemory, ...deleted.value]) await vault.removeFrom('session', key)
  const left: SecretKey[] = []
  let secretsLeft: Failure | null = null
  for (const key of deleted.value) {
    // After one refusal the others would only make the user wait, or ask again for the same password.
    const removed: Result<null> | null = secretsLeft === null ? await vault.removeFrom('keychain', key) : null
    if (removed?.ok === true) continue
    // Where no keychain is, it was never there for those that nobody has noted.
    if (removed?.error.code === 'vault-missing' && others.includes(key)) continue
    if (removed !== null) secretsLeft = removed.error
    left.push(key)
  }
  const erased = await store.erase()
  if (!erased.ok) return erased
  const noted = left.length === 0 ? erased : await store.apply(announcingSecrets(left, 0))
  return noted.ok ? succeeded({ secretsLeft }) : noted
}
