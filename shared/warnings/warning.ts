import { z } from 'zod'
import type { ProfileField, ProfilePatch } from '../profile/session-profile'

/** `error` blocks and names a field; `block` asks for an acknowledgement; the others inform. In order of severity. */
export const severitySchema = z.enum(['error', 'block', 'high', 'medium', 'info'])
export type Severity = z.infer<typeof severitySchema>

/** A suggestion that one click applies. `key` is below `fixes` in the words. */
export interface WarningFix {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
  readonly patch: ProfilePatch
}

/** What a rule says about a combination. Words: `warnings.<id>.title` and `warnings.<id>.explanation`. */
export interface Warning {
  /** Rule id, e.g. `W5`. */
  readonly id: string
  readonly severity: Severity
  readonly fields: readonly ProfileField[]
  readonly params: Readonly<Record<string, string | number>>
  readonly fixes: readonly WarningFix[]
}
