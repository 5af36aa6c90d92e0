import { z } from 'zod'

/** A way for the practice server to misbehave, e.g. `certificate-expired`, `greylisting`; words: `practice.faults.<id>`. */
export const practiceFaultIdSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)
export type PracticeFaultId = z.infer<typeof practiceFaultIdSchema>
