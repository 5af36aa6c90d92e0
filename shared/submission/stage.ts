import { z } from 'zod'
import type { SecurityOption } from '../profile/session-profile'

/** The steps of a submission session, as design and interface name them. */
export const stageIdSchema = z.enum([
  'resolve',
  'connect',
  'greet',
  'hello',
  'secure',
  'verify',
  'authenticate',
  'envelope',
  'content',
  'close',
])
export type StageId = z.infer<typeof stageIdSchema>

export const stageStatusSchema = z.enum(['pending', 'running', 'passed', 'warned', 'failed', 'skipped'])
export type StageStatus = z.infer<typeof stageStatusSchema>

/** A fact that a stage established, as a key of the words (`stageFacts.<key>`) with its values. Server text is a value, never a key. */
export const stageFactSchema = z.strictObject({
  key: z.string().max(64),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type StageFact = z.infer<typeof stageFactSchema>

export const stageRecordSchema = z.strictObject({
  id: stageIdSchema,
  status: stageStatusSchema,
  /** Wall time spent in the stage, in ms; null until it ended, and for a stage that never ran. */
  durationMs: z.number().nonnegative().nullable(),
  facts: z.array(stageFactSchema),
})
export type StageRecord = z.infer<typeof stageRecordSchema>

/**
 * The stages in the order in which they run: with implicit TLS the channel is secured before the server greets.
 * Without encryption `secure` and `verify` stay in the list and are skipped.
 */
export const stageOrder = (option: SecurityOption): readonly StageId[] =>
  option === 'implicit-tls'
    ? ['resolve', 'connect', 'secure', 'verify', 'greet', 'hello', 'authenticate', 'envelope', 'content', 'close']
    : ['resolve', 'connect', 'greet', 'hello', 'secure', 'verify', 'authenticate', 'envelope', 'content', 'close']
