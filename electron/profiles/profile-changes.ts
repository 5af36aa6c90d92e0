import { z } from 'zod'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { LastTest, StoredProfile } from '../../shared/profile/stored-profile'
import { followedBy } from '../../shared/profile/test-evidence'
import type { SecretKey } from '../vault/secret-vault'
import {
  type Deletion,
  EMPTY_PROFILE_FILE,
  keychainKeysOf,
  type ProfileFile,
  withoutSessionSecrets,
} from './profile-file'
import { SECRET_KINDS, secretKeyOf } from './secret-kind'

/** What a change makes of the file, and what is told about it. `file` is the same object when nothing changes. */
export interface Changed<Value> {
  readonly file: ProfileFile
  readonly value: Value
}

/**
 * Every change of the profile file is such a function of the file as it is at that moment, under the lock. That is the
 * whole of merging: what another process added, changed or deleted meanwhile is in the argument and stays.
 */
export type ProfileChange<Value> = (file: ProfileFile) => Result<Changed<Value>>

const notFound = failed(failure('not-found'))

const withProfile = (file: ProfileFile, stored: StoredProfile): ProfileFile => {
  const claimed = new Set(keychainKeysOf(stored))
  return {
    ...file,
    profiles: new Map(file.profiles).set(stored.profile.id, stored),
    unclaimedSecrets: file.unclaimedSecrets.filter(({ key }) => !claimed.has(key)),
  }
}

const withoutProfile = (file: ProfileFile, id: string): ProfileFile => {
  const profiles = new Map(file.profiles)
  profiles.delete(id)
  return { ...file, profiles }
}

/** The former secrets that newer ones, kept in memory, replace: nobody counts on them any more. */
const supersededKeys = (file: ProfileFile, stored: StoredProfile): SecretKey[] => {
  const former = file.profiles.get(stored.profile.id)
  return SECRET_KINDS.filter(
    (kind) => stored.secrets[kind]?.keeper === 'session' && former?.secrets[kind]?.keeper === 'keychain',
  ).map((kind) => secretKeyOf(stored.profile.id, kind))
}

/** Adds or replaces by id; the last writer of a profile wins. Its keychain secrets count as claimed. */
export const savingProfile =
  (stored: StoredProfile): ProfileChange<StoredProfile> =>
  (file) => {
    const superseded = supersededKeys(file, stored).map((key) => ({ key, removableFrom: 0 }))
    const saved = withProfile(file, withoutSessionSecrets(stored))
    const unclaimedSecrets = [...saved.unclaimedSecrets, ...superseded]
    return succeeded({ file: { ...saved, unclaimedSecrets }, value: stored })
  }

/** Takes the profile out of the list and keeps it for the undo. `not-found` when there is none. */
export const deletingProfile =
  (id: string, undoId: string, undoUntil: Date): ProfileChange<Deletion> =>
  (file) => {
    const record = file.profiles.get(id)
    if (record === undefined) return notFound
    const deletion = { undoId, undoUntil: undoUntil.toISOString(), record }
    return succeeded({
      file: { ...withoutProfile(file, id), deletions: [...file.deletions, deletion] },
      value: deletion,
    })
  }

/**
 * Brings a deleted profile back. A profile saved under the same id meanwhile is newer and stays.
 * `not-found` when the undo expired.
 */
export const restoringProfile =
  (undoId: string): ProfileChange<StoredProfile> =>
  (file) => {
    const deletion = file.deletions.find((candidate) => candidate.undoId === undoId)
    if (deletion === undefined) return notFound
    const deletions = file.deletions.filter((candidate) => candidate !== deletion)
    const value = file.profiles.get(deletion.record.profile.id) ?? deletion.record
    return succeeded({ file: withProfile({ ...file, deletions }, value), value })
  }

