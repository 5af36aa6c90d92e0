import { Readable } from 'node:stream'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { SendOptions } from '../../shared/submission/send-options'
import { isPositive } from '../smtp/reply'
import { type DeliveryOutcome, outcomeOf } from './delivery'
import { hindrance } from './envelope-parameters'
import { MailTransaction } from './mail-transaction'
import type { OpenChannel } from './open-channel'
import type { Envelope, OutgoingMessage } from './outgoing-message'
import { countRecipients } from './recipient-results'
import { refuseEnvelope } from './refuse-plan'
import { replyFailure } from './reply-failure'
import type { SessionContext } from './session-context'

/** Every reply is heard before anything follows, so that DATA is never said ahead. */
const TO_ALL: SendOptions = { delivery: 'all-or-nothing', notification: null }

/** What an envelope is asked for with: no message stands behind it. */
export const emptyMessage = (envelope: Envelope): OutgoingMessage => ({
  envelope,
  messageId: '',
  sizeEstimate: null,
  needsSmtpUtf8: false,
  open: () => Readable.from([]),
})

/**
 * Stage `envelope` without a message: names sender and recipients, hears what the server says of each, and takes the
 * transaction back by RSET (RFC 5321 §4.1.1.5). DATA is never said, so nothing can be delivered.
 */
export const askRecipients = async (
  { timeline, transcript, signal }: SessionContext,
  channel: OpenChannel,
  envelope: Envelope,
): Promise<DeliveryOutcome> => {
  const message = emptyMessage(envelope)
  const letter = { message, options: TO_ALL, transcript, progressed: () => undefined }
  const transaction = new MailTransaction(channel, letter, envelope.to)
  const asked = await timeline.run('envelope', async (notes): Promise<Result<null>> => {
    const objection = refuseEnvelope(message) ?? hindrance(message, channel.offers)
    if (objection !== undefined) return failed(objection)
    const named = await transaction.envelope(() => signal.aborted)
    if (transaction.results.some(({ reply }) => reply !== undefined)) {
      notes.fact('recipients', countRecipients(transaction.results))
    }
    return named.ok ? takenBack(channel) : named
  })
  return judged(transaction, asked.ok ? undefined : asked.error)
}

const takenBack = async ({ connection }: OpenChannel): Promise<Result<null>> => {
  const said = await connection.reset()
  if (!said.ok) return said
  return isPositive(said.value) ? succeeded(null) : failed(replyFailure('reply-malformed', said.value))
}

const judged = ({ results }: MailTransaction, error: Failure | undefined): DeliveryOutcome => ({
  outcome: outcomeOf(
    error,
    results.some(({ status }) => status === 'accepted'),
  ),
  recipients: results.length === 0 ? undefined : results,
  finalReply: undefined,
  error,
})
