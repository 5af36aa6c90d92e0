import type { OperationInput } from '../../shared/contract/operations'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { failure } from '../../shared/failures/failure'
import { lastTestOf } from '../../shared/profile/last-test-of'
import type { LastTest } from '../../shared/profile/stored-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SessionReport } from '../../shared/submission/session-report'
import type { ApplicationEvent } from '../ipc/application'
import { withinDeadline } from '../network/within-deadline'
import { emittingObserver } from '../submission/emitting-observer'
import type { OutgoingMessage } from '../submission/outgoing-message'
import { type PlanDependencies, preparePlan } from '../submission/prepare-plan'
import type { SessionEnvironment, SessionTask } from '../submission/run-session'
import { USUAL_PORTS } from './port-survey'
import type { ResolveAlias } from './resolve-aliases'
import { type DiagnosisObserver, runDiagnosis } from './run-diagnosis'
import { testMessageDraft } from './test-message'

/** Longest that reading secrets or composing may take, ms; both have shorter deadlines of their own. */
const PREPARING_MS = 120_000

export type DiagnosisRequest = OperationInput<'session:diagnose'>

export interface DiagnosisServiceDependencies extends PlanDependencies {
  readonly environment: SessionEnvironment
  /** Makes the small test message of reach `content`. */
  readonly compose: (message: MessageDraft) => Promise<Result<OutgoingMessage>>
  readonly recordTest: (lastTest: LastTest, draft: SessionDraft) => Promise<void>
  /** Keeps the report in the profile's history. */
  readonly recordRun: (draft: SessionDraft, report: SessionReport) => Promise<void>
  readonly emit: (event: ApplicationEvent) => void
  readonly resolveAlias: ResolveAlias
  /** Whether the operating system's trust store could be read; `unread` before the first use. */
  readonly systemStore: () => 'unread' | 'read' | 'unavailable'
  /** Probed beside the profile's own; left out, `USUAL_PORTS` */
  readonly usualPorts?: readonly number[]
}

/** Diagnoses, several at once, each known by the id that the page chose. */
export interface DiagnosisService {
  /** Everything expected is in the report; it fails as `session:test` does when the draft cannot be used. */
  diagnose(request: DiagnosisRequest): Promise<Result<SessionReport>>
  isBusy(): boolean
  /** @returns whether a diagnosis of that id was running */
  cancel(operationId: string): boolean
  /** Cancels everything and resolves when all of it ended. */
  close(): Promise<void>
}

/** Builds the service over its explicit dependencies. */
export const createDiagnosisService = (dependencies: DiagnosisServiceDependencies): DiagnosisService => {
  const running = new Map<string, { readonly controller: AbortController; readonly done: Promise<unknown> }>()

  const observerFor = (operationId: string): DiagnosisObserver => ({
    ...emittingObserver(operationId, dependencies.emit),
    addressTried: (result) => dependencies.emit({ name: 'diagnosis:address-tried', payload: { operationId, result } }),
    portProbed: (probe) => dependencies.emit({ name: 'diagnosis:port-probed', payload: { operationId, probe } }),
  })

  const run = async (request: DiagnosisRequest, signal: AbortSignal): Promise<Result<SessionReport>> => {
    const { operationId, draft, reach, ports } = request
    const prepared = await unlessCancelled(preparePlan(draft, dependencies), signal)
    if (!prepared.ok) return prepared
    const task = await unlessCancelled(taskFor(request, dependencies.compose), signal)
    if (!task.ok) return task
    const { plan, warnings } = prepared.value
    const { environment, resolveAlias, systemStore, usualPorts = USUAL_PORTS } = dependencies
    const report = await runDiagnosis({
      plan: reach === 'verify' ? { ...plan, credentials: null } : plan,
      task: task.value,
      reach,
      probing: ports,
      usualPorts,
      environment,
      resolveAlias,
      systemStore,
      observer: observerFor(operationId),
      signal,
    })
    return succeeded({ ...report, warnings })
  }

  const record = async ({ draft, reach }: DiagnosisRequest, report: SessionReport): Promise<void> => {
    if (reach === 'verify' || reach === 'authenticate') {
      await dependencies.recordTest(lastTestOf(draft.profile, report, dependencies.now()), draft)
    }
    await dependencies.recordRun(draft, report)
  }

  const runAndRecord: typeof run = async (request, signal) => {
    const result = await run(request, signal)
    if (result.ok) await record(request, result.value)
    return result
  }

  return {
    diagnose: async (request) => {
      if (running.has(request.operationId)) return failed(failure('busy'))
      const controller = new AbortController()
      const done = runAndRecord(request, controller.signal)
      running.set(request.operationId, { controller, done })
      try {
        return await done
      } finally {
        running.delete(request.operationId)
      }
    },
    isBusy: () => running.size > 0,
    cancel: (operationId) => {
      const diagnosis = running.get(operationId)
      diagnosis?.controller.abort()
      return diagnosis !== undefined
    },
    close: async () => {
      for (const { controller } of running.values()) controller.abort()
      await Promise.allSettled([...running.values()].map(({ done }) => done))
    },
  }
}

/** Neither a keychain that waits for its user nor a composer keeps the user waiting who cancels. */
const unlessCancelled = async <Value>(work: Promise<Result<Value>>, signal: AbortSignal): Promise<Result<Value>> => {
  const wait = await withinDeadline(work, PREPARING_MS, signal)
  if (wait.end === 'done') return wait.value
  return failed(failure(wait.end === 'cancelled' ? 'cancelled' : 'internal'))
}

/** What the main session is to do. Failures: `invalid-value` without an envelope that is needed, and what composing says. */
const taskFor = async (
  { reach, envelope }: DiagnosisRequest,
  compose: DiagnosisServiceDependencies['compose'],
): Promise<Result<SessionTask>> => {
  if (reach === 'verify' || reach === 'authenticate') return succeeded({ kind: 'test' })
  if (envelope === undefined)
    return failed(failure('invalid-value', { field: 'envelope', params: { reason: 'missing' } }))
  if (reach === 'envelope') return succeeded({ kind: 'envelope', envelope })
  const message = await compose(testMessageDraft(envelope))
  return message.ok ? succeeded({ kind: 'send', message: message.value }) : message
}