/** Ends the undo: from now on the secrets of the deleted profile are to be removed. */
export const expiringDeletion =
  (undoId: string): ProfileChange<Deletion | null> =>
  (file) => {
    const deletion = file.deletions.find((candidate) => candidate.undoId === undoId)
    if (deletion === undefined) return succeeded({ file, value: null })
    const unclaimed = keychainKeysOf(deletion.record).map((key) => ({ key, removableFrom: 0 }))
    const deletions = file.deletions.filter((candidate) => candidate !== deletion)
    const unclaimedSecrets = [...file.unclaimedSecrets, ...unclaimed]
    return succeeded({ file: { ...file, deletions, unclaimedSecrets }, value: deletion })
  }

/** Records how a test ended. `not-found` when the profile was deleted meanwhile: it is not brought back by that. */
export const recordingTest =
  (id: string, lastTest: LastTest): ProfileChange<StoredProfile> =>
  (file) => {
    const stored = file.profiles.get(id)
    if (stored === undefined) return notFound
    const value = { ...stored, lastTest: followedBy(stored.lastTest, lastTest) }
    return succeeded({ file: withProfile(file, value), value })
  }

/**
 * Notes, before a secret is written, that it is about to be: if the profile is never saved, a later start removes it.
 * @param removableFrom Unix time in ms
 */
export const announcingSecrets =
  (keys: readonly SecretKey[], removableFrom: number): ProfileChange<null> =>
  (file) => {
    const others = file.unclaimedSecrets.filter(({ key }) => !keys.includes(key))
    const unclaimedSecrets = [...others, ...keys.map((key) => ({ key, removableFrom }))]
    return succeeded({ file: { ...file, unclaimedSecrets }, value: null })
  }

/** Forgets secrets that were removed from the keychain. */
export const forgettingSecrets =
  (keys: readonly SecretKey[]): ProfileChange<null> =>
  (file) => {
    const unclaimedSecrets = file.unclaimedSecrets.filter(({ key }) => !keys.includes(key))
    return succeeded({ file: { ...file, unclaimedSecrets }, value: null })
  }

/** Ids of records that this version cannot read, where they can be made out. */
const idsOfUnread = ({ unreadEntries, unreadDeletions }: ProfileFile): string[] => {
  const withId = z.looseObject({ profile: z.looseObject({ id: z.string() }) })
  const deletion = z.looseObject({ record: withId })
  const ids = unreadEntries.map((entry) => withId.safeParse(entry).data?.profile.id)
  const deleted = unreadDeletions.map((entry) => deletion.safeParse(entry).data?.record.profile.id)
  return [...ids, ...deleted].filter((id) => id !== undefined)
}

/**
 * Deletes every profile, those with an open undo too. Their secrets stay noted until the keychain has let go of them.
 * @param others keys of secrets that belong to no profile
 * @returns all keys that are to be removed
 */
export const deletingEverything =
  (others: readonly SecretKey[]): ProfileChange<readonly SecretKey[]> =>
  (file) => {
    const records = [...file.profiles.values(), ...file.deletions.map(({ record }) => record)]
    const keys = new Set([
      ...records.flatMap(keychainKeysOf),
      ...idsOfUnread(file).flatMap((id) => SECRET_KINDS.map((kind) => secretKeyOf(id, kind))),
      ...file.unclaimedSecrets.map(({ key }) => key),
      ...others,
    ])
    const unclaimedSecrets = [...keys].map((key) => ({ key, removableFrom: 0 }))
    return succeeded({ file: { ...EMPTY_PROFILE_FILE, unclaimedSecrets }, value: [...keys] })
  }

/** Keys that no profile, deleted ones included, vouches for and whose time has come. */
export const removableSecrets = (file: ProfileFile, now: number): SecretKey[] => {
  const records = [...file.profiles.values(), ...file.deletions.map(({ record }) => record)]
  const due = file.unclaimedSecrets.filter(({ removableFrom }) => removableFrom <= now)
  if (due.length === 0) return []
  const claimed = new Set(records.flatMap(keychainKeysOf))
  return due.map(({ key }) => key).filter((key) => !claimed.has(key))
}
