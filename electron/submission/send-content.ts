import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { isPositive, isTransient, type Reply, replyText } from '../smtp/reply'
import type { SubmissionConnection } from '../smtp/submission-connection'
import type { OutgoingMessage } from './outgoing-message'
import { replyFailure } from './reply-failure'
import type { SessionContext } from './session-context'
import type { StageNotes } from './stage-timeline'
import type { SubmissionObserver } from './submission-observer'

const START_INPUT = 354
/** Progress is for eyes: at most twenty times a second. */
const PROGRESS_INTERVAL_MS = 50

/** The server's answer to the message, or why there is none. A connection on which content was begun must be closed. */
export const sendContent = async (
  { environment, transcript }: SessionContext,
  connection: SubmissionConnection,
  message: OutgoingMessage,
  contentProgressed: SubmissionObserver['contentProgressed'],
  notes: StageNotes,
): Promise<Result<Reply>> => {
  const begun = await connection.beginContent()
  if (!begun.ok) return begun
  if (begun.value.code !== START_INPUT) return failed(refusal(begun.value))
  const progressed = throttled(environment.now, (bytes) => contentProgressed(bytes, message.sizeEstimate))
  const written = await connection.content(message.open(), progressed)
  if (!written.ok) return written
  contentProgressed(written.value, message.sizeEstimate)
  transcript.note(`<content: ${written.value} bytes>`)
  notes.fact('content', { bytes: written.value })
  const dot = await connection.endContent()
  if (!dot.written) return failed(dot.failure)
  return dot.answer.ok ? judge(dot.answer.value, notes) : failed(unknownDelivery(dot.answer.error))
}

/**
 * Nobody knows what became of the message: the server has all of it and may have accepted it (RFC 5321 §4.5.3.2.6,
 * RFC 1047). Not to be sent again by itself, hence not retryable.
 */
const unknownDelivery = ({ code, reply }: Failure): Failure =>
  failure('delivery-unknown', { ...(reply === undefined ? {} : { reply }), params: { cause: code } })

const judge = (reply: Reply, notes: StageNotes): Result<Reply> => {
  if (isPositive(reply)) {
    notes.fact('final-reply', { code: reply.code, text: replyText(reply) })
    return succeeded(reply)
  }
  // 3yz after the final dot means nothing in SMTP; the message may have been taken.
  return reply.code < 400 ? failed(replyFailure('delivery-unknown', reply)) : failed(refusal(reply))
}

const refusal = (reply: Reply): Failure => {
  if (reply.code < 400) return replyFailure('reply-malformed', reply)
  return replyFailure(isTransient(reply) ? 'message-deferred' : 'message-refused', reply)
}

const throttled = (now: () => number, tell: (bytes: number) => void): ((bytes: number) => void) => {
  let toldAt = Number.NEGATIVE_INFINITY
  return (bytes) => {
    if (now() - toldAt < PROGRESS_INTERVAL_MS) return
    toldAt = now()
    tell(bytes)
  }
}
