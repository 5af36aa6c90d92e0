import { type Result, succeeded } from '../../shared/contract/result'
import type { SendOptions } from '../../shared/submission/send-options'
import type { StageId } from '../../shared/submission/stage'
import { isPositive } from '../smtp/reply'
import { SecretScrubber } from '../smtp/secret-scrubber'
import type { SubmissionConnection } from '../smtp/submission-connection'
import { Transcript } from '../smtp/transcript'
import { authenticate, secretOf } from './authenticate'
import { Courier } from './courier'
import { Delivery, type DeliveryOutcome, type StageRunner } from './delivery'
import { type ChannelEvidence, openChannel } from './open-channel'
import type { OutgoingMessage } from './outgoing-message'
import type { SessionContext, SessionEnvironment } from './session-context'
import type { SessionPlan } from './session-plan'
import { StageTimeline } from './stage-timeline'
import type { SubmissionObserver } from './submission-observer'
import type { Withdrawal } from './withdrawal'

/** Progress is for eyes: at most twenty times a second. */
const PROGRESS_INTERVAL_MS = 50

/** What the stages of a session share; `order` are those that are shown. */
export const newContext = (
  plan: SessionPlan,
  environment: SessionEnvironment,
  observer: Pick<SubmissionObserver, 'lineSpoken' | 'stageChanged'>,
  signal: AbortSignal,
  order: readonly StageId[],
): SessionContext => {
  const startedAt = environment.now()
  const scrubber = new SecretScrubber()
  if (plan.credentials !== null) scrubber.addSecret(secretOf(plan.credentials))
  const elapsed = (): number => Math.max(0, environment.now() - startedAt)
  const transcript = new Transcript(elapsed, (line) => observer.lineSpoken(line))
  const timeline = new StageTimeline(order, environment.now, transcript, (stage) => observer.stageChanged(stage))
  return { plan, environment, signal, scrubber, transcript, timeline, startedAt, elapsed }
}

/** From resolving the name to being signed in: after it, messages may be sent. */
export const openSession = async (context: SessionContext, evidence: ChannelEvidence): Promise<Result<Courier>> => {
  const opened = await openChannel(context, evidence)
  if (!opened.ok) return opened
  const { credentials } = context.plan
  if (credentials !== null) {
    const proven = await context.timeline.run('authenticate', (notes) =>
      authenticate(context, opened.value, credentials, notes),
    )
    if (!proven.ok) return proven
  }
  return succeeded(new Courier(opened.value))
}

/** What records a message's own part of the conversation. */
export interface MessageRecord {
  readonly transcript: Transcript
  readonly stage: StageRunner
  readonly contentProgressed: SubmissionObserver['contentProgressed']
  /** Takes this message back alone. */
  readonly withdrawal?: Withdrawal
}

/** Sends one message over an open session; may be called again before it ended. */
export const submitMessage = (
  courier: Courier,
  message: OutgoingMessage,
  options: SendOptions,
  record: MessageRecord,
  now: () => number,
): Promise<DeliveryOutcome> => {
  const progressed = throttled(now, message.sizeEstimate, record.contentProgressed)
  const letter = { message, options, transcript: record.transcript, progressed }
  return courier.carry(new Delivery(courier.channel, letter, record.stage, record.withdrawal))
}

/** Stage `close`: the result is known by now, and a server that does not answer QUIT does not change it. */
export const closeSession = ({ timeline }: SessionContext, connection: SubmissionConnection): Promise<Result<null>> =>
  timeline.run('close', async (notes) => {
    const said = await connection.farewell()
    if (said.ok && isPositive(said.value)) return succeeded(null)
    notes.warn()
    notes.fact('quit-unanswered', {})
    return succeeded(null)
  })

/** After a failure: QUIT where the conversation allows it, and no socket stays open. */
export const leaveSession = async (
  { transcript, signal }: SessionContext,
  evidence: ChannelEvidence,
): Promise<void> => {
  const { connection } = evidence
  if (connection?.idle === true && !signal.aborted) {
    transcript.enter('close')
    connection.recordIn(transcript)
    await connection.farewell()
  }
  evidence.socket?.destroy()
}

/** Tells the first progress, then at most one in each interval, and always the last that is known. */
const throttled = (
  now: () => number,
  total: number | null,
  tell: SubmissionObserver['contentProgressed'],
): ((bytes: number) => void) => {
  let toldAt = Number.NEGATIVE_INFINITY
  return (bytes) => {
    if (bytes !== total && now() - toldAt < PROGRESS_INTERVAL_MS) return
    toldAt = now()
    tell(bytes, total)
  }
}
