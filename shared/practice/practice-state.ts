import { z } from 'zod'
import { stagedAttachmentSchema } from '../submission/message-draft'
import { practiceFaultIdSchema } from './practice-fault'

/** The practice server: a mail server inside the application, on loopback, off until asked. */
export const practiceStateSchema = z.strictObject({
  running: z.boolean(),
  host: z.string(),
  /** The ports in use while it runs, the ones it will try first while it does not. */
  ports: z.strictObject({ none: z.number().int(), starttls: z.number().int(), implicitTls: z.number().int() }),
  userName: z.string(),
  received: z.number().int().nonnegative(),
  /** What it gets wrong on purpose. */
  faults: z.array(practiceFaultIdSchema),
})
export type PracticeState = z.infer<typeof practiceStateSchema>

/** One message that the practice server took, as the list shows it. */
export const practiceMessageSummarySchema = z.strictObject({
  id: z.string().max(64),
  receivedAt: z.iso.datetime(),
  envelopeFrom: z.string(),
  envelopeTo: z.array(z.string()),
  subject: z.string(),
  from: z.string(),
  /** bytes */
  size: z.number().int().nonnegative(),
})
export type PracticeMessageSummary = z.infer<typeof practiceMessageSummarySchema>

/** One message whole: parsed for reading, raw for checking. `raw` is cut at 1 MiB, and `rawTruncated` says so. */
export const practiceMessageSchema = practiceMessageSummarySchema.extend({
  to: z.string(),
  cc: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(stagedAttachmentSchema.omit({ id: true }).extend({ sha256: z.string() })),
  raw: z.string(),
  rawTruncated: z.boolean(),
})
export type PracticeMessage = z.infer<typeof practiceMessageSchema>
