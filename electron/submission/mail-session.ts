import { failed, type Result, succeeded } from '../../shared/contract/result'
import { DEFAULT_SEND_OPTIONS, type SendOptions } from '../../shared/submission/send-options'
import { stageOrder } from '../../shared/submission/stage'
import { type DeliveryOutcome, unrecorded } from './delivery'
import { noEvidence } from './open-channel'
import { closeSession, leaveSession, newContext, openSession, submitMessage } from './open-session'
import type { OutgoingMessage } from './outgoing-message'
import { refusePlan } from './refuse-plan'
import type { SessionEnvironment } from './session-context'
import type { SessionPlan } from './session-plan'
import type { SubmissionObserver } from './submission-observer'

/** Messages asked for ahead of the one that is answered: the wire never waits for the composer, and memory is bounded. */
const READ_AHEAD = 32

/** An open session for a program that sends many messages: no report is kept of each, only its outcome. */
export interface MailSession {
  /** May be called again before the message met its fate: messages go in order and share flights. */
  submit(message: OutgoingMessage, options?: SendOptions): Promise<DeliveryOutcome>
  /**
   * Sends whatever `messages` yields, a bounded number ahead, so that the next is composed while the wire is busy.
   * @returns the outcomes in order; after a lost connection every further message is `failed` and was not sent
   */
  submitMany(
    messages: Iterable<OutgoingMessage> | AsyncIterable<OutgoingMessage>,
    options?: SendOptions,
  ): AsyncGenerator<DeliveryOutcome>
  /** Lets what is on its way end, then says QUIT. */
  close(): Promise<void>
}

const DEAF: SubmissionObserver = {
  stageChanged: () => undefined,
  lineSpoken: () => undefined,
  contentProgressed: () => undefined,
}

/**
 * Opens a session: name, connection, encryption, sign-in.
 * @param observer hears of the opening and the first lines of the rest
 * @returns the session, or why it did not open, as `runSession` reports it
 */
export const openMailSession = async (
  plan: SessionPlan,
  environment: SessionEnvironment,
  signal: AbortSignal,
  observer: SubmissionObserver = DEAF,
): Promise<Result<MailSession>> => {
  const refused = refusePlan(plan, null)
  if (refused !== undefined) return failed(refused)
  const context = newContext(plan, environment, observer, signal, stageOrder(plan.profile.option))
  const evidence = noEvidence()
  const opened = await openSession(context, evidence)
  if (!opened.ok) {
    await leaveSession(context, evidence)
    return opened
  }
  const courier = opened.value
  const record = { transcript: context.transcript, stage: unrecorded, contentProgressed: observer.contentProgressed }
  context.transcript.enter('envelope')
  const submit: MailSession['submit'] = (message, options = DEFAULT_SEND_OPTIONS) =>
    submitMessage(courier, message, options, record, environment.now)
  return succeeded({
    submit,
    submitMany: (messages, options) => inOrder(messages, (message) => submit(message, options)),
    close: async () => {
      await courier.idle()
      if (courier.channel.connection.idle) await closeSession(context, courier.channel.connection)
      else await leaveSession(context, evidence)
    },
  })
}

async function* inOrder(
  messages: Iterable<OutgoingMessage> | AsyncIterable<OutgoingMessage>,
  submit: (message: OutgoingMessage) => Promise<DeliveryOutcome>,
): AsyncGenerator<DeliveryOutcome> {
  const ahead: Promise<DeliveryOutcome>[] = []
  for await (const message of messages) {
    ahead.push(submit(message))
    const oldest = ahead.length > READ_AHEAD ? ahead.shift() : undefined
    if (oldest !== undefined) yield await oldest
  }
  for (const outcome of ahead) yield await outcome
}
