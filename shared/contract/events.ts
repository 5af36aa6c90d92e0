import { z } from 'zod'
import { addressResultSchema, portProbeSchema } from '../diagnosis/diagnosis'
import { outboxEntrySchema } from '../outbox/outbox-entry'
import { practiceStateSchema } from '../practice/practice-state'
import { sessionSnapshotSchema } from '../submission/session-snapshot'
import { stageRecordSchema } from '../submission/stage'
import { transcriptLineSchema } from '../submission/transcript-line'
import { COMMANDS } from './command'
import { profilesChangeSchema } from './profiles-change'
import { vaultStateSchema } from './vault-state'

/** Everything that the services say unasked. Names are past tense, payloads carry no secret. */
export const events = {
  'session:stage-changed': z.strictObject({ operationId: z.string(), stage: stageRecordSchema }),
  'session:line-spoken': z.strictObject({ operationId: z.string(), line: transcriptLineSchema }),
  /** Message bytes handed to the socket so far; total is null when the size is not known ahead. */
  'session:content-progressed': z.strictObject({
    operationId: z.string(),
    sentBytes: z.number().int(),
    totalBytes: z.number().int().nullable(),
  }),
  /** An address or a port of a diagnosis was asked; a port is told again with every mode that is known. */
  'diagnosis:address-tried': z.strictObject({ operationId: z.string(), result: addressResultSchema }),
  'diagnosis:port-probed': z.strictObject({ operationId: z.string(), probe: portProbeSchema }),
  /** A run was added to a profile's history, or all of it was deleted. */
  'history:changed': z.strictObject({ profileId: z.string() }),
  /** A kept session changed its state, or its counters (at most ten times a second). */
  'session:changed': sessionSnapshotSchema,
  'outbox:entry-changed': outboxEntrySchema,
  'outbox:entry-removed': z.strictObject({ id: z.string() }),
  /** The stored profiles changed, by this page, another page or another process. */
  'profiles:changed': profilesChangeSchema,
  'vault:changed': vaultStateSchema,
  /** Desktop host alone: the user chose an item of a menu of the window. */
  'app:command-chosen': z.strictObject({ command: z.enum(COMMANDS) }),
  'practice:changed': practiceStateSchema,
} as const

export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>

export const eventNames = Object.keys(events) as EventName[]
