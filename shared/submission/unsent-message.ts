import { z } from 'zod'
import { singleLine } from '../profile/single-line'
import { sendOptionsSchema } from './send-options'

const tokens = z.array(singleLine(998)).max(100_000)
const perField = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ to: value, cc: value, bcc: value, replyTo: value })

/** A half-written message as the form holds it, valid or not, so that a crash costs nothing that was typed. */
export const unsentMessageSchema = z.strictObject({
  /** As typed; null while the profile's own sender stands. */
  from: singleLine(998).nullable(),
  addresses: perField(tokens),
  /** What was being typed in an address field and is no token yet. */
  typing: perField(singleLine(10_000)),
  subject: singleLine(2_000),
  text: z.string().max(20_000_000),
  html: z.string().max(20_000_000),
  body: z.enum(['text', 'html']),
  priority: z.enum(['low', 'normal', 'high']),
  readReceipt: z.boolean(),
  deliveryReceipt: z.boolean(),
  delivery: sendOptionsSchema.shape.delivery,
  headers: z.array(z.strictObject({ name: singleLine(200), value: singleLine(10_000) })).max(100),
  /** Names of what was attached: the files themselves are not kept, and have to be attached again. */
  attachmentNames: z.array(z.string().max(255)).max(500),
})
export type UnsentMessage = z.infer<typeof unsentMessageSchema>
