import { z } from 'zod'
import type { Quarantined } from '../../shared/contract/operations'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/contract/settings'
import { failure } from '../../shared/failures/failure'
import { watchFile } from '../storage/file-watch'
import { ABSENT, type FileIdentity, type JsonFile } from '../storage/json-file'
import { readJson } from '../storage/json-text'

/** Version of `settings.json`. */
export const SETTINGS_FILE_VERSION = 1

/** What the user chose, for the whole application. */
export interface SettingsStore {
  /** Defaults stand in for what is missing or damaged. `storage-unreadable` */
  read(): Promise<Result<Settings>>
  /** `storage-locked`, `storage-write-failed`, `newer-version`; on failure nothing changed. */
  save(settings: Settings): Promise<Result<Settings>>
  /** Deletes the file, and what was set aside of it: the defaults hold again. `storage-locked`, `storage-write-failed` */
  reset(): Promise<Result<null>>
  /** Damaged settings that this process set aside. */
  quarantined(): readonly Quarantined[]
  /** Calls back after every change, by this process or another. @returns a function that ends the subscription */
  onChanged(listener: (settings: Settings) => void): () => void
  close(): void
}

export type SettingsReading =
  | { readonly kind: 'read'; readonly settings: Settings; readonly rest: Readonly<Record<string, unknown>> }
  | { readonly kind: 'newer'; readonly settings: Settings }
  /** `settings` holds what could be read, defaults for the rest. */
  | {
      readonly kind: 'damaged'
      readonly settings: Settings
      readonly reason: 'not-json' | 'not-a-profile'
      readonly detail: string
    }

const fileSchema = z.looseObject({ fileVersion: z.number().int().min(1) })
const { theme, secretKeeper, language } = settingsSchema.shape

/** Reads the bytes of `settings.json`, setting by setting: one bad value does not cost the others. */
export const readSettings = (bytes: Uint8Array): SettingsReading => {
  const json = readJson(bytes)
  if (!json.ok) {
    const detail = json.line === null ? '' : `line ${json.line}`
    return { kind: 'damaged', settings: DEFAULT_SETTINGS, reason: 'not-json', detail }
  }
  const file = fileSchema.safeParse(json.value)
  const values: Readonly<Record<string, unknown>> = file.success ? file.data : {}
  const { theme: givenTheme, secretKeeper: givenKeeper, language: givenLanguage, fileVersion: _, ...rest } = values
  const readTheme = theme.default(DEFAULT_SETTINGS.theme).safeParse(givenTheme)
  const readKeeper = secretKeeper.default(DEFAULT_SETTINGS.secretKeeper).safeParse(givenKeeper)
  const readLanguage = language.default(DEFAULT_SETTINGS.language).safeParse(givenLanguage)
  const settings = {
    theme: readTheme.data ?? DEFAULT_SETTINGS.theme,
    secretKeeper: readKeeper.data ?? DEFAULT_SETTINGS.secretKeeper,
    language: readLanguage.data ?? DEFAULT_SETTINGS.language,
  }
  if (file.success && file.data.fileVersion > SETTINGS_FILE_VERSION) return { kind: 'newer', settings }
  const readings = { theme: readTheme, secretKeeper: readKeeper, language: readLanguage }
  const bad = !file.success
    ? 'fileVersion'
    : (Object.entries(readings).find(([, { success }]) => !success)?.[0] ?? null)
  if (bad !== null) return { kind: 'damaged', settings, reason: 'not-a-profile', detail: `${bad}: not-allowed` }
  return { kind: 'read', settings, rest }
}

interface Snapshot {
  readonly identity: FileIdentity
  readonly reading: SettingsReading
}

const NOTHING_SAVED: SettingsReading = { kind: 'read', settings: DEFAULT_SETTINGS, rest: {} }

/** @param document `settings.json` */
export const createSettingsStore = (document: JsonFile, now: () => Date = () => new Date()): SettingsStore => {
  const listeners = new Set<(settings: Settings) => void>()
  const quarantined: Quarantined[] = []
  let snapshot: Snapshot | undefined
  let announced = ''
  let stopWatching: (() => void) | undefined

  const announce = (settings: Settings) => {
    const said = JSON.stringify(settings)
    if (said === announced) return
    announced = said
    for (const listener of listeners) listener(settings)
  }

  const load = async (): Promise<Result<Snapshot>> => {
    if (snapshot?.identity === document.identity()) return succeeded(snapshot)
    const read = await document.read()
    if (!read.ok) return read
    const { identity, bytes } = read.value
    snapshot = { identity, reading: bytes === null ? NOTHING_SAVED : readSettings(bytes) }
    if (announced === '') announced = JSON.stringify(snapshot.reading.settings)
    return succeeded(snapshot)
  }

  /** Holding the lock: the damaged file goes to its quarantine, and what could be read of it is written anew. */
  const repaired = async (): Promise<Result<Snapshot>> => {
    const found = await load()
    if (!found.ok || found.value.reading.kind !== 'damaged') return found
    const { settings, reason, detail } = found.value.reading
    const moved = await document.moveAside(now())
    if (!moved.ok) return moved
    quarantined.push({ label: document.name, file: moved.value, reason, detail })
    snapshot = { identity: ABSENT, reading: { kind: 'read', settings, rest: {} } }
    const saved = await write(settings)
    return saved.ok ? succeeded(snapshot) : saved
  }

  const write = async (settings: Settings): Promise<Result<Settings>> => {
    const before = await repaired()
    if (!before.ok) return before
    const { identity, reading } = before.value
    if (reading.kind !== 'read') return failed(failure('newer-version', { params: { file: document.name } }))
    const content = { fileVersion: SETTINGS_FILE_VERSION, ...settings, ...reading.rest }
    const replaced = await document.replace(content, identity)
    if (!replaced.ok) return replaced
    if (replaced.value === 'overtaken') {
      return failed(failure('storage-locked', { params: { file: document.name }, retryable: true }))
    }
    snapshot = { identity: replaced.value, reading: { kind: 'read', settings, rest: reading.rest } }
    announce(settings)
    return succeeded(settings)
  }

  const read = async (): Promise<Result<Settings>> => {
    const found = await load()
    if (!found.ok) return found
    // Where it cannot be repaired, e.g. on a read-only disk, what could be read of it still counts.
    if (found.value.reading.kind === 'damaged') await document.whileLocked(repaired)
    return succeeded(found.value.reading.settings)
  }

  const noticeChange = async () => {
    const settings = await read()
    if (settings.ok) announce(settings.value)
  }
  const startWatching = () => {
    if (listeners.size === 0) return
    stopWatching ??= watchFile(document.folder, document.name, () => void noticeChange())
  }

  return {
    read,
    save: async (settings) => {
      const saved = await document.whileLocked(() => write(settings))
      startWatching()
      return saved
    },
    reset: () =>
      document.whileLocked(async () => {
        const erased = await document.erase()
        if (!erased.ok) return erased
        quarantined.splice(0)
        snapshot = { identity: ABSENT, reading: NOTHING_SAVED }
        announce(DEFAULT_SETTINGS)
        return erased
      }),
    quarantined: () => quarantined,
    onChanged: (listener) => {
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
