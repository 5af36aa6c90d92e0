import { z } from 'zod'
import { diagnosisSchema } from '../diagnosis/diagnosis'
import { failureSchema } from '../failures/failure-schema'
import { findingSchema } from '../failures/finding'
import { tlsReportSchema } from '../trust/tls-report'
import { severitySchema } from '../warnings/warning'
import { stageRecordSchema } from './stage'
import { transcriptLineSchema } from './transcript-line'

/** An SMTP reply (RFC 5321 §4.2): code, RFC 3463 status when the server gave one, and its text with lines joined by LF. */
export const replySchema = z.strictObject({
  code: z.number().int(),
  enhancedStatus: z.string().max(16).nullable(),
  text: z.string().max(16_384),
})
export type ReplyRecord = z.infer<typeof replySchema>

/** `unknown`: the whole message went out, and the answer to its final dot never came. */
export const recipientStatusSchema = z.enum(['accepted', 'rejected', 'deferred', 'unknown'])

export const recipientResultSchema = z.strictObject({
  address: z.string(),
  status: recipientStatusSchema,
  reply: replySchema.optional(),
})
export type RecipientResult = z.infer<typeof recipientResultSchema>

export const outcomeSchema = z.enum(['passed', 'failed', 'partial', 'unknown', 'cancelled', 'pending'])
export type Outcome = z.infer<typeof outcomeSchema>

/** What a server told about itself in its EHLO reply. */
export const capabilitiesSchema = z.strictObject({
  beforeTls: z.array(z.string()),
  afterTls: z.array(z.string()).nullable(),
})
export type Capabilities = z.infer<typeof capabilitiesSchema>

/** Everything known about one test or one sending, as design §11 prints it and the page shows it. */
export const sessionReportSchema = z.strictObject({
  ok: z.boolean(),
  outcome: outcomeSchema,
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  stages: z.array(stageRecordSchema),
  findings: z.array(findingSchema),
  warnings: z.array(z.strictObject({ id: z.string(), severity: severitySchema, fields: z.array(z.string()) })),
  tls: tlsReportSchema.optional(),
  capabilities: capabilitiesSchema.optional(),
  recipients: z.array(recipientResultSchema).optional(),
  messageId: z.string().optional(),
  /** The server's reply to the final dot. */
  finalReply: replySchema.optional(),
  transcript: z.array(transcriptLineSchema),
  error: failureSchema.optional(),
  /** What a diagnosis found beside its main session; absent after a test and a sending. */
  diagnosis: diagnosisSchema.optional(),
})
export type SessionReport = z.infer<typeof sessionReportSchema>
