import { z } from 'zod'
import { type FieldError, fieldErrors } from './field-error'
import { MIGRATIONS, migrated, versionOf } from './migrations/read-stored-profile'
import { PROFILE_SCHEMA_VERSION, type SessionProfile, sessionProfileSchema } from './session-profile'

/** What an export file says it is. */
const FORMAT = 'mail-session-manager-profiles'

/** What an export file holds. Secrets and acknowledgements never leave with it, and are never taken from one. */
const exportSchema = z.strictObject({ format: z.literal(FORMAT), profiles: z.array(z.unknown()).max(20_000) })

/** One entry of an export file: a profile, or why it cannot be used. */
export type ExportedProfile =
  | { readonly kind: 'profile'; readonly profile: SessionProfile }
  | { readonly kind: 'newer'; readonly label: string; readonly version: number }
  | { readonly kind: 'unusable'; readonly label: string; readonly error: FieldError }

/** What a text turned out to be. */
export type ExportReading =
  | { readonly kind: 'read'; readonly entries: readonly ExportedProfile[] }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-an-export' }

/** The document that holds the given profiles, without their secrets. */
export const exportDocument = (profiles: readonly SessionProfile[]) => ({ format: FORMAT, profiles: [...profiles] })

const labelOf = (candidate: unknown, index: number): string => {
  const label = typeof candidate === 'object' && candidate !== null && 'label' in candidate ? candidate.label : ''
  return typeof label === 'string' && label.trim() !== '' ? label.slice(0, 120) : `${index + 1}`
}

const readEntry = (candidate: unknown, index: number): ExportedProfile => {
  const label = labelOf(candidate, index)
  const version = versionOf({ profile: candidate })
  if (version !== undefined && version > PROFILE_SCHEMA_VERSION) return { kind: 'newer', label, version }
  const lifted = version === undefined ? candidate : migrated({ profile: candidate }, version, MIGRATIONS).profile
  const parsed = sessionProfileSchema.safeParse(lifted)
  if (parsed.success) return { kind: 'profile', profile: parsed.data }
  const error = fieldErrors(parsed.error)[0] ?? { field: 'id', code: 'not-allowed', params: {} }
  return { kind: 'unusable', label, error }
}

/** Reads an export file, entry by entry: one that cannot be used does not cost the others. Earlier versions are lifted. */
export const readExport = (text: string): ExportReading => {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const file = exportSchema.safeParse(content)
  return file.success ? { kind: 'read', entries: file.data.profiles.map(readEntry) } : { kind: 'not-an-export' }
}
