import type { Bridge } from '../../shared/contract/bridge'
import { failed, type Result } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import type { DiagnosisReach } from '../../shared/diagnosis/diagnosis'
import { diagnosisWaits, sessionWaits } from '../../shared/diagnosis/diagnosis-waits'
import { failure } from '../../shared/failures/failure'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { DEFAULT_SEND_OPTIONS, type SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import { type DiagnosisRequest, EVERYDAY_TEST } from './diagnosis-request'
import { advanceRun, type SessionRun, type SessionRunAction, startedRun } from './session-run'

/** A profile has one test and one sending at a time, and they do not disturb each other. */
export type RunKind = 'test' | 'send'

/** What the runs need from outside, so that tests decide over time. */
export interface RunEnvironment {
  /** ms since 1970 */
  now(): number
  /** A fresh operation id: letters, digits and hyphens, at most 64. */
  newId(): string
  /** Calls back soon, once; many events that arrive together become one repaint. */
  soon(callback: () => void): void
  /** Told before a test or a sending begins. */
  began?(operationId: string, kind: RunKind, profileId: string): void
  /** Told before a message is handed to an open session. */
  submitted?(operationId: string, sessionId: string, profileId: string): void
}

/** Every run of this window, kept while it is open: switching profiles or tabs keeps running tests and results. */
export interface SessionRuns {
  find(kind: RunKind, profileId: string): SessionRun | undefined
  subscribe(listener: () => void): () => void
  /**
   * Starts a test; one that already runs for this profile is left alone.
   * @param request how far it goes; up to the sign-in without it
   */
  test(draft: SessionDraft, request?: DiagnosisRequest): Promise<void>
  /** Starts a sending over a connection of its own; one that already runs for this profile is left alone. */
  send(draft: SessionDraft, message: MessageDraft, options?: SendOptions): Promise<void>
  /**
   * Starts a sending over an open session; one that already runs for this profile is left alone.
   * @param profile the profile that the session was opened for
   */
  submit(sessionId: string, profile: SessionProfile, message: MessageDraft, options?: SendOptions): Promise<void>
  cancel(kind: RunKind, profileId: string): Promise<void>
  /** Forgets a finished run. */
  forget(kind: RunKind, profileId: string): void
}

const keyOf = (kind: RunKind, profileId: string): string => `${kind} ${profileId}`

/**
 * Runs tests and sendings over the bridge and follows them by their events.
 * It subscribes once, for as long as the page lives.
 */
export const createSessionRuns = (bridge: Bridge, environment: RunEnvironment): SessionRuns => {
  const runs = new Map<string, SessionRun>()
  const keyByOperation = new Map<string, string>()
  const listeners = new Set<() => void>()
  let tellingSoon = false

  const tell = (): void => {
    tellingSoon = false
    for (const listener of listeners) listener()
  }
  const tellSoon = (): void => {
    if (tellingSoon) return
    tellingSoon = true
    environment.soon(tell)
  }
  const advance = (operationId: string, action: SessionRunAction): void => {
    const key = keyByOperation.get(operationId)
    const run = key === undefined ? undefined : runs.get(key)
    if (key === undefined || run === undefined || run.operationId !== operationId) return
    const next = advanceRun(run, action)
    if (next === run) return
    runs.set(key, next)
    tellSoon()
  }

  bridge.on('session:stage-changed', ({ operationId, stage }) =>
    advance(operationId, { type: 'stage-changed', stage, at: environment.now() }),
  )
  bridge.on('session:line-spoken', ({ operationId, line }) => advance(operationId, { type: 'line-spoken', line }))
  bridge.on('session:content-progressed', ({ operationId, sentBytes, totalBytes }) =>
    advance(operationId, { type: 'content-progressed', sentBytes, totalBytes }),
  )

  bridge.on('diagnosis:address-tried', ({ operationId, result }) =>
    advance(operationId, { type: 'address-tried', result }),
  )
  bridge.on('diagnosis:port-probed', ({ operationId, probe }) => advance(operationId, { type: 'port-probed', probe }))

  const start = async (
    kind: RunKind,
    profile: SessionProfile,
    { overOpenSession, reach }: { readonly overOpenSession: boolean; readonly reach: DiagnosisReach },
    call: (operationId: string) => Promise<Result<SessionReport>>,
  ): Promise<void> => {
    const key = keyOf(kind, profile.id)
    if (runs.get(key)?.ending.kind === 'running') return
    const operationId = environment.newId()
    keyByOperation.set(operationId, key)
    environment.began?.(operationId, kind, profile.id)
    // A test of the page is a diagnosis.
    const waits = (kind === 'test' ? diagnosisWaits : sessionWaits)(profile.deadlines)
    runs.set(key, startedRun(operationId, profile, environment.now(), overOpenSession, reach, waits))
    tell()
    // A page whose host went away must not show a run that never ends.
    const result = await call(operationId).catch(() => failed(failure('internal')))
    advance(operationId, { type: 'ended', result, at: environment.now() })
    keyByOperation.delete(operationId)
  }

  return {
    find: (kind, profileId) => runs.get(keyOf(kind, profileId)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    test: (draft, request = EVERYDAY_TEST) =>
      start('test', draft.profile, { overOpenSession: false, reach: request.reach }, (operationId) =>
        bridge.call('session:diagnose', { operationId, draft, ...request }),
      ),
    send: (draft, message, options = DEFAULT_SEND_OPTIONS) =>
      start('send', draft.profile, { overOpenSession: false, reach: 'content' }, (operationId) =>
        bridge.call('session:send', { operationId, draft, message, options }),
      ),
    submit: (sessionId, profile, message, options = DEFAULT_SEND_OPTIONS) =>
      start('send', profile, { overOpenSession: true, reach: 'content' }, (operationId) => {
        environment.submitted?.(operationId, sessionId, profile.id)
        return bridge.call('session:submit', { operationId, sessionId, message, options })
      }),
    cancel: async (kind, profileId) => {
      const run = runs.get(keyOf(kind, profileId))
      if (run?.ending.kind !== 'running') return
      advance(run.operationId, { type: 'cancel-requested' })
      await bridge.call('operation:cancel', { operationId: run.operationId })
    },
    forget: (kind, profileId) => {
      const key = keyOf(kind, profileId)
      if (runs.get(key)?.ending.kind === 'running') return
      runs.delete(key)
      tell()
    },
  }
}
