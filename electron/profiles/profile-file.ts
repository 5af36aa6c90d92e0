import { z } from 'zod'
import type { Quarantined } from '../../shared/contract/operations'
import { labelOf, lifted, readStoredProfile } from '../../shared/profile/migrations/read-stored-profile'
import { type StoredProfile, storedProfileSchema } from '../../shared/profile/stored-profile'
import { readJson } from '../storage/json-text'
import type { SecretKey } from '../vault/secret-vault'
import { forEachSecret, SECRET_KINDS, secretKeyOf } from './secret-kind'

/** Version of the file around the profiles; the profiles have their own. */
export const PROFILE_FILE_VERSION = 1

/** A deleted profile that may still come back. */
export interface Deletion {
  readonly undoId: string
  /** ISO date and time. */
  readonly undoUntil: string
  readonly record: StoredProfile
}

/** A secret of the keychain that no profile vouches for: one being saved (its profile follows), or one to be removed. */
export interface UnclaimedSecret {
  readonly key: SecretKey
  /** Unix time in ms from which it is removed unless a profile claims it. */
  readonly removableFrom: number
}

/** All that `profiles.json` holds. */
export interface ProfileFile {
  /** By id, in the order in which they were added. */
  readonly profiles: ReadonlyMap<string, StoredProfile>
  readonly deletions: readonly Deletion[]
  readonly unclaimedSecrets: readonly UnclaimedSecret[]
  /** Elements of the three lists above that this version cannot read, kept as they are. */
  readonly unreadEntries: readonly unknown[]
  readonly unreadDeletions: readonly unknown[]
  readonly unreadSecrets: readonly unknown[]
  /** Everything else in the file: other versions may have put it there. */
  readonly rest: Readonly<Record<string, unknown>>
}

export const EMPTY_PROFILE_FILE: ProfileFile = {
  profiles: new Map(),
  deletions: [],
  unclaimedSecrets: [],
  unreadEntries: [],
  unreadDeletions: [],
  unreadSecrets: [],
  rest: {},
}

/** An entry that was not taken in, with what is told about it. */
export interface UnreadEntry extends Omit<Quarantined, 'file'> {
  readonly entry: unknown
}

export type ProfileFileReading =
  | {
      readonly kind: 'read'
      /** Its `unreadEntries` are those of a newer version; the damaged ones are only in `damaged`. */
      readonly file: ProfileFile
      readonly newer: readonly UnreadEntry[]
      readonly damaged: readonly UnreadEntry[]
    }
  | { readonly kind: 'damaged'; readonly reason: 'not-json' | 'not-a-profile'; readonly detail: string }
  | { readonly kind: 'newer' }

const fileSchema = z.looseObject({ fileVersion: z.number().int().min(1), profiles: z.array(z.unknown()) })
const deletionSchema = z.strictObject({
  undoId: z.string().min(1).max(64),
  undoUntil: z.iso.datetime(),
  /** Lifted to the present version, as the profiles are. */
  record: z.preprocess(lifted, storedProfileSchema),
})
const unclaimedSecretSchema = z.strictObject({ key: z.string().min(1).max(200), removableFrom: z.number() })

const readEntries = (entries: readonly unknown[]) => {
  const profiles = new Map<string, StoredProfile>()
  const newer: UnreadEntry[] = []
  const damaged: UnreadEntry[] = []
  for (const [index, entry] of entries.entries()) {
    const label = labelOf(entry, `profiles[${index}]`)
    const reading = readStoredProfile(entry)
    if (reading.kind === 'newer') {
      newer.push({ entry, label, reason: 'newer-version', detail: `schemaVersion: ${reading.version}` })
    } else if (reading.kind === 'unreadable') {
      damaged.push({ entry, label, reason: 'not-a-profile', detail: reading.detail })
    } else if (profiles.has(reading.stored.profile.id)) {
      damaged.push({ entry, label, reason: 'not-a-profile', detail: 'profile.id: used twice' })
    } else {
      profiles.set(reading.stored.profile.id, reading.stored)
    }
  }
  return { profiles, newer, damaged }
}

/** Parts the elements of a list that parse from the others. */
const sorted = <Schema extends z.ZodType>(schema: Schema, value: unknown) => {
  const read: z.output<Schema>[] = []
  const unread: unknown[] = []
  for (const element of Array.isArray(value) ? value : []) {
    const parsed = schema.safeParse(element)
    if (parsed.success) read.push(parsed.data)
    else unread.push(element)
  }
  return { read, unread }
}

/** Reads the bytes of `profiles.json`. Pure; whatever the bytes are, nothing throws. */
export const readProfileFile = (bytes: Uint8Array): ProfileFileReading => {
  const json = readJson(bytes)
  if (!json.ok) return { kind: 'damaged', reason: 'not-json', detail: json.line === null ? '' : `line ${json.line}` }
  const version = z.looseObject({ fileVersion: z.number() }).safeParse(json.value)
  if (version.success && version.data.fileVersion > PROFILE_FILE_VERSION) return { kind: 'newer' }
  const parsed = fileSchema.safeParse(json.value)
  if (!parsed.success) {
    return { kind: 'damaged', reason: 'not-a-profile', detail: parsed.error.issues[0]?.path.join('.') ?? '' }
  }
  const { fileVersion: _, profiles: entries, deletions: deleted, unclaimedSecrets, ...rest } = parsed.data
  const { profiles, newer, damaged } = readEntries(entries)
  const deletions = sorted(deletionSchema, deleted)
  const secrets = sorted(unclaimedSecretSchema, unclaimedSecrets)
  return {
    kind: 'read',
    newer,
    damaged,
    file: {
      profiles,
      deletions: deletions.read,
      unclaimedSecrets: secrets.read,
      unreadEntries: newer.map(({ entry }) => entry),
      unreadDeletions: deletions.unread,
      unreadSecrets: secrets.unread,
      rest,
    },
  }
}

/** The plain object that is written. */
export const profileFileContent = (file: ProfileFile): Record<string, unknown> => ({
  fileVersion: PROFILE_FILE_VERSION,
  profiles: [...file.profiles.values(), ...file.unreadEntries],
  deletions: [...file.deletions, ...file.unreadDeletions],
  unclaimedSecrets: [...file.unclaimedSecrets, ...file.unreadSecrets],
  ...file.rest,
})

/** A record as it may be written: what is known of a secret that ends with this process ends with it too. */
export const withoutSessionSecrets = (stored: StoredProfile): StoredProfile => {
  const { secrets } = stored
  if (SECRET_KINDS.every((kind) => secrets[kind]?.keeper !== 'session')) return stored
  return {
    ...stored,
    secrets: forEachSecret((kind) => (secrets[kind]?.keeper === 'keychain' ? secrets[kind] : null)),
  }
}

/** Keys of the secrets that the keychain holds for a record. */
export const keychainKeysOf = (stored: StoredProfile): SecretKey[] =>
  SECRET_KINDS.filter((kind) => stored.secrets[kind]?.keeper === 'keychain').map((kind) =>
    secretKeyOf(stored.profile.id, kind),
  )
