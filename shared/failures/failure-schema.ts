import { z } from 'zod'
import { stageIdSchema } from '../submission/stage'
import { errorCodeSchema } from './error-code'

/** An expected failure: a value, never an exception. It holds codes and verbatim server text, no sentence and no library text. */
export const failureSchema = z.strictObject({
  code: errorCodeSchema,
  stage: stageIdSchema.optional(),
  /** The server's own words, bounded and shown inert. */
  reply: z.string().max(16_384).optional(),
  enhancedStatus: z.string().max(16).optional(),
  field: z.string().max(64).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whether the same attempt, unchanged, may succeed later. */
  retryable: z.boolean(),
})
export type Failure = z.infer<typeof failureSchema>
