import { z } from 'zod'
import { failureSchema } from '../failures/failure-schema'
import { recipientResultSchema } from '../submission/session-report'

/**
 * EmailStatus has pending, sent and error; `sending` and `unknown` are ours: on the wire right now, and gone out whole
 * with no answer to its final dot, so that it may have been delivered and is never sent again by itself.
 */
export const outboxStateSchema = z.enum(['pending', 'sending', 'sent', 'error', 'unknown'])
export type OutboxState = z.infer<typeof outboxStateSchema>

export const deliveryAttemptSchema = z.strictObject({
  at: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  outcome: z.enum(['accepted', 'partial', 'deferred', 'refused', 'unknown', 'interrupted']),
  error: failureSchema.nullable(),
})
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>

/** One mail in the outbox, as it is shown; its content lies in an immutable spool file. */
export const outboxEntrySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  profileId: z.string().max(64),
  profileLabel: z.string(),
  state: outboxStateSchema,
  from: z.string(),
  recipients: z.array(
    recipientResultSchema.extend({ status: z.enum(['pending', 'accepted', 'rejected', 'deferred', 'unknown']) }),
  ),
  subject: z.string(),
  messageId: z.string(),
  /** bytes of the composed message */
  size: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
  attempts: z.array(deliveryAttemptSchema),
  /** When the next attempt is due; null when none is planned. */
  nextAttemptAt: z.iso.datetime().nullable(),
})
export type OutboxEntry = z.infer<typeof outboxEntrySchema>

/** Whether this process owns the outbox and sends from it, or another one does. */
export const outboxOwnerSchema = z.enum(['this-process', 'another-process'])
