import { z } from 'zod'
import { failureSchema } from '../failures/failure-schema'
import { tlsReportSchema } from '../trust/tls-report'
import { capabilitiesSchema } from './session-report'
import { stageRecordSchema } from './stage'

/**
 * Where a kept session stands. `opening` up to sign-in · `ready` waits for messages · `sending` · `closing` says QUIT ·
 * `closed` by us · `lost` the server ended it or the connection broke · `failed` it never opened.
 */
export const sessionStateSchema = z.enum(['opening', 'ready', 'sending', 'closing', 'closed', 'lost', 'failed'])
export type SessionState = z.infer<typeof sessionStateSchema>

/** A session that is started, used any number of times and closed, as EmailStartSession and EmailCloseSession do. */
export const sessionSnapshotSchema = z.strictObject({
  id: z.string().max(64),
  profileId: z.string().max(64),
  state: sessionStateSchema,
  startedAt: z.iso.datetime(),
  /** ms from start until it ended; null while it lasts. */
  durationMs: z.number().nonnegative().nullable(),
  greeting: z.string().max(4096).nullable(),
  capabilities: capabilitiesSchema.nullable(),
  /** What was judged of the certificate; absent without TLS, and before. */
  tls: tlsReportSchema.optional(),
  stages: z.array(stageRecordSchema),
  bytesSent: z.number().int().nonnegative(),
  bytesReceived: z.number().int().nonnegative(),
  messages: z.strictObject({
    accepted: z.number().int().nonnegative(),
    refused: z.number().int().nonnegative(),
    unknown: z.number().int().nonnegative(),
  }),
  /** Why, in the states `lost` and `failed`. */
  error: failureSchema.nullable(),
})
export type SessionSnapshot = z.infer<typeof sessionSnapshotSchema>
