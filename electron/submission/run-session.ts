import type { Result } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import { DEFAULT_SEND_OPTIONS, type SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import { stageOrder } from '../../shared/submission/stage'
import { askRecipients, emptyMessage } from './ask-recipients'
import type { Courier } from './courier'
import { type DeliveryOutcome, outcomeOf } from './delivery'
import { explaining } from './explaining'
import { type ChannelEvidence, noEvidence, type OpenChannel } from './open-channel'
import { closeSession, leaveSession, newContext, openSession, submitMessage } from './open-session'
import type { Envelope, OutgoingMessage } from './outgoing-message'
import { refusePlan } from './refuse-plan'
import { secretFacts } from './secret-facts'
import type { SessionContext, SessionEnvironment } from './session-context'
import type { SessionPlan } from './session-plan'
import type { SubmissionObserver } from './submission-observer'

export type { SessionEnvironment } from './session-context'

/** What a session is for. */
export type SessionTask =
  | { readonly kind: 'test' }
  | { readonly kind: 'send'; readonly message: OutgoingMessage; readonly options?: SendOptions }
  /** Names sender and recipients, and takes it back: nothing is delivered. */
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  /** Puts questions of its own to the server once the channel is open. */
  | { readonly kind: 'ask'; readonly ask: (channel: OpenChannel) => Promise<Result<null>> }

/** A report without the warnings, which belong to the profile and not to the session. */
export type SessionReportCore = Omit<SessionReport, 'warnings'>

/** How a session ended, and what became of its message. */
interface Ending {
  readonly error?: Failure | undefined
  readonly delivery?: DeliveryOutcome
  /** Whether it ended with QUIT, as it should. */
  readonly closed: boolean
}

/**
 * Runs one session from resolving the name to QUIT: a test signs in and leaves, a sending hands over one message, the
 * other tasks only ask.
 * Everything that can be expected to go wrong is in the report; it rejects only for defects. Every wait has a deadline of
 * the profile and ends at once when `signal` aborts. Sockets are closed when it resolves, save for the last bytes of QUIT.
 */
export const runSession = async (
  plan: SessionPlan,
  task: SessionTask,
  environment: SessionEnvironment,
  observer: SubmissionObserver,
  signal: AbortSignal,
): Promise<SessionReportCore> => {
  const context = newContext(plan, environment, observer, signal, stageOrder(plan.profile.option))
  const evidence = noEvidence()
  const catalogue = explaining()
  const ending = await converse(context, task, observer, evidence).catch((defect: unknown) => {
    evidence.socket?.destroy()
    throw defect
  })
  const { delivery } = ending
  const error = ending.error ?? delivery?.error
  const outcome = delivery?.outcome ?? outcomeOf(error, false)
  if (!ending.closed) await leaveSession(context, evidence)
  const facts = {
    ...(evidence.tls === undefined ? {} : { tls: evidence.tls }),
    ...(evidence.capabilities === undefined ? {} : { capabilities: evidence.capabilities }),
    ...(delivery?.recipients === undefined ? {} : { recipients: [...delivery.recipients] }),
    ...(error === undefined ? {} : { error }),
  }
  const durationMs = context.elapsed()
  const { explain } = await catalogue
  return {
    ok: outcome === 'passed',
    outcome,
    startedAt: new Date(context.startedAt).toISOString(),
    durationMs,
    stages: context.timeline.finish(),
    findings: explain({
      profile: plan.profile,
      credentials: plan.credentials?.kind ?? 'none',
      ...secretFacts(plan, environment.now()),
      ...facts,
    }),
    ...facts,
    ...(task.kind === 'send' ? { messageId: task.message.messageId } : {}),
    ...(delivery?.finalReply === undefined ? {} : { finalReply: delivery.finalReply }),
    transcript: context.transcript.lines(),
  }
}

/** The stages in order; the first failure ends them. */
const converse = async (
  context: SessionContext,
  task: SessionTask,
  observer: SubmissionObserver,
  evidence: ChannelEvidence,
): Promise<Ending> => {
  const refused = refusePlan(context.plan, messageOf(task))
  if (refused !== undefined) {
    if (refused.stage !== undefined) context.timeline.refuse(refused.stage)
    return { error: refused, closed: false }
  }
  const opened = await openSession(context, evidence)
  if (!opened.ok) return { error: opened.error, closed: false }
  const { connection } = opened.value.channel
  if (task.kind === 'ask') {
    const asked = await context.timeline.run('envelope', () => task.ask(opened.value.channel))
    if (!asked.ok) return { error: asked.error, closed: false }
  }
  const delivery = await mail(context, opened.value, task, observer)
  const closed = delivery === undefined || delivery.outcome === 'passed' || isOrderlyPartial(delivery, connection.idle)
  if (closed) await closeSession(context, connection)
  return delivery === undefined ? { closed } : { delivery, closed }
}

/** Whose envelope is looked at before anything connects. */
const messageOf = (task: SessionTask): OutgoingMessage | null => {
  if (task.kind === 'send') return task.message
  return task.kind === 'envelope' ? emptyMessage(task.envelope) : null
}

/** The part of a task that has to do with mail. @returns undefined when there is none */
const mail = async (
  context: SessionContext,
  courier: Courier,
  task: SessionTask,
  observer: SubmissionObserver,
): Promise<DeliveryOutcome | undefined> => {
  if (task.kind === 'send') return deliver(context, courier, task, observer)
  return task.kind === 'envelope' ? askRecipients(context, courier.channel, task.envelope) : undefined
}

const deliver = (
  { transcript, timeline, environment }: SessionContext,
  courier: Courier,
  { message, options = DEFAULT_SEND_OPTIONS }: Extract<SessionTask, { kind: 'send' }>,
  observer: SubmissionObserver,
): Promise<DeliveryOutcome> =>
  submitMessage(
    courier,
    message,
    options,
    {
      transcript,
      stage: (id, work) => timeline.run(id, work),
      contentProgressed: (sent, total) => observer.contentProgressed(sent, total),
    },
    environment.now,
  )

/** Some recipients were refused and the conversation itself went well to its end. */
const isOrderlyPartial = ({ outcome }: DeliveryOutcome, idle: boolean): boolean => outcome === 'partial' && idle
