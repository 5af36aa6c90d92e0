import { fieldErrors } from '../field-error'
import { PROFILE_SCHEMA_VERSION } from '../session-profile'
import { type StoredProfile, storedProfileSchema } from '../stored-profile'
import { isJsonObject, type JsonObject, type Migration } from './migration'
import { withClientKeyAndDistrust } from './with-client-key-and-distrust'

/** What one entry of the profile file turned out to be. */
export type StoredProfileReading =
  | { readonly kind: 'current'; readonly stored: StoredProfile }
  /** Written by a newer version of the application: to be kept exactly as it is. */
  | { readonly kind: 'newer'; readonly version: number }
  /** `detail` names the property at fault and why, in the terms of the schema. */
  | { readonly kind: 'unreadable'; readonly detail: string }

export type { Migration } from './migration'

/**
 * The step at index n lifts version n + 1. A change of shape appends one, raises PROFILE_SCHEMA_VERSION and freezes a
 * fixture of the version left behind.
 */
export const MIGRATIONS: readonly Migration[] = [withClientKeyAndDistrust]

/** The schema version that an entry of the profile file claims; undefined when it claims none. */
export const versionOf = (entry: unknown): number | undefined => {
  const version = isJsonObject(entry) && isJsonObject(entry.profile) ? entry.profile.schemaVersion : undefined
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : undefined
}

/** Applies the steps from `version` on, in order. */
export const migrated = (entry: JsonObject, version: number, migrations: readonly Migration[]): JsonObject =>
  migrations.slice(version - 1).reduce((lifted, lift) => lift(lifted), entry)

/** A record lifted to the present version; anything else as it is. */
export const lifted = (entry: unknown): unknown => {
  const version = versionOf(entry)
  return version === undefined || !isJsonObject(entry) ? entry : migrated(entry, version, MIGRATIONS)
}

/** The label or id of an entry that does not parse, so that its owner recognises it; `fallback` when it has none. */
export const labelOf = (entry: unknown, fallback: string): string => {
  const profile = isJsonObject(entry) && isJsonObject(entry.profile) ? entry.profile : {}
  const name = [profile.label, profile.id].find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof name === 'string' ? name.slice(0, 120) : fallback
}

/** Reads one entry of the profile file, lifting it to the present version first. */
export const readStoredProfile = (entry: unknown): StoredProfileReading => {
  const version = versionOf(entry)
  if (version === undefined || !isJsonObject(entry))
    return { kind: 'unreadable', detail: 'profile.schemaVersion: missing' }
  if (version > PROFILE_SCHEMA_VERSION) return { kind: 'newer', version }
  const parsed = storedProfileSchema.safeParse(migrated(entry, version, MIGRATIONS))
  if (parsed.success) return { kind: 'current', stored: parsed.data }
  const [error] = fieldErrors(parsed.error)
  const property = parsed.error.issues[0]?.path.join('.') || 'profile'
  return { kind: 'unreadable', detail: `${property}: ${error?.code ?? 'not-allowed'}`.slice(0, 500) }
}
