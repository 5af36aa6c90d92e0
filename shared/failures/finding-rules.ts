import type { Diagnosis } from '../diagnosis/diagnosis'
import type { SecretTraits } from '../profile/secret-traits'
import type { ProfilePatch, SessionProfile } from '../profile/session-profile'
import type { Capabilities, RecipientResult } from '../submission/session-report'
import type { StageId } from '../submission/stage'
import type { TlsReport } from '../trust/tls-report'
import type { FindingFixKey } from '../words/en/finding-fixes'
import type { findings } from '../words/en/findings'
import type { Failure } from './failure'
import type { Finding, Fix } from './finding'

/** Ids that have words; a finding without words does not compile. */
export type FindingId = keyof typeof findings

/** What is known when a session ended. */
export interface Evidence {
  readonly profile: SessionProfile
  readonly credentials: 'none' | 'password' | 'token'
  readonly error?: Failure
  readonly tls?: TlsReport
  readonly capabilities?: Capabilities
  readonly recipients?: readonly RecipientResult[]
  /** What a diagnosis found beside its main session; absent after a test and a sending. */
  readonly diagnosis?: Diagnosis
  /** Shape of the secret that was sent, as far as rules may know it. */
  readonly secretTraits?: SecretTraits
  /** ms since 1970 */
  readonly now?: number
}

/** The same with the failure that is being explained. */
export interface FailedEvidence extends Evidence {
  readonly error: Failure
}

/** One row of the catalogue: `explains` returns a finding when the row applies. Rows stand in order of likelihood. */
export type FindingRule = (evidence: FailedEvidence) => Finding | undefined

/** Builds a fix. */
export const fix = (key: FindingFixKey, patch?: ProfilePatch, params: Fix['params'] = {}): Fix => ({
  key,
  params,
  ...(patch === undefined ? {} : { patch }),
})

/** Builds a finding of severity error at the stage of the failure. */
export const found = (
  id: FindingId,
  { error }: FailedEvidence,
  fixes: readonly Fix[],
  params: Finding['params'] = {},
): Finding => ({ id, severity: 'error', stage: error.stage ?? 'connect', params, fixes: [...fixes] })

export const SUBMISSION_PORT = 587
export const IMPLICIT_TLS_PORT = 465

/** The usual port for STARTTLS, as a button. */
export const starttlsPort = (): Fix =>
  fix('use-port-with-starttls', { port: SUBMISSION_PORT, option: 'starttls' }, { port: SUBMISSION_PORT })

/** The usual port for implicit TLS, as a button. */
export const implicitTlsPort = (): Fix =>
  fix('use-port-with-implicit-tls', { port: IMPLICIT_TLS_PORT, option: 'implicit-tls' }, { port: IMPLICIT_TLS_PORT })

/** The reply code that a failure carries, or 0. */
export const replyCodeOf = ({ params }: Failure): number => {
  const code = params.replyCode
  return typeof code === 'number' ? code : 0
}

/** Whether the failure happened while an address was asked for, a greeting awaited, and so on. */
export const isAtStage = ({ stage }: Failure, ...stages: readonly StageId[]): boolean =>
  stage !== undefined && stages.includes(stage)
