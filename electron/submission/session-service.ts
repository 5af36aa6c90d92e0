import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { type Failure, failure } from '../../shared/failures/failure'
import { isLoopback } from '../../shared/profile/server-address'
import type { LastTest } from '../../shared/profile/stored-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SessionReport } from '../../shared/submission/session-report'
import { unacknowledged } from '../../shared/warnings/acknowledgement'
import { evaluateWarnings } from '../../shared/warnings/evaluate-warnings'
import type { Warning } from '../../shared/warnings/warning'
import type { WarningInput } from '../../shared/warnings/warning-input'
import type { ApplicationEvent } from '../ipc/application'
import type { OutgoingMessage } from './outgoing-message'
import { runSession, type SessionEnvironment } from './run-session'
import type { Credentials, SessionPlan } from './session-plan'
import { shrinkingDeadlines } from './shrinking-deadlines'
import type { SubmissionObserver } from './submission-observer'

/** The secrets of a draft in clear, with what rules may know about them. Stays in this process. */
export interface DraftSecrets {
  readonly password: string | null
  readonly authToken: string | null
  readonly warningSecrets: WarningInput['secrets']
  readonly reuse: WarningInput['reuse']
}

export interface SessionServiceDependencies {
  readonly environment: SessionEnvironment
  /** Wall clock, ms since 1970. */
  readonly now: () => number
  readonly draftSecrets: (draft: SessionDraft) => Promise<Result<DraftSecrets>>
  readonly compose: (message: MessageDraft) => Promise<Result<OutgoingMessage>>
  readonly recordTest: (lastTest: LastTest, draft: SessionDraft) => Promise<void>
  readonly emit: (event: ApplicationEvent) => void
}

/** Tests and sends. Several operations may run at once, each known by the id that the page chose. */
export interface SessionService {
  /** @param budgetMs for all waits together; each one has its own deadline besides */
  test(operationId: string, draft: SessionDraft, budgetMs?: number): Promise<Result<SessionReport>>
  send(operationId: string, draft: SessionDraft, message: MessageDraft): Promise<Result<SessionReport>>
  /** @returns whether an operation of that id was running */
  cancel(operationId: string): boolean
  /** Cancels everything and resolves when all of it ended. */
  close(): Promise<void>
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

const planOf = (draft: SessionDraft, secrets: DraftSecrets, warnings: readonly Warning[]): SessionPlan => ({
  profile: draft.profile,
  credentials: credentialsOf(draft, secrets),
  clearTextCredentialsAccepted:
    isLoopback(draft.profile.serverAddress) || warnings.some((warning) => CLEAR_TEXT_RULES.has(warning.id)),
})

const bounded = (draft: SessionDraft, budgetMs: number | undefined): SessionDraft => {
  if (budgetMs === undefined) return draft
  const deadlines = shrinkingDeadlines(draft.profile.deadlines, budgetMs, () => performance.now())
  return { ...draft, profile: { ...draft.profile, deadlines } }
}

const lastTestOf = (report: SessionReport, at: number): LastTest => ({
  at: new Date(at).toISOString(),
  outcome: report.outcome === 'passed' ? 'passed' : report.outcome === 'cancelled' ? 'cancelled' : 'failed',
  bypassed: report.tls?.problems.some((problem) => problem.ignored) ?? false,
  stage: report.error?.stage ?? null,
  code: report.error?.code ?? null,
  durationMs: report.durationMs,
})

/** Builds the service over its explicit dependencies. */
export const createSessionService = (dependencies: SessionServiceDependencies): SessionService => {
  const running = new Map<string, { controller: AbortController; done: Promise<unknown> }>()

  const observerOf = (operationId: string): SubmissionObserver => ({
    stageChanged: (stage) => dependencies.emit({ name: 'session:stage-changed', payload: { operationId, stage } }),
    lineSpoken: (line) => dependencies.emit({ name: 'session:line-spoken', payload: { operationId, line } }),
    contentProgressed: (sentBytes, totalBytes) =>
      dependencies.emit({ name: 'session:content-progressed', payload: { operationId, sentBytes, totalBytes } }),
  })

  const runDraft = async (
    operationId: string,
    draft: SessionDraft,
    message: MessageDraft | null,
    signal: AbortSignal,
  ): Promise<Result<SessionReport>> => {
    const secrets = await dependencies.draftSecrets(draft)
    if (!secrets.ok) return secrets
    const { warningSecrets, reuse } = secrets.value
    const input: WarningInput = { profile: draft.profile, secrets: warningSecrets, reuse, now: dependencies.now() }
    const warnings = evaluateWarnings(input)
    const refused = refusal(draft, warnings, input)
    if (refused !== undefined) return failed(refused)
    const outgoing = message === null ? null : await dependencies.compose(message)
    if (outgoing !== null && !outgoing.ok) return outgoing
    const task = outgoing === null ? { kind: 'test' as const } : { kind: 'send' as const, message: outgoing.value }
    const plan = planOf(draft, secrets.value, warnings)
    const core = await runSession(plan, task, dependencies.environment, observerOf(operationId), signal)
    const shown = warnings.map(({ id, severity, fields }) => ({ id, severity, fields: [...fields] }))
    return succeeded({ ...core, warnings: shown })
  }

  const start = async (operationId: string, draft: SessionDraft, message: MessageDraft | null) => {
    if (running.has(operationId)) return failed(failure('busy'))
    const controller = new AbortController()
    const done = runDraft(operationId, draft, message, controller.signal)
    running.set(operationId, { controller, done })
    try {
      return await done
    } finally {
      running.delete(operationId)
    }
  }

  return {
    test: async (operationId, draft, budgetMs) => {
      const result = await start(operationId, bounded(draft, budgetMs), null)
      if (result.ok) await dependencies.recordTest(lastTestOf(result.value, dependencies.now()), draft)
      return result
    },
    send: (operationId, draft, message) => start(operationId, draft, message),
    cancel: (operationId) => {
      const operation = running.get(operationId)
      operation?.controller.abort()
      return operation !== undefined
    },
    close: async () => {
      for (const { controller } of running.values()) controller.abort()
      await Promise.allSettled([...running.values()].map(({ done }) => done))
    },
  }
}
