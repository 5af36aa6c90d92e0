import { type Failure, failure } from '../../shared/failures/failure'
import type { RecipientResult } from '../../shared/submission/session-report'
import { isPositive, isTransient, type Reply, replyRecord } from '../smtp/reply'

/** What the reply to RCPT means for one recipient. */
export const recipientResult = (address: string, reply: Reply): RecipientResult => {
  const refused = isTransient(reply) ? 'deferred' : 'rejected'
  return { address, status: isPositive(reply) ? 'accepted' : refused, reply: replyRecord(reply) }
}

/** A recipient that was not named, or not answered about: nothing was delivered, and it can be tried again. */
export const unanswered = (address: string): RecipientResult => ({ address, status: 'deferred' })

/** How many recipients have each status. */
export const countRecipients = (results: readonly RecipientResult[]) => {
  const counts = { accepted: 0, rejected: 0, deferred: 0, unknown: 0 }
  for (const { status } of results) counts[status] += 1
  const { accepted, rejected, deferred } = counts
  return { accepted, rejected, deferred }
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

/**
 * Whether a reply to RCPT says that this transaction is full and the recipient may come in another one (RFC 5321
 * §4.5.3.1.10, RFC 3463 X.5.3; old servers say 552, or no enhanced status).
 */
export const isRecipientLimit = ({ code, enhancedStatus, lines }: Reply): boolean => {
  if (code !== 452 && code !== 552) return false
  return enhancedStatus === null ? /too many/i.test(lines[0] ?? '') : /^[45]\.5\.3$/.test(enhancedStatus)
}
