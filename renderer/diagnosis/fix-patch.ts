import type { Fix } from '../../shared/failures/finding'
import { type ProfilePatch, type SessionProfile, sessionProfileSchema } from '../../shared/profile/session-profile'

type PatchField = keyof ProfilePatch

const isPatchField = (key: string): key is PatchField =>
  key in sessionProfileSchema.shape && key !== 'id' && key !== 'schemaVersion'

/** One property that a fix sets, as the page shows it before it is applied. */
export interface FixChange {
  readonly field: PatchField
  readonly value: SessionProfile[PatchField]
}

/**
 * What a fix would change in a profile. The patch is checked against the profile's own schema here: a fix that does not
 * fit is not offered.
 * @returns undefined when there is nothing to apply, or when the values are not allowed
 */
export const fixChanges = (fix: Fix, profile: SessionProfile): readonly FixChange[] | undefined => {
  const fields = Object.keys(fix.patch ?? {}).filter(isPatchField)
  if (fields.length === 0 || fields.length !== Object.keys(fix.patch ?? {}).length) return undefined
  const patched = sessionProfileSchema.safeParse({ ...profile, ...fix.patch })
  if (!patched.success) return undefined
  return fields.map((field) => ({ field, value: patched.data[field] }))
}

/** The changes as a patch of the profile. */
export const patchOf = (changes: readonly FixChange[]): ProfilePatch =>
  Object.fromEntries(changes.map(({ field, value }) => [field, value]))
