import type { ProfileList, Quarantined } from '../../shared/contract/operations'
import type { ProfilesChange } from '../../shared/contract/profiles-change'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { watchFile } from '../storage/file-watch'
import { ABSENT, type FileIdentity, type JsonFile } from '../storage/json-file'
import { changedProfiles } from './changed-profiles'
import type { Changed, ProfileChange } from './profile-changes'
import {
  EMPTY_PROFILE_FILE,
  type ProfileFile,
  type ProfileFileReading,
  profileFileContent,
  readProfileFile,
  type UnreadEntry,
} from './profile-file'

/** The profiles of one data folder, held in memory and written on every change. */
export interface ProfileStore {
  /** `storage-unreadable`; `newer-version` when the whole file is a newer version's. */
  list(): Promise<Result<ProfileList>>
  /** @returns null when there is no such profile */
  get(id: string): Promise<Result<StoredProfile | null>>
  /** The whole file as this process sees it. */
  file(): Promise<Result<ProfileFile>>
  /**
   * Applies a change to the file as it is on disk and writes it. On failure (`storage-locked`, `storage-write-failed`,
   * `newer-version`, or what the change refuses with) neither file nor memory changed.
   */
  apply<Value>(change: ProfileChange<Value>): Promise<Result<Value>>
  /** Deletes the file, and what was set aside of it. `storage-locked`, `storage-write-failed` */
  erase(): Promise<Result<null>>
  /** Calls back after every write, by this process or another. @returns a function that ends the subscription */
  onChanged(listener: (change: ProfilesChange) => void): () => void
  /** Ends the watch on the folder. */
  close(): void
}

interface Snapshot {
  readonly identity: FileIdentity
  readonly file: ProfileFile
  /** What stands in the file without being loaded. */
  readonly unread: readonly Quarantined[]
}

/** A writer that is overtaken this often gives up. */
const ATTEMPTS = 5

/**
 * @param document `profiles.json`
 * @param now for the names of quarantine files
 */
