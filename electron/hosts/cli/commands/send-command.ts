import type { CommandContext } from '../command-context'
import { type DeliveryOptionValues, deliveryFromOptions } from '../delivery-options'
import { leaveToOutbox, refuseUnstoredSession } from '../leave-to-outbox'
import { type MessageOptionValues, messagesFromOptions } from '../message-options'
import { runSessionCommand } from '../run-session-command'
import { messageNotes } from '../send-notes'
import { sendOverSession } from '../send-over-session'
import { draftFromOptions, type SessionOptionValues } from '../session-options'

/**
 * `send`: sends one message, or several over one session, and tells what became of every recipient. Asynchronous, it
 * leaves them to the outbox.
 */
export const sendCommand = async (
  context: CommandContext,
  options: SessionOptionValues & MessageOptionValues & DeliveryOptionValues,
): Promise<number> => {
  const { application } = context
  if (options.asynchronous === true) refuseUnstoredSession(options)
  const draft = await draftFromOptions(context, options)
  const delivery = deliveryFromOptions(options)
  const sending = await messagesFromOptions(application, options, draft)
  if (draft.profile.asynchronous) {
    refuseUnstoredSession(options)
    return leaveToOutbox(context, draft.profile.id, sending, delivery)
  }
  const [message, second] = sending.messages
  if (message === undefined || second !== undefined || sending.times > 1) {
    return sendOverSession(context, draft, sending, delivery)
  }
  return runSessionCommand(
    context,
    (operationId) =>
      application.handlers['session:send']({ operationId, draft, message: message.draft, options: delivery }),
    messageNotes(sending.messages),
  )
}
