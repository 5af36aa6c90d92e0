import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { type Failure, failure } from '../../shared/failures/failure'
import { isLoopback } from '../../shared/profile/server-address'
import type { SessionReport } from '../../shared/submission/session-report'
import { unacknowledged } from '../../shared/warnings/acknowledgement'
import { evaluateWarnings } from '../../shared/warnings/evaluate-warnings'
import type { Warning } from '../../shared/warnings/warning'
import type { WarningInput } from '../../shared/warnings/warning-input'
import type { ClientKey, Credentials, SessionPlan } from './session-plan'

/** The secrets of a draft in clear, with what rules may know about them. Stays in this process. */
export interface DraftSecrets {
  readonly password: string | null
  readonly authToken: string | null
  readonly clientKey?: ClientKey
  readonly warningSecrets: WarningInput['secrets']
  readonly reuse: WarningInput['reuse']
  readonly lastTest: WarningInput['lastTest']
}

export interface PlanDependencies {
  /** Wall clock, ms since 1970. */
  readonly now: () => number
  readonly draftSecrets: (draft: SessionDraft) => Promise<Result<DraftSecrets>>
}

/** A plan that may be carried out, with the warnings that stay. */
export interface PreparedPlan {
  readonly plan: SessionPlan
  readonly warnings: SessionReport['warnings']
}

/** Rules whose acknowledgement lets credentials go out in clear text. */
const CLEAR_TEXT_RULES = new Set(['W5', 'W6', 'W9'])

const credentialsOf = (draft: SessionDraft, secrets: DraftSecrets): Credentials | null => {
  const { name } = draft.profile
  if (secrets.authToken !== null) return { kind: 'token', name, token: secrets.authToken }
  if (secrets.password !== null) return { kind: 'password', name, password: secrets.password }
  return null
}

/** What forbids the session before anything connects, by the same rules as in the page, which is never trusted. */
const refusal = (draft: SessionDraft, warnings: readonly Warning[], input: WarningInput): Failure | undefined => {
  if (draft.profile.serverAddress === '') {
    return failure('invalid-value', { field: 'serverAddress', stage: 'resolve', params: { reason: 'missing' } })
  }
  const error = warnings.find((warning) => warning.severity === 'error')
  if (error !== undefined) {
    const field = error.fields[0]
    return failure('invalid-value', { ...(field === undefined ? {} : { field }), params: { rule: error.id } })
  }
  const waiting = unacknowledged(warnings, draft.acknowledgements, input)
  if (waiting.length === 0) return undefined
  return failure('acknowledgement-required', { params: { rules: waiting.map((warning) => warning.id).join(', ') } })
}

/**
 * Resolves the secrets of a draft and checks it by every rule.
 * @returns the plan, or why there is none: `invalid-value`, `acknowledgement-required`, or what the vault says
 */
export const preparePlan = async (
  draft: SessionDraft,
  { now, draftSecrets }: PlanDependencies,
): Promise<Result<PreparedPlan>> => {
  const secrets = await draftSecrets(draft)
  if (!secrets.ok) return secrets
  const { warningSecrets, reuse, lastTest } = secrets.value
  const input: WarningInput = { profile: draft.profile, secrets: warningSecrets, reuse, lastTest, now: now() }
  const warnings = evaluateWarnings(input)
  const refused = refusal(draft, warnings, input)
  if (refused !== undefined) return failed(refused)
  const plan = {
    profile: draft.profile,
    credentials: credentialsOf(draft, secrets.value),
    clientKey: secrets.value.clientKey,
    clearTextCredentialsAccepted:
      isLoopback(draft.profile.serverAddress) || warnings.some((warning) => CLEAR_TEXT_RULES.has(warning.id)),
  }
  return succeeded({
    plan,
    warnings: warnings.map(({ id, severity, fields }) => ({ id, severity, fields: [...fields] })),
  })
}
