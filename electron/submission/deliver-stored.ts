import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import type { SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import type { OutgoingMessage } from './outgoing-message'
import { type PlanDependencies, preparePlan } from './prepare-plan'
import { runSession, type SessionEnvironment } from './run-session'
import type { SubmissionObserver } from './submission-observer'

export interface DeliverStoredDependencies extends PlanDependencies {
  readonly environment: SessionEnvironment
  /** @returns null when there is no such profile */
  readonly storedProfile: (profileId: string) => Promise<StoredProfile | null>
  /** Keeps the report in the profile's history. */
  readonly recordRun: (kind: 'send', profile: SessionProfile, report: SessionReport) => void
}

/** Nobody watches what the outbox does; its entries tell how it ended. */
const unobserved: SubmissionObserver = {
  stageChanged: () => undefined,
  lineSpoken: () => undefined,
  contentProgressed: () => undefined,
}

/**
 * Sends one message with a profile as it is stored: its settings, its secrets, and what was acknowledged for it.
 * @returns what the session came to; `profile-gone`, or what `preparePlan` refuses with, when none came about
 */
export const deliverStored =
  (dependencies: DeliverStoredDependencies) =>
  async (
    profileId: string,
    message: OutgoingMessage,
    options: SendOptions,
    signal: AbortSignal,
  ): Promise<Result<SessionReport>> => {
    const stored = await dependencies.storedProfile(profileId)
    if (stored === null) return failed(failure('profile-gone'))
    const { profile, acknowledgements } = stored
    const prepared = await preparePlan({ profile, secrets: {}, acknowledgements }, dependencies)
    if (!prepared.ok) return prepared
    const { plan, warnings } = prepared.value
    const task = { kind: 'send' as const, message, options }
    const core = await runSession(plan, task, dependencies.environment, unobserved, signal)
    const report = { ...core, warnings }
    dependencies.recordRun('send', profile, report)
    return succeeded(report)
  }
