import { z } from 'zod'
import { singleLine } from '../profile/single-line'

/** A file made ready for sending, known to the page by an opaque id: a path never reaches it. */
export const stagedAttachmentSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  name: z.string().min(1).max(255),
  /** bytes */
  size: z.number().int().nonnegative(),
  contentType: z.string().max(200),
})
export type StagedAttachment = z.infer<typeof stagedAttachmentSchema>

const addressList = z.array(singleLine(998)).max(100_000)

/** A message as the form holds it. Addresses are mailbox texts: `a@b.example` or `Name <a@b.example>`. */
export const messageDraftSchema = z.strictObject({
  from: singleLine(998),
  to: addressList,
  cc: addressList,
  bcc: addressList,
  replyTo: addressList,
  subject: singleLine(2_000),
  text: z.string().max(20_000_000),
  html: z.string().max(20_000_000),
  attachments: z.array(z.string().max(64)).max(500),
  priority: z.enum(['low', 'normal', 'high']).optional(),
  /** Asks the reader's program for a receipt (RFC 8098, Disposition-Notification-To). */
  readReceipt: z.boolean().optional(),
  /** Further header fields; names that the message itself needs are refused. */
  headers: z
    .array(z.strictObject({ name: singleLine(76), value: singleLine(2_000) }))
    .max(100)
    .optional(),
  /**
   * A staged `.eml` that goes out as it is instead of a composed message; only a host's own code can stage one. Its
   * envelope was settled then: `from` and `to` are for show, and nothing else of the draft is read.
   */
  rawMessage: z.string().max(64).optional(),
})
export type MessageDraft = z.infer<typeof messageDraftSchema>
