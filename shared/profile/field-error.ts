import type { z } from 'zod'
import type { ProfileField } from './session-profile'

/** One reason why a value cannot be used, at the field it belongs to. `code` is a key below `fieldErrors` in the words. */
export interface FieldError {
  readonly field: ProfileField
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

const codeOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'out-of-range'
    case 'too_small':
      return 'out-of-range'
    case 'invalid_type':
      return 'missing'
    default:
      return 'not-allowed'
  }
}

/**
 * Turns zod's issues on a profile into errors by field, at most one for each field, first one first.
 * @param error what `sessionProfileSchema.safeParse` returned
 */
export const fieldErrors = (error: z.ZodError): FieldError[] => {
  const byField = new Map<ProfileField, FieldError>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'id') as ProfileField
    if (byField.has(field)) continue
    const limit = issue.code === 'too_big' ? { maximum: Number(issue.maximum) } : {}
    byField.set(field, { field, code: codeOf(issue), params: limit })
  }
  return [...byField.values()]
}
