import { z } from 'zod'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { sendOptionsSchema } from '../../shared/submission/send-options'

/** What is known of a mail when it enters the outbox, beside its content. It never changes. */
export const spoolHeadSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  profileId: z.string().min(1).max(64),
  profileLabel: z.string(),
  createdAt: z.iso.datetime(),
  envelope: z.strictObject({ from: z.string(), to: z.array(z.string()).min(1) }),
  /** As the sender was written, for eyes. */
  from: z.string(),
  subject: z.string(),
  messageId: z.string(),
  needsSmtpUtf8: z.boolean(),
  options: sendOptionsSchema,
})
export type SpoolHead = z.infer<typeof spoolHeadSchema>

/** The entry of a mail that nothing has happened to yet: due at once. */
export const newEntry = (head: SpoolHead, size: number): OutboxEntry => ({
  id: head.id,
  profileId: head.profileId,
  profileLabel: head.profileLabel,
  state: 'pending',
  from: head.from,
  recipients: head.envelope.to.map((address) => ({ address, status: 'pending' })),
  subject: head.subject,
  messageId: head.messageId,
  size,
  createdAt: head.createdAt,
  attempts: [],
  nextAttemptAt: head.createdAt,
})
