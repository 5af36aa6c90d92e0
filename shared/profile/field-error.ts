import type { z } from 'zod'
import type { WarningFix } from '../warnings/warning'
import type { ProfileField } from './session-profile'

/** One reason why a value cannot be used, at the field it belongs to. `code` is a key below `fieldErrors` in the words. */
export interface FieldError {
  readonly field: ProfileField
  /** Which value of a field that holds several, e.g. `connectMs` of `deadlines`. */
  readonly part?: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** What the typed text probably means, as one click. */
  readonly fix?: WarningFix
}

const codeOf = (issue: z.core.$ZodIssue): string => {
  const field = issue.path[0]
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'unrecognized_keys':
      return 'unknown-property'
    case 'too_big':
    case 'too_small':
      if (issue.origin === 'string') return 'too-long'
      return field === 'port' ? 'port-out-of-range' : field === 'deadlines' ? 'deadline-out-of-range' : 'not-allowed'
    case 'invalid_type':
      if (issue.expected === 'int') return field === 'port' ? 'port-not-a-number' : 'deadline-not-a-number'
      return 'missing'
    default:
      return 'not-allowed'
  }
}

const paramsOf = (issue: z.core.$ZodIssue): FieldError['params'] => {
  if (issue.code === 'too_big' && issue.origin === 'string') return { maximum: Number(issue.maximum) }
  if (issue.code === 'unrecognized_keys') return { property: (issue.keys[0] ?? '').slice(0, 64) }
  return {}
}

/**
 * Turns zod's issues on a profile into errors by field, at most one for each field or part, first one first.
 * An unknown property has no field of its own: it is reported at `id`.
 * @param error what `sessionProfileSchema.safeParse` returned
 */
export const fieldErrors = (error: z.ZodError): FieldError[] => {
  const byPlace = new Map<string, FieldError>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'id') as ProfileField
    const part = typeof issue.path[1] === 'string' ? issue.path[1] : undefined
    const place = `${field}/${part ?? ''}`
    if (byPlace.has(place)) continue
    byPlace.set(place, { field, ...(part === undefined ? {} : { part }), code: codeOf(issue), params: paramsOf(issue) })
  }
  return [...byPlace.values()]
}
