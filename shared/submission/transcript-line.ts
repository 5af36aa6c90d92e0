import { z } from 'zod'
import { stageIdSchema } from './stage'

/** One line of the conversation, secrets already replaced; message content is summed up in a note, never quoted. */
export const transcriptLineSchema = z.strictObject({
  /** ms since the operation began */
  atMs: z.number().nonnegative(),
  direction: z.enum(['client', 'server', 'note']),
  stage: stageIdSchema,
  /** Whether the line went inside TLS. */
  secure: z.boolean(),
  text: z.string(),
})
export type TranscriptLine = z.infer<typeof transcriptLineSchema>
