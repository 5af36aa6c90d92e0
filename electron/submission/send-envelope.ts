import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { RecipientResult } from '../../shared/submission/session-report'
import { isAscii } from '../smtp/command-line'
import { isPositive, isTransient, type Reply, replyRecord } from '../smtp/reply'
import type { SubmissionConnection } from '../smtp/submission-connection'
import type { OpenChannel } from './open-channel'
import type { OutgoingMessage } from './outgoing-message'
import { replyFailure } from './reply-failure'
import type { StageNotes } from './stage-timeline'

/**
 * RCPT commands in flight at once when the server offers PIPELINING: enough to hide the round trip, few enough that
 * neither side's buffers fill while the other still writes (RFC 2920 §3.1).
 */
const FLIGHT = 100

/** Hears of every recipient's answer as it comes, so that nothing is lost when the connection is. */
export type RecipientsHeard = (results: readonly RecipientResult[]) => void

/** The parameters of MAIL FROM that the server knows: SIZE (RFC 1870), BODY (RFC 6152), SMTPUTF8 (RFC 6531). */
const mailParameters = (message: OutgoingMessage, offers: OpenChannel['offers'], utf8: boolean): string => {
  const size = offers.extensions.has('SIZE') && message.sizeEstimate !== null ? ` SIZE=${message.sizeEstimate}` : ''
  const body = offers.extensions.has('8BITMIME') ? ' BODY=8BITMIME' : ''
  return `${size}${body}${utf8 ? ' SMTPUTF8' : ''}`
}

/** What makes the message impossible here, known before the first command. */
const hindrance = (message: OutgoingMessage, offers: OpenChannel['offers'], utf8: boolean): Failure | undefined => {
  const { sizeEstimate } = message
  const { sizeLimit } = offers
  if (sizeLimit !== null && sizeEstimate !== null && sizeEstimate > sizeLimit) {
    return failure('message-too-large', { params: { size: sizeEstimate, limit: sizeLimit } })
  }
  return utf8 && !offers.extensions.has('SMTPUTF8') ? failure('non-ascii-address-unsupported') : undefined
}

/**
 * Stage `envelope`: sender and recipients (RFC 5321 §3.3), a result for each. At least one accepted recipient makes the
 * message go to those accepted.
 * @returns one result per recipient, in the order given; or `message-too-large`, `non-ascii-address-unsupported`,
 *   `sender-refused`, `sender-deferred`, `recipients-refused`, `recipients-deferred`
 */
export const sendEnvelope = async (
  { connection, offers }: OpenChannel,
  message: OutgoingMessage,
  heard: RecipientsHeard,
  notes: StageNotes,
): Promise<Result<readonly RecipientResult[]>> => {
  const { from, to } = message.envelope
  const utf8 = message.needsSmtpUtf8 || ![from, ...to].every(isAscii)
  const hindered = hindrance(message, offers, utf8)
  if (hindered !== undefined) return failed(hindered)
  const sender = await connection.sender(`<${from}>${mailParameters(message, offers, utf8)}`)
  if (!sender.ok) return sender
  if (!isPositive(sender.value)) {
    return failed(replyFailure(isTransient(sender.value) ? 'sender-deferred' : 'sender-refused', sender.value))
  }
  const flight = offers.extensions.has('PIPELINING') ? FLIGHT : 1
  const results: RecipientResult[] = []
  for (let next = 0; next < to.length; next += flight) {
    const replies = await nameRecipients(connection, to.slice(next, next + flight))
    for (const { address, reply } of replies) if (reply.ok) results.push(recipientResult(address, reply.value))
    const lost = replies.find(({ reply }) => !reply.ok)?.reply
    // Whoever was not answered was not delivered to, and can be tried again.
    const unanswered = lost === undefined ? [] : to.slice(results.length)
    heard([...results, ...unanswered.map((address) => ({ address, status: 'deferred' as const }))])
    if (lost?.ok === false) return lost
  }
  return judgeRecipients(connection, results, notes)
}

const nameRecipients = (connection: SubmissionConnection, addresses: readonly string[]) => {
  const asked = connection.together(() =>
    addresses.map((address) => ({ address, answer: connection.recipient(`<${address}>`) })),
  )
  return Promise.all(asked.map(async ({ address, answer }) => ({ address, reply: await answer })))
}

const recipientResult = (address: string, reply: Reply): RecipientResult => {
  const refused = isTransient(reply) ? 'deferred' : 'rejected'
  return { address, status: isPositive(reply) ? 'accepted' : refused, reply: replyRecord(reply) }
}

const judgeRecipients = async (
  connection: SubmissionConnection,
  results: readonly RecipientResult[],
  notes: StageNotes,
): Promise<Result<readonly RecipientResult[]>> => {
  const counts = countRecipients(results)
  notes.fact('recipients', counts)
  if (counts.accepted === results.length) return succeeded(results)
  if (counts.accepted > 0) {
    notes.warn()
    return succeeded(results)
  }
  await connection.reset()
  return failed(recipientsFailure(results))
}

/** How many recipients have each status. */
export const countRecipients = (results: readonly RecipientResult[]) => {
  const count = (status: RecipientResult['status']) => results.filter((result) => result.status === status).length
  return { accepted: count('accepted'), rejected: count('rejected'), deferred: count('deferred') }
}

/** What it means that recipients were refused; the first refusal speaks for all, a lasting one before a passing one. */
export const recipientsFailure = (results: readonly RecipientResult[]): Failure => {
  const counts = countRecipients(results)
  const status = counts.rejected > 0 ? 'rejected' : 'deferred'
  const first = results.find((result) => result.status === status)
  const reply = first?.reply
  return failure(status === 'rejected' ? 'recipients-refused' : 'recipients-deferred', {
    stage: 'envelope',
    ...(reply === undefined ? {} : { reply: `${reply.code} ${reply.text}` }),
    ...(reply === undefined || reply.enhancedStatus === null ? {} : { enhancedStatus: reply.enhancedStatus }),
    params: { ...counts, ...(reply === undefined ? {} : { replyCode: reply.code }) },
    retryable: status === 'deferred',
  })
}
