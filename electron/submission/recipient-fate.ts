import type { Failure } from '../../shared/failures/failure'
import type { RecipientResult } from '../../shared/submission/session-report'

/**
 * What the end of a sending means for recipients whose address was accepted: unknown when the message may have arrived,
 * rejected when it was refused for good, else deferred: nothing was delivered, and it can be tried again.
 * @param error why the sending ended, undefined when it succeeded
 */
export const withFateOf = (
  recipients: readonly RecipientResult[] | undefined,
  error: Failure | undefined,
): readonly RecipientResult[] | undefined => {
  if (recipients === undefined || error === undefined) return recipients
  const status = fateBy(error)
  return recipients.map((recipient) => (recipient.status === 'accepted' ? { ...recipient, status } : recipient))
}

const fateBy = ({ code }: Failure): RecipientResult['status'] => {
  if (code === 'delivery-unknown') return 'unknown'
  return code === 'message-refused' ? 'rejected' : 'deferred'
}
