import { z } from 'zod'
import { singleLine } from '../profile/single-line'

/** What a sender may ask of the delivery itself, beside the message. */
export const sendOptionsSchema = z.strictObject({
  /**
   * `accepted`: deliver to the recipients that the server takes. `all-or-nothing`: wait for every reply to RCPT before
   * DATA, and send nothing when one is refused.
   */
  delivery: z.enum(['accepted', 'all-or-nothing']),
  /** Delivery status notifications (RFC 3461): when to report, how much to return, and our own id. Null: not asked for. */
  notification: z
    .strictObject({
      notify: z.union([
        z.literal('never'),
        z
          .array(z.enum(['success', 'failure', 'delay']))
          .min(1)
          .max(3),
      ]),
      returned: z.enum(['full', 'headers']),
      envelopeId: singleLine(100),
    })
    .nullable(),
})
export type SendOptions = z.infer<typeof sendOptionsSchema>

export const DEFAULT_SEND_OPTIONS: SendOptions = { delivery: 'accepted', notification: null }
