import type { ResolveHost } from '../../electron/network/resolve-host'
import type { DiagnosisReach, PortProbing } from '../../shared/diagnosis/diagnosis'
import type { FindingId } from '../../shared/failures/finding-rules'
import type { PracticeFaultName } from '../../shared/practice/practice-faults'
import type { Deadlines, SecurityOption, SessionProfile } from '../../shared/profile/session-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { StageId } from '../../shared/submission/stage'
import type { Beside } from './beside'

/** Longest waits of a row, in ms. A row whose wait is to run out shortens that one alone: the others have time on a busy machine. */
export const ROW_DEADLINES: Deadlines = { connectMs: 5_000, greetingMs: 5_000, commandMs: 5_000, finalReplyMs: 5_000 }

/** One row of the failure catalogue, how to have it on loopback, and where it must be found. */
export interface FailureRow {
  readonly id: FindingId
  readonly faults: readonly PracticeFaultName[]
  readonly stage: StageId | readonly StageId[]
  /** `starttls` when left out. */
  readonly option?: SecurityOption
  /** In the place of the practice server's own profile. */
  readonly change?: Partial<SessionProfile> | ((profile: SessionProfile) => Partial<SessionProfile>)
  /** The right password when left out. */
  readonly credentials?: 'none' | 'password' | 'token'
  readonly secret?: string
  readonly reach?: DiagnosisReach
  readonly ports?: PortProbing
  readonly from?: string
  readonly to?: readonly string[]
  /** Sends this instead of diagnosing. */
  readonly message?: Partial<MessageDraft>
  readonly resolve?: ResolveHost
  readonly alias?: string
  readonly now?: () => number
  /** Opens what the row needs beside the practice server; undefined where this machine does not allow it. */
  readonly beside?: (profile: SessionProfile) => Promise<Beside | undefined>
  /** The session itself goes well, and the finding is a remark. */
  readonly passes?: true
}
