import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { failure } from '../../shared/failures/failure'
import { lastTestOf } from '../../shared/profile/last-test-of'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { LastTest } from '../../shared/profile/stored-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { DEFAULT_SEND_OPTIONS, type SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import type { ApplicationEvent } from '../ipc/application'
import { emittingObserver } from './emitting-observer'
import type { OutgoingMessage } from './outgoing-message'
import { type PlanDependencies, preparePlan } from './prepare-plan'
import { runSession, type SessionEnvironment, type SessionTask } from './run-session'
import { shrinkingDeadlines } from './shrinking-deadlines'

export type { DraftSecrets } from './prepare-plan'

export interface SessionServiceDependencies extends PlanDependencies {
  readonly environment: SessionEnvironment
  readonly compose: (message: MessageDraft) => Promise<Result<OutgoingMessage>>
  readonly recordTest: (lastTest: LastTest, draft: SessionDraft) => Promise<void>
  /** Keeps the report in the profile's history. */
  readonly recordRun: (kind: 'test' | 'send', profile: SessionProfile, report: SessionReport) => void
  readonly emit: (event: ApplicationEvent) => void
}

/** Tests and sends. Several operations may run at once, each known by the id that the page chose. */
export interface SessionService {
  /** @param budgetMs for all waits together; each one has its own deadline besides */
  test(operationId: string, draft: SessionDraft, budgetMs?: number): Promise<Result<SessionReport>>
  send(
    operationId: string,
    draft: SessionDraft,
    message: MessageDraft,
    options?: SendOptions,
  ): Promise<Result<SessionReport>>
  isBusy(): boolean
  /** @returns whether an operation of that id was running */
  cancel(operationId: string): boolean
  /** Cancels everything and resolves when all of it ended. */
  close(): Promise<void>
}

interface Mail {
  readonly message: MessageDraft
  readonly options: SendOptions
}

const bounded = (draft: SessionDraft, budgetMs: number | undefined): SessionDraft => {
  if (budgetMs === undefined) return draft
  const deadlines = shrinkingDeadlines(draft.profile.deadlines, budgetMs, () => performance.now())
  return { ...draft, profile: { ...draft.profile, deadlines } }
}

/** Builds the service over its explicit dependencies. */
export const createSessionService = (dependencies: SessionServiceDependencies): SessionService => {
  const running = new Map<string, { controller: AbortController; done: Promise<unknown> }>()

  const runDraft = async (
    operationId: string,
    draft: SessionDraft,
    mail: Mail | null,
    signal: AbortSignal,
  ): Promise<Result<SessionReport>> => {
    const prepared = await preparePlan(draft, dependencies)
    if (!prepared.ok) return prepared
    const { plan, warnings } = prepared.value
    const outgoing = mail === null ? null : await dependencies.compose(mail.message)
    if (outgoing !== null && !outgoing.ok) return outgoing
    const task: SessionTask =
      mail === null || outgoing === null
        ? { kind: 'test' }
        : { kind: 'send', message: outgoing.value, options: mail.options }
    const observer = emittingObserver(operationId, dependencies.emit)
    const core = await runSession(plan, task, dependencies.environment, observer, signal)
    return succeeded({ ...core, warnings })
  }

  const start = async (operationId: string, draft: SessionDraft, mail: Mail | null) => {
    if (running.has(operationId)) return failed(failure('busy'))
    const controller = new AbortController()
    const done = runDraft(operationId, draft, mail, controller.signal)
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
      if (!result.ok) return result
      dependencies.recordRun('test', draft.profile, result.value)
      await dependencies.recordTest(lastTestOf(draft.profile, result.value, dependencies.now()), draft)
      return result
    },
    send: async (operationId, draft, message, options = DEFAULT_SEND_OPTIONS) => {
      const result = await start(operationId, draft, { message, options })
      if (result.ok) dependencies.recordRun('send', draft.profile, result.value)
      return result
    },
    isBusy: () => running.size > 0,
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
