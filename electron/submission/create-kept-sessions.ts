import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import type { ApplicationEvent } from '../ipc/application'
import { emittingObserver } from './emitting-observer'
import { KeptSession } from './kept-session'
import type { KeptSessions } from './kept-sessions'
import type { OutgoingMessage } from './outgoing-message'
import { type PlanDependencies, preparePlan } from './prepare-plan'
import type { SessionEnvironment } from './session-context'
import { Withdrawal } from './withdrawal'

export interface KeptSessionsDependencies extends PlanDependencies {
  readonly environment: SessionEnvironment
  readonly compose: (message: MessageDraft) => Promise<Result<OutgoingMessage>>
  /** Keeps the report of a message in the profile's history. */
  readonly recordRun: (kind: 'send', profile: SessionProfile, report: SessionReport) => void
  readonly emit: (event: ApplicationEvent) => void
}

/** Sessions that ended stay listed, so that the page can offer to open them again; only so many of them. */
const LARGEST_PAST = 20

/** Builds the service over its explicit dependencies. */
export const createKeptSessions = (dependencies: KeptSessionsDependencies): KeptSessions => {
  /** Null while the plan of an id is prepared. */
  const sessions = new Map<string, KeptSession | null>()
  const operations = new Map<string, Withdrawal>()
  /** The turn of the last message of each session: messages go in the order in which they were asked for. */
  const turns = new WeakMap<KeptSession, Promise<void>>()

  const forgetOldest = (): void => {
    const past = [...sessions].filter(([, session]) => session?.ended === true)
    for (const [id] of past.slice(0, Math.max(0, past.length - LARGEST_PAST))) sessions.delete(id)
  }

  const send = async (
    session: KeptSession,
    operationId: string,
    message: MessageDraft,
    options: SendOptions,
    withdrawal: Withdrawal,
  ): Promise<Result<SessionReport>> => {
    session.announce()
    const before = turns.get(session)
    const composing = dependencies.compose(message)
    let began = (): void => undefined
    const turn = new Promise<void>((resolve) => {
      began = resolve
    })
    turns.set(session, turn)
    try {
      const composed = await composing
      await before
      if (!composed.ok) {
        session.forgo()
        return composed
      }
      const report = session.deliver(
        composed.value,
        options,
        emittingObserver(operationId, dependencies.emit),
        withdrawal,
      )
      began()
      const delivered = await report
      dependencies.recordRun('send', session.options.prepared.plan.profile, delivered)
      return succeeded(delivered)
    } finally {
      began()
    }
  }

  return {
    open: async (sessionId, draft) => {
      const known = sessions.get(sessionId)
      if (known === null || known?.ended === false) return failed(failure('busy'))
      sessions.delete(sessionId)
      sessions.set(sessionId, null)
      const prepared = await preparePlan(draft, dependencies)
      if (!prepared.ok) {
        sessions.delete(sessionId)
        return prepared
      }
      const session = new KeptSession({
        id: sessionId,
        prepared: prepared.value,
        environment: dependencies.environment,
        observer: emittingObserver(sessionId, dependencies.emit),
        changed: (snapshot) => dependencies.emit({ name: 'session:changed', payload: snapshot }),
      })
      sessions.set(sessionId, session)
      await session.open()
      forgetOldest()
      return succeeded(session.snapshot())
    },

    submit: async (operationId, sessionId, message, options) => {
      const session = sessions.get(sessionId)
      if (session === undefined) return failed(failure('not-found'))
      if (session?.takesMessages !== true) return failed(failure('session-not-open'))
      if (operations.has(operationId)) return failed(failure('busy'))
      const withdrawal = new Withdrawal()
      operations.set(operationId, withdrawal)
      try {
        return await send(session, operationId, message, options, withdrawal)
      } finally {
        operations.delete(operationId)
      }
    },

    close: async (sessionId) => {
      const session = sessions.get(sessionId)
      if (session === undefined) return failed(failure('not-found'))
      if (session === null) return failed(failure('session-not-open'))
      if (session.ended) sessions.delete(sessionId)
      else await session.close()
      return succeeded(session.snapshot())
    },

    list: () => [...sessions.values()].flatMap((session) => (session === null ? [] : [session.snapshot()])),

    cancel: (operationId) => {
      const operation = operations.get(operationId)
      operation?.ask()
      const opening = operation === undefined ? sessions.get(operationId) : undefined
      if (opening?.state !== 'opening') return operation !== undefined
      opening.cancel()
      return true
    },

    closeAll: async () => {
      for (const withdrawal of operations.values()) withdrawal.ask()
      await Promise.allSettled([...sessions.values()].map((session) => session?.close()))
      sessions.clear()
    },
  }
}
