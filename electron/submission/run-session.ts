import { type Result, succeeded } from '../../shared/contract/result'
import { explain } from '../../shared/failures/explain'
import type { Failure } from '../../shared/failures/failure'
import type { Outcome, RecipientResult, ReplyRecord, SessionReport } from '../../shared/submission/session-report'
import { stageOrder } from '../../shared/submission/stage'
import { isPositive, replyRecord } from '../smtp/reply'
import { SecretScrubber } from '../smtp/secret-scrubber'
import type { SubmissionConnection } from '../smtp/submission-connection'
import { Transcript } from '../smtp/transcript'
import { authenticate, secretOf } from './authenticate'
import { type ChannelEvidence, noEvidence, type OpenChannel, openChannel } from './open-channel'
import type { OutgoingMessage } from './outgoing-message'
import { withFateOf } from './recipient-fate'
import { refusePlan } from './refuse-plan'
import { sendContent } from './send-content'
import { recipientsFailure, sendEnvelope } from './send-envelope'
import type { SessionContext, SessionEnvironment } from './session-context'
import type { SessionPlan } from './session-plan'
import { StageTimeline } from './stage-timeline'
import type { SubmissionObserver } from './submission-observer'

export type { SessionEnvironment } from './session-context'

/** What a session is for. */
export type SessionTask = { readonly kind: 'test' } | { readonly kind: 'send'; readonly message: OutgoingMessage }

/** A report without the warnings, which belong to the profile and not to the session. */
export type SessionReportCore = Omit<SessionReport, 'warnings'>

/** What a sending established, kept also when it ends badly. */
interface Delivery {
  recipients: readonly RecipientResult[] | undefined
  finalReply: ReplyRecord | undefined
}

/**
 * Runs one session from resolving the name to QUIT: a test signs in and leaves, a sending hands over one message.
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
  const startedAt = environment.now()
  const elapsed = (): number => Math.max(0, environment.now() - startedAt)
  const context = newContext(plan, environment, observer, signal, elapsed)
  const evidence = noEvidence()
  const delivery: Delivery = { recipients: undefined, finalReply: undefined }
  const message = task.kind === 'send' ? task.message : null
  const error = await converse(context, message, observer, evidence, delivery).catch((defect: unknown) => {
    destroy(evidence)
    throw defect
  })
  if (error !== undefined) await leave(context, evidence)
  const partial = error === undefined ? partialFailure(delivery.recipients) : undefined
  const reason = error ?? partial
  const recipients = withFateOf(delivery.recipients, error)
  const facts = {
    ...(evidence.tls === undefined ? {} : { tls: evidence.tls }),
    ...(evidence.capabilities === undefined ? {} : { capabilities: evidence.capabilities }),
    ...(recipients === undefined ? {} : { recipients: [...recipients] }),
    ...(reason === undefined ? {} : { error: reason }),
  }
  const outcome = partial === undefined ? outcomeOf(error) : 'partial'
  return {
    ok: outcome === 'passed',
    outcome,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: elapsed(),
    stages: context.timeline.finish(),
    findings: explain({ profile: plan.profile, credentials: plan.credentials?.kind ?? 'none', ...facts }),
    ...facts,
    ...(message === null ? {} : { messageId: message.messageId }),
    ...(delivery.finalReply === undefined ? {} : { finalReply: delivery.finalReply }),
    transcript: context.transcript.lines(),
  }
}

const newContext = (
  plan: SessionPlan,
  environment: SessionEnvironment,
  observer: SubmissionObserver,
  signal: AbortSignal,
  elapsed: () => number,
): SessionContext => {
  const scrubber = new SecretScrubber()
  if (plan.credentials !== null) scrubber.addSecret(secretOf(plan.credentials))
  const transcript = new Transcript(elapsed, (line) => observer.lineSpoken(line))
  const timeline = new StageTimeline(stageOrder(plan.profile.option), environment.now, transcript, (stage) =>
    observer.stageChanged(stage),
  )
  return { plan, environment, signal, scrubber, transcript, timeline }
}

/** The stages in order; the first failure ends them. */
const converse = async (
  context: SessionContext,
  message: OutgoingMessage | null,
  observer: SubmissionObserver,
  evidence: ChannelEvidence,
  delivery: Delivery,
): Promise<Failure | undefined> => {
  const { plan, timeline } = context
  const refused = refusePlan(plan, message)
  if (refused !== undefined) {
    if (refused.stage !== undefined) timeline.refuse(refused.stage)
    return refused
  }
  const opened = await openChannel(context, evidence)
  if (!opened.ok) return opened.error
  const { credentials } = plan
  if (credentials !== null) {
    const proven = await timeline.run('authenticate', (notes) =>
      authenticate(context, opened.value, credentials, notes),
    )
    if (!proven.ok) return proven.error
  }
  const sent = message === null ? succeeded(null) : await deliver(context, opened.value, message, observer, delivery)
  if (!sent.ok) return sent.error
  await close(context, opened.value.connection)
  return undefined
}

const deliver = async (
  context: SessionContext,
  channel: OpenChannel,
  message: OutgoingMessage,
  observer: SubmissionObserver,
  delivery: Delivery,
): Promise<Result<null>> => {
  const { timeline } = context
  const heard = (results: readonly RecipientResult[]): void => {
    delivery.recipients = results
  }
  const named = await timeline.run('envelope', (notes) => sendEnvelope(channel, message, heard, notes))
  if (!named.ok) return named
  const progressed: SubmissionObserver['contentProgressed'] = (sent, total) => observer.contentProgressed(sent, total)
  const sent = await timeline.run('content', (notes) =>
    sendContent(context, channel.connection, message, progressed, notes),
  )
  if (!sent.ok) return sent
  delivery.finalReply = replyRecord(sent.value)
  return succeeded(null)
}

/** Stage `close`: the result is known by now, and a server that does not answer QUIT does not change it. */
const close = ({ timeline }: SessionContext, connection: SubmissionConnection): Promise<Result<null>> =>
  timeline.run('close', async (notes) => {
    const said = await connection.farewell()
    if (said.ok && isPositive(said.value)) return succeeded(null)
    notes.warn()
    notes.fact('quit-unanswered', {})
    return succeeded(null)
  })

/** After a failure: QUIT where the conversation allows it, and no socket stays open. */
const leave = async ({ transcript, signal }: SessionContext, evidence: ChannelEvidence): Promise<void> => {
  const { connection } = evidence
  if (connection?.idle === true && !signal.aborted) {
    transcript.enter('close')
    await connection.farewell()
  }
  destroy(evidence)
}

const destroy = ({ socket }: ChannelEvidence): void => {
  socket?.destroy()
}

const partialFailure = (recipients: readonly RecipientResult[] | undefined): Failure | undefined =>
  recipients?.some(({ status }) => status !== 'accepted') ? recipientsFailure(recipients) : undefined

const outcomeOf = (error: Failure | undefined): Outcome => {
  if (error === undefined) return 'passed'
  if (error.code === 'cancelled') return 'cancelled'
  return error.code === 'delivery-unknown' ? 'unknown' : 'failed'
}
