import type { SessionDraft } from '../../shared/contract/session-draft'
import type { FieldError } from '../../shared/profile/field-error'
import { parseProfileForm } from '../../shared/profile/profile-form'
import type { SecretTraits } from '../../shared/profile/secret-traits'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { traitsOfSecret } from '../../shared/profile/traits-of-secret'
import { unacknowledged } from '../../shared/warnings/acknowledgement'
import { evaluateWarnings } from '../../shared/warnings/evaluate-warnings'
import type { Warning } from '../../shared/warnings/warning'
import { secretReuse, type WarningInput } from '../../shared/warnings/warning-input'
import { type ProfileDraft, SECRET_NAMES, type SecretName } from './profile-draft'

/** What the rules say of a draft. Warnings are about its valid fields: an invalid one counts with its stored value. */
export interface Assessment {
  readonly errors: readonly FieldError[]
  /** Whether a field holds what cannot be saved; what is merely missing is saved as missing. */
  readonly holdsInvalid: boolean
  readonly warnings: readonly Warning[]
  /** Blocking warnings that wait for an acknowledgement. */
  readonly unacknowledged: readonly Warning[]
  /** What the rules read: an acknowledgement is bound to it. */
  readonly input: WarningInput
  /** What Test and Send would act on; undefined while something is wrong. */
  readonly sessionDraft: SessionDraft | undefined
}

const traitsOf = (draft: ProfileDraft, name: SecretName): SecretTraits | null => {
  const typed = draft.secrets[name]
  return typed === '' ? (draft.base.secrets[name]?.traits ?? null) : traitsOfSecret(typed, '')
}

/** An unfinished profile may be saved without a server, and cannot connect. */
const SERVER_MISSING: FieldError = { field: 'serverAddress', code: 'missing', params: {} }

/** A typed secret travels with the draft; without one the vault's own is used. */
const typedSecrets = ({ secrets }: ProfileDraft): SessionDraft['secrets'] =>
  Object.fromEntries(SECRET_NAMES.filter((name) => secrets[name] !== '').map((name) => [name, secrets[name]]))

/** Without a password the practice profile still signs in: its server brings one when it is started. */
const warningsAbout = ({ base }: ProfileDraft, input: WarningInput): readonly Warning[] =>
  evaluateWarnings(input).filter(({ id }) => !(base.practice && id === 'W27'))

/**
 * Judges a draft as the services will judge it again before any connection.
 * @param stored all stored profiles, to notice a secret that is used twice
 * @param now ms since 1970, for tokens that expire
 */
export const assessDraft = (draft: ProfileDraft, stored: readonly StoredProfile[], now: number): Assessment => {
  const parsed = parseProfileForm(draft.values, draft.base.profile)
  const profile = parsed.ok ? parsed.profile : parsed.partial
  const secrets = { password: traitsOf(draft, 'password'), authToken: traitsOf(draft, 'authToken') }
  const reuse = secretReuse(profile.id, secrets, stored)
  const input: WarningInput = { profile, secrets, reuse, lastTest: draft.base.lastTest?.evidence ?? null, now }
  const warnings = warningsAbout(draft, input)
  const lacksServer = parsed.ok && profile.serverAddress === ''
  const isRight = parsed.ok && !lacksServer && !warnings.some(({ severity }) => severity === 'error')
  return {
    errors: parsed.ok ? (lacksServer && draft.attempted ? [SERVER_MISSING] : []) : parsed.errors,
    holdsInvalid: !parsed.ok,
    warnings,
    unacknowledged: unacknowledged(warnings, draft.acknowledgements, input),
    input,
    sessionDraft: isRight
      ? { profile, secrets: typedSecrets(draft), acknowledgements: [...draft.acknowledgements] }
      : undefined,
  }
}
