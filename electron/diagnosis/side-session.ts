import { type Result, succeeded } from '../../shared/contract/result'
import type { Deadlines, SessionProfile } from '../../shared/profile/session-profile'
import type { HostAddress } from '../network/resolve-host'
import {
  runSession,
  type SessionEnvironment,
  type SessionReportCore,
  type SessionTask,
} from '../submission/run-session'
import type { SessionPlan } from '../submission/session-plan'
import { shrinkingDeadlines } from '../submission/shrinking-deadlines'
import type { SubmissionObserver } from '../submission/submission-observer'

/** Longest single waits of a question beside the main session, ms: long enough for a far server, short for a patient user. */
const WAITS: Deadlines = { connectMs: 4_000, greetingMs: 2_000, commandMs: 3_000, finalReplyMs: 3_000 }
/** All waits of one together, ms. */
const BUDGET_MS = 8_000

const UNOBSERVED: SubmissionObserver = {
  stageChanged: () => undefined,
  lineSpoken: () => undefined,
  contentProgressed: () => undefined,
}

/** One question to the server, on a connection of its own. */
export interface SideQuestion {
  /** Goes to these alone; the name is not looked up again. */
  readonly addresses: readonly HostAddress[]
  /** Where it differs from the profile that is being diagnosed. */
  readonly profile?: Partial<Pick<SessionProfile, 'port' | 'option' | 'tlsServerName'>>
  readonly task?: SessionTask
  readonly silentPort?: SessionEnvironment['silentPort']
  /** ms for all its waits together; 8 s unless told */
  readonly budgetMs?: number
  readonly signal: AbortSignal
}

/** Puts a question and resolves to what came of it. */
export type AskAside = (question: SideQuestion) => Promise<SessionReportCore>

const shorter = (own: Deadlines): Deadlines => ({
  connectMs: Math.min(own.connectMs, WAITS.connectMs),
  greetingMs: Math.min(own.greetingMs, WAITS.greetingMs),
  commandMs: Math.min(own.commandMs, WAITS.commandMs),
  finalReplyMs: Math.min(own.finalReplyMs, WAITS.finalReplyMs),
})

/**
 * Sessions beside the main one: the same session in all things, save that nobody watches it, its waits are short, and it
 * neither knows a name nor credentials.
 */
export const sideSessions =
  (plan: SessionPlan, environment: SessionEnvironment): AskAside =>
  ({ addresses, profile = {}, task = { kind: 'test' }, silentPort, budgetMs = BUDGET_MS, signal }) => {
    const deadlines = shrinkingDeadlines(shorter(plan.profile.deadlines), budgetMs, () => performance.now())
    const resolve = async (): Promise<Result<readonly HostAddress[]>> => succeeded(addresses)
    return runSession(
      { ...plan, profile: { ...plan.profile, ...profile, deadlines, name: '' }, credentials: null },
      task,
      { ...environment, resolve, ...(silentPort === undefined ? {} : { silentPort }) },
      UNOBSERVED,
      signal,
    )
  }
