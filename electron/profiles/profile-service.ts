import type { OperationInput, ProfileList } from '../../shared/contract/operations'
import type { ProfilesChange } from '../../shared/contract/profiles-change'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { failure } from '../../shared/failures/failure'
import { fieldErrors } from '../../shared/profile/field-error'
import { type SessionProfile, sessionProfileSchema } from '../../shared/profile/session-profile'
import type { LastTest, StoredProfile } from '../../shared/profile/stored-profile'
import type { ChoosingVault } from '../vault/choosing-vault'
import type { SecretKey } from '../vault/secret-vault'
import { checkClientCertificate } from './check-client-certificate'
import { deleteAllProfiles, type ProfilesDeleted } from './delete-all-profiles'
import { createKeyedTurns } from './keyed-turns'
import { createPendingRemovals, type Schedule } from './pending-removals'
import { announcingSecrets, deletingProfile, recordingTest, restoringProfile, savingProfile } from './profile-changes'
import { createProfileSecrets, type ResolvedSecrets, type SecretChanges, type SecretSummaries } from './profile-secrets'
import type { ProfileStore } from './profile-store'
import { forEachSecret, SECRET_KINDS, secretKeyOf } from './secret-kind'

/** The stored profiles with their secrets: what the operations `profiles:*` do. */
export interface ProfileService {
  list(): Promise<Result<ProfileList>>
  get(id: string): Promise<Result<StoredProfile | null>>
  /**
   * Creates or replaces by id: secrets first, then the record; on any failure both are as before.
   * `invalid-value` and `client-certificate-unusable` with their field; the vault's failures; the store's failures.
   */
  save(request: OperationInput<'profiles:save'>): Promise<Result<StoredProfile>>
  /** Creates or updates the one profile that the practice server provides; it has no secrets of its own. */
  savePractice(profile: SessionProfile): Promise<Result<StoredProfile>>
  /** Copies settings and stored secrets under a new id; acknowledgements are not copied. `not-found` */
  duplicate(id: string, label: string): Promise<Result<StoredProfile>>
  /** `not-found` */
  delete(id: string): Promise<Result<{ undoId: string; undoUntil: string }>>
  /** `not-found` when the undo expired */
  restore(undoId: string): Promise<Result<StoredProfile>>
  /** Records how a test ended; a profile that is not stored is left alone. */
  recordTest(id: string, lastTest: LastTest): Promise<Result<StoredProfile>>
  /** The secrets that a draft means, in clear: never for a page. `secret-missing`, the vault's failures */
  draftSecrets(draft: SessionDraft): Promise<Result<ResolvedSecrets>>
  /**
   * Deletes all profiles with their secrets, those whose undo is open too.
   * @param others keys of secrets that belong to no profile and go with them
   */
  deleteAll(others: readonly SecretKey[]): Promise<Result<ProfilesDeleted>>
  /** Calls back after every change, by this process or another, with the profiles as `list` would tell them. */
  onChanged(listener: (change: ProfilesChange) => void): () => void
  /** Finishes what earlier runs left to be removed. To be called once, after start; asks the user nothing. */
  resume(): Promise<void>
  /** Carries out the deletions whose undo is still open; bounded to three seconds. */
  close(): Promise<void>
}

export interface ProfileServiceDependencies {
  readonly store: ProfileStore
  readonly vault: ChoosingVault
  readonly now: () => Date
  /** New ids for profiles and undos: letters, digits and hyphens, at most 64. */
  readonly newId: () => string
  readonly schedule: Schedule
  /** Deletes what others keep of a profile that is gone for good. */
  readonly onGone?: (profileId: string) => Promise<unknown>
}

const UNDO_MS = 30_000
const CLOSING_LIMIT_MS = 3_000
/** A profile that was not saved this long after its secret never will be: its process died in between. */
const UNCLAIMED_AFTER_MS = 300_000

