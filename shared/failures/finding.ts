import { z } from 'zod'
import { stageIdSchema } from '../submission/stage'

/** A one-click change of the profile; values are checked against the profile schema when it is applied. */
export const fixSchema = z.strictObject({
  /** Key below `fixes` in the words. */
  key: z.string().max(64),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  patch: z.record(z.string(), z.unknown()).optional(),
})
export type Fix = z.infer<typeof fixSchema>

/** One thing that was seen and supports a finding. */
export const findingEvidenceSchema = z.strictObject({
  /** Key below `findingEvidence` in the words. */
  key: z.string().max(64),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FindingEvidence = z.infer<typeof findingEvidenceSchema>

/** What went wrong in the terms of the failure catalogue. Words: `findings.<id>.title` and `.explanation`. */
export const findingSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-\d{2}$/),
  severity: z.enum(['error', 'warning', 'info']),
  stage: stageIdSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fixes: z.array(fixSchema),
  /** Facts in the order in which they are told; absent when nothing more than the cause is known. */
  evidence: z.array(findingEvidenceSchema).max(8).optional(),
})
export type Finding = z.infer<typeof findingSchema>