export const createProfileStore = (document: JsonFile, now: () => Date = () => new Date()): ProfileStore => {
  const listeners = new Set<(change: ProfilesChange) => void>()
  const quarantined: Quarantined[] = []
  let snapshot: Snapshot | undefined
  let announced: FileIdentity | undefined
  let loading: Promise<Result<Snapshot>> | undefined
  let stopWatching: (() => void) | undefined

  const announce = (identity: FileIdentity, change: ProfilesChange = { kind: 'unknown' }) => {
    if (identity === announced) return
    announced = identity
    for (const listener of listeners) listener(change)
  }
  /** What another process wrote before, and nobody was told of yet, is no part of what this write changed. */
  const announceWrite = (before: Snapshot, identity: FileIdentity, file: ProfileFile) =>
    announce(identity, before.identity === announced ? changedProfiles(before.file.profiles, file.profiles) : undefined)
  const remember = (next: Snapshot): Result<Snapshot> => {
    snapshot = next
    announced ??= next.identity
    return succeeded(next)
  }
  const reportOf = ({ entry: _, ...report }: UnreadEntry, file: string): Quarantined => ({ ...report, file })

  const readingOf = async (): Promise<Result<{ identity: FileIdentity; reading: ProfileFileReading | null }>> => {
    const read = await document.read()
    if (!read.ok) return read
    const { identity, bytes } = read.value
    return succeeded({ identity, reading: bytes === null ? null : readProfileFile(bytes) })
  }

  /** Reads without a lock. What is damaged is taken to its quarantine under the lock, or reported where it is. */
  const load = async (): Promise<Result<Snapshot>> => {
    const read = await readingOf()
    if (!read.ok) return read
    const { identity, reading } = read.value
    if (reading === null || (reading.kind === 'read' && reading.damaged.length === 0)) return taken(identity, reading)
    if (reading.kind === 'newer') return failed(failure('newer-version', { params: { file: document.name } }))
    const settled = await document.whileLocked(loadAsWriter)
    return settled.ok ? settled : taken(identity, reading)
  }

  /** As `load`, holding the lock: nothing damaged is left in the file, or the failure says why it is. */
  const loadAsWriter = async (): Promise<Result<Snapshot>> => {
    const read = await readingOf()
    if (!read.ok) return read
    const { identity, reading } = read.value
    if (reading?.kind === 'newer') return failed(failure('newer-version', { params: { file: document.name } }))
    if (reading?.kind === 'damaged') {
      const moved = await document.moveAside(now())
      if (!moved.ok) return moved
      quarantined.push({ label: document.name, file: moved.value, reason: reading.reason, detail: reading.detail })
      return taken(ABSENT, null)
    }
    if (reading === null || reading.damaged.length === 0) return taken(identity, reading)
    return withDamageSetAside(identity, reading)
  }

  const withDamageSetAside = async (
    identity: FileIdentity,
    reading: Extract<ProfileFileReading, { kind: 'read' }>,
  ): Promise<Result<Snapshot>> => {
    const aside = await document.setAside({ profiles: reading.damaged.map(({ entry }) => entry) }, now())
    if (!aside.ok) return aside
    const replaced = await document.replace(profileFileContent(reading.file), identity)
    if (!replaced.ok) return replaced
    if (replaced.value === 'overtaken') return failed(failure('storage-locked', { retryable: true }))
    quarantined.push(...reading.damaged.map((entry) => reportOf(entry, aside.value)))
    return taken(replaced.value, { ...reading, damaged: [] })
  }

  const taken = (identity: FileIdentity, reading: ProfileFileReading | null): Result<Snapshot> => {
    if (reading === null || reading.kind === 'newer')
      return remember({ identity, file: EMPTY_PROFILE_FILE, unread: [] })
    if (reading.kind === 'damaged') {
      const unread = { label: document.name, file: document.name, reason: reading.reason, detail: reading.detail }
      return remember({ identity, file: EMPTY_PROFILE_FILE, unread: [unread] })
    }
    const unread = [...reading.newer, ...reading.damaged].map((entry) => reportOf(entry, document.name))
    return remember({ identity, file: reading.file, unread })
  }

  /** The snapshot if the file is still the one it was taken from, else a new one. */
  const current = async (): Promise<Result<Snapshot>> => {
    if (snapshot?.identity === document.identity()) return succeeded(snapshot)
    loading ??= load().finally(() => {
      loading = undefined
    })
    return loading
  }

  const currentAsWriter = async (): Promise<Result<Snapshot>> => {
    const undamaged = snapshot?.unread.every(({ reason }) => reason === 'newer-version')
    if (snapshot !== undefined && undamaged && snapshot.identity === document.identity()) return succeeded(snapshot)
    return loadAsWriter()
  }

  const write = async <Value>(change: ProfileChange<Value>): Promise<Result<Value>> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await currentAsWriter()
      if (!before.ok) return before
      const changed: Result<Changed<Value>> = change(before.value.file)
      if (!changed.ok) return changed
      const { file, value } = changed.value
      if (file === before.value.file) return succeeded(value)
      const replaced = await document.replace(profileFileContent(file), before.value.identity)
      if (!replaced.ok) return replaced
      if (replaced.value === 'overtaken') continue
      remember({ ...before.value, identity: replaced.value, file })
      announceWrite(before.value, replaced.value, file)
      return succeeded(value)
    }
    return failed(failure('storage-locked', { params: { file: document.name }, retryable: true }))
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** Tried again after the first write, which may have created the folder. */
  const startWatching = () => {
    if (listeners.size === 0) return
    stopWatching ??= watchFile(document.folder, document.name, () => announce(document.identity()))
  }

  const inTurn = <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = turn.then(() => document.whileLocked(work))
    result.then(startWatching, startWatching)
    turn = result.catch(() => undefined)
    return result
  }

  return {
    list: async () => {
      const found = await current()
      if (!found.ok) return found
      const { file, unread } = found.value
      return succeeded({ profiles: [...file.profiles.values()], quarantined: [...quarantined, ...unread] })
    },
    get: async (id) => {
      const found = await current()
      return found.ok ? succeeded(found.value.file.profiles.get(id) ?? null) : found
    },
    file: async () => {
      const found = await current()
      return found.ok ? succeeded(found.value.file) : found
    },
    apply: (change) => inTurn(() => write(change)),
    erase: () =>
      inTurn(async () => {
        const erased = await document.erase()
        if (!erased.ok) return erased
        quarantined.splice(0)
        snapshot = { identity: ABSENT, file: EMPTY_PROFILE_FILE, unread: [] }
        announce(ABSENT)
        return erased
      }),
    onChanged: (listener) => {
      announced ??= document.identity()
      listeners.add(listener)
      startWatching()
      return () => listeners.delete(listener)
    },
    close: () => {
      stopWatching?.()
      listeners.clear()
    },
  }
}