const NO_SECRETS: SecretSummaries = { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null }
const NO_CHANGES: SecretChanges = { password: { action: 'keep' }, authToken: { action: 'keep' } }

const checked = (profile: SessionProfile): Result<SessionProfile> => {
  const parsed = sessionProfileSchema.safeParse(profile)
  if (parsed.success) return succeeded(parsed.data)
  const [error] = fieldErrors(parsed.error)
  const { field, code, params } = error ?? { field: 'id', code: 'not-allowed', params: {} }
  return failed(failure('invalid-value', { field, params: { ...params, problem: code } }))
}

export const createProfileService = (dependencies: ProfileServiceDependencies): ProfileService => {
  const { store, vault, now, newId, schedule, onGone } = dependencies
  const secrets = createProfileSecrets(vault)
  const turns = createKeyedTurns()
  const { inTurn } = turns
  /** Summaries of secrets that end with this process: the file must not promise them to the next one. */
  const sessionSummaries = new Map<string, SecretSummaries>()
  const removals = createPendingRemovals({
    store,
    vault,
    now,
    schedule,
    turns,
    onExpired: async (id) => {
      sessionSummaries.delete(id)
      await onGone?.(id)
    },
  })

  const summariesOf = (stored: StoredProfile): SecretSummaries => {
    const own = sessionSummaries.get(stored.profile.id)
    if (own === undefined) return stored.secrets
    return forEachSecret((kind) => own[kind] ?? stored.secrets[kind])
  }
  const seen = (stored: StoredProfile): StoredProfile =>
    sessionSummaries.has(stored.profile.id) ? { ...stored, secrets: summariesOf(stored) } : stored

  const noteSessionSummaries = (id: string, summaries: SecretSummaries) => {
    const own = forEachSecret((kind) => (summaries[kind]?.keeper === 'session' ? summaries[kind] : null))
    if (SECRET_KINDS.every((kind) => own[kind] === null)) sessionSummaries.delete(id)
    else sessionSummaries.set(id, own)
  }

  /** The file learns of a keychain secret before the keychain does, so that none is ever left without a profile. */
  const announceNewSecrets = async (id: string, changes: SecretChanges, known: SecretSummaries) => {
    const kinds = SECRET_KINDS.filter((kind) => changes[kind]?.action === 'set' && known[kind]?.keeper !== 'keychain')
    if (kinds.length === 0 || (await vault.settledState()).status !== 'keychain') return succeeded(null)
    const keys = kinds.map((kind) => secretKeyOf(id, kind))
    return store.apply(announcingSecrets(keys, now().getTime() + UNCLAIMED_AFTER_MS))
  }

  const saveRecord = async (
    record: Omit<StoredProfile, 'secrets' | 'savedAt'>,
    changes: SecretChanges,
    stored: StoredProfile | null,
  ): Promise<Result<StoredProfile>> => {
    const { id } = record.profile
    const known = stored === null ? NO_SECRETS : summariesOf(stored)
    const fit = await checkClientCertificate({
      former: stored?.profile.clientCertificate ?? '',
      certificate: record.profile.clientCertificate,
      changes,
      kept: async (kind) => (known[kind] === null ? succeeded(null) : vault.read(secretKeyOf(id, kind))),
    })
    if (!fit.ok) return fit
    const announced = await announceNewSecrets(id, changes, stored?.secrets ?? NO_SECRETS)
    if (!announced.ok) return announced
    const changed = await secrets.change(id, changes, known, now())
    if (!changed.ok) return changed
    const { summaries, rollBack } = changed.value
    // Noted before the write, which tells its listeners of the profile as it is seen from then on.
    const noted = sessionSummaries.get(id)
    noteSessionSummaries(id, summaries)
    const saved = await store.apply(savingProfile({ ...record, secrets: summaries, savedAt: now().toISOString() }))
    if (saved.ok) return saved
    if (noted === undefined) sessionSummaries.delete(id)
    else sessionSummaries.set(id, noted)
    await rollBack()
    return saved
  }

  const save = (
    profile: SessionProfile,
    changes: SecretChanges,
    acknowledgements: StoredProfile['acknowledgements'],
    practice: boolean,
  ): Promise<Result<StoredProfile>> =>
    inTurn(profile.id, async () => {
      const valid = checked(profile)
      if (!valid.ok) return valid
      const stored = await store.get(profile.id)
      if (!stored.ok) return stored
      const record = {
        profile: valid.value,
        acknowledgements,
        lastTest: stored.value?.lastTest ?? null,
        practice: practice || (stored.value?.practice ?? false),
      }
      return saveRecord(record, changes, stored.value)
    })

  const copiedSecrets = async (stored: StoredProfile): Promise<Result<SecretChanges>> => {
    const changes = { ...NO_CHANGES }
    for (const kind of SECRET_KINDS) {
      if (summariesOf(stored)[kind] === null) continue
      const secret = await vault.read(secretKeyOf(stored.profile.id, kind))
      if (!secret.ok) return failed({ ...secret.error, field: kind })
      if (secret.value !== null) changes[kind] = { action: 'set', value: secret.value }
    }
    return succeeded(changes)
  }

  return {
    list: async () => {
      const list = await store.list()
      if (!list.ok || sessionSummaries.size === 0) return list
      return succeeded({ ...list.value, profiles: list.value.profiles.map(seen) })
    },
    get: async (id) => {
      const stored = await store.get(id)
      return stored.ok && stored.value !== null ? succeeded(seen(stored.value)) : stored
    },
    save: (request) => save(request.profile, request.secrets, request.acknowledgements, false),
    savePractice: (profile) => save(profile, NO_CHANGES, [], true),
    duplicate: async (id, label) => {
      const original = await store.get(id)
      if (!original.ok) return original
      if (original.value === null) return failed(failure('not-found'))
      const changes = await copiedSecrets(original.value)
      if (!changes.ok) return changes
      return save({ ...original.value.profile, id: newId(), label }, changes.value, [], false)
    },
    delete: (id) =>
      inTurn(id, async () => {
        const undoUntil = new Date(now().getTime() + UNDO_MS)
        const deleted = await store.apply(deletingProfile(id, newId(), undoUntil))
        if (!deleted.ok) return deleted
        removals.await(deleted.value)
        return succeeded({ undoId: deleted.value.undoId, undoUntil: deleted.value.undoUntil })
      }),
    restore: async (undoId) => {
      const restored = await store.apply(restoringProfile(undoId))
      if (!restored.ok) return restored
      removals.callOff(undoId)
      return succeeded(seen(restored.value))
    },
    recordTest: async (id, lastTest) => {
      const recorded = await store.apply(recordingTest(id, lastTest))
      return recorded.ok ? succeeded(seen(recorded.value)) : recorded
    },
    draftSecrets: async (draft) => {
      if (SECRET_KINDS.every((kind) => draft.secrets[kind] !== undefined)) return secrets.resolve(draft, NO_SECRETS)
      const stored = await store.get(draft.profile.id)
      if (!stored.ok) return stored
      return secrets.resolve(draft, stored.value === null ? NO_SECRETS : summariesOf(stored.value))
    },
    deleteAll: (others) => {
      const inMemory = [...sessionSummaries.keys()].flatMap((id) => SECRET_KINDS.map((kind) => secretKeyOf(id, kind)))
      sessionSummaries.clear()
      return deleteAllProfiles({ store, vault }, others, inMemory)
    },
    onChanged: (listener) =>
      store.onChanged((change) =>
        listener(change.kind === 'some' ? { ...change, saved: change.saved.map(seen) } : change),
      ),
    resume: () => removals.resume(),
    close: () => removals.close(CLOSING_LIMIT_MS),
  }
}
