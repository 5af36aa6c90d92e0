import type { SessionProfile } from '../profile/session-profile'
import type { StageId } from '../submission/stage'
import type { Evidence, FindingId } from './finding-rules'
import { profileWith } from './recorded-evidence'

/** Evidence as recorded, and the row of the catalogue that it must lead to: first or second, at this stage. */
export interface RecordedCase {
  readonly id: FindingId
  readonly stage: StageId
  readonly evidence: Evidence
}

/** A case for the profile of the others, with a password. */
export const recorded = (
  id: FindingId,
  stage: StageId,
  evidence: Partial<Evidence>,
  profile: Partial<SessionProfile> = {},
): RecordedCase => ({ id, stage, evidence: { profile: profileWith(profile), credentials: 'password', ...evidence } })
