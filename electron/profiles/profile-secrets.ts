import type { OperationInput, SecretChange } from '../../shared/contract/operations'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { failure } from '../../shared/failures/failure'
import type { SecretTraits } from '../../shared/profile/secret-traits'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { SecretSummary, StoredProfile } from '../../shared/profile/stored-profile'
import { traitsOfSecret } from '../../shared/profile/traits-of-secret'
import type { ChoosingVault } from '../vault/choosing-vault'
import { secretFingerprint } from '../vault/secret-fingerprint'
import type { SecretKey } from '../vault/secret-vault'
import { SECRET_KINDS, type SecretKind, secretKeyOf } from './secret-kind'

/** What is told about the secrets of a profile. */
export type SecretSummaries = StoredProfile['secrets']
export type SecretChanges = OperationInput<'profiles:save'>['secrets']

/** A secret in clear, for the main process alone, with what rules may know about it. */
export interface ResolvedSecret {
  readonly value: string
  readonly traits: SecretTraits
}
export type ResolvedSecrets = Readonly<Record<SecretKind, ResolvedSecret | null>>

/** A change of the vault that can be taken back. */
export interface SecretTransaction {
  readonly summaries: SecretSummaries
  /** Puts back what the vault held before, as far as the vault lets it. */
  rollBack(): Promise<void>
}

/** The secrets of profiles: between what the page says about them and what the vault holds. */
export interface ProfileSecrets {
  /**
   * Makes the changes in the vault; all of them, or none and the vault's failure.
   * @param summaries what is known of the profile's secrets now
   */
  change(
    profileId: string,
    changes: SecretChanges,
    summaries: SecretSummaries,
    at: Date,
  ): Promise<Result<SecretTransaction>>
  /**
   * The secrets that a draft means: the typed ones, none, or those that the vault keeps.
   * `secret-missing` with its field when the vault no longer has one that the profile counts on; the vault's failures.
   */
  resolve(draft: SessionDraft, summaries: SecretSummaries): Promise<Result<ResolvedSecrets>>
}

const NO_RESOLVED_SECRETS: ResolvedSecrets = {
  password: null,
  authToken: null,
  clientKey: null,
  clientKeyPassphrase: null,
}

/** A secret that plays no part is no reason to open the keychain: none without a user name or a client certificate. */
const isUsed = (kind: SecretKind, { name, clientCertificate, option }: SessionProfile): boolean =>
  kind === 'password' || kind === 'authToken' ? name !== '' : clientCertificate !== '' && option !== 'none'

export const createProfileSecrets = (vault: ChoosingVault): ProfileSecrets => {
  const summaryOf = async (key: SecretKey, secret: string, at: Date): Promise<Result<SecretSummary>> => {
    const fingerprint = await secretFingerprint(vault, secret)
    if (!fingerprint.ok) return fingerprint
    const traits = traitsOfSecret(secret, fingerprint.value)
    return succeeded({ savedAt: at.toISOString(), keeper: vault.keeperOf(key), traits })
  }

  /** A secret that the keychain keeps goes from there even while new ones are kept in memory. */
  const remove = async (key: SecretKey, known: SecretSummary | null): Promise<Result<null>> => {
    const removed = await vault.remove(key)
    if (!removed.ok || known?.keeper !== 'keychain') return removed
    return vault.removeFrom('keychain', key)
  }

  const changeOne = async (
    key: SecretKey,
    change: Exclude<SecretChange, { action: 'keep' }>,
    known: SecretSummary | null,
    at: Date,
  ): Promise<Result<SecretSummary | null>> => {
    if (change.action === 'remove') return remove(key, known)
    const written = await vault.write(key, change.value)
    return written.ok ? summaryOf(key, change.value, at) : written
  }

  const putBack = async (key: SecretKey, previous: string | null) => {
    await (previous === null ? vault.remove(key) : vault.write(key, previous))
  }

  return {
    change: async (profileId, changes, known, at) => {
      const summaries: Record<SecretKind, SecretSummary | null> = { ...known }
      const undo: (() => Promise<void>)[] = []
      const rollBack = async () => {
        for (const step of undo.toReversed()) await step()
      }
      for (const kind of SECRET_KINDS) {
        const change = changes[kind]
        if (change === undefined || change.action === 'keep') continue
        const key = secretKeyOf(profileId, kind)
        const previous = await vault.read(key)
        if (previous.ok) undo.push(() => putBack(key, previous.value))
        const changed = previous.ok ? await changeOne(key, change, known[kind], at) : previous
        if (!changed.ok) {
          await rollBack()
          return failed({ ...changed.error, field: kind })
        }
        summaries[kind] = changed.value
      }
      return succeeded({ summaries, rollBack })
    },

    resolve: async (draft, summaries) => {
      const resolved: Record<SecretKind, ResolvedSecret | null> = { ...NO_RESOLVED_SECRETS }
      for (const kind of SECRET_KINDS) {
        const typed = draft.secrets[kind]
        const summary = summaries[kind]
        if (typed === null) continue
        if (typed !== undefined) {
          resolved[kind] = { value: typed, traits: traitsOfSecret(typed, await fingerprintIfAtHand(vault, typed)) }
        } else if (summary !== null && isUsed(kind, draft.profile)) {
          const stored = await vault.read(secretKeyOf(draft.profile.id, kind))
          if (!stored.ok) return failed({ ...stored.error, field: kind })
          if (stored.value === null) return failed(failure('secret-missing', { field: kind }))
          resolved[kind] = { value: stored.value, traits: summary.traits }
        }
      }
      return succeeded(resolved)
    },
  }
}

/** Reuse of a typed secret is worth knowing, but not a keychain prompt: empty while the vault is not simply open. */
const fingerprintIfAtHand = async (vault: ChoosingVault, secret: string): Promise<string> => {
  const { status } = vault.state()
  if (status === 'locked' || status === 'waiting' || status === 'refused') return ''
  const fingerprint = await secretFingerprint(vault, secret)
  return fingerprint.ok ? fingerprint.value : ''
}
