import { z } from 'zod'
import { unfinishedRecipients } from '../../shared/outbox/judge-attempt'
import { deliveryAttemptSchema, type OutboxEntry, outboxEntrySchema } from '../../shared/outbox/outbox-entry'
import { nextOutboxState } from '../../shared/outbox/outbox-transitions'

const at = z.iso.datetime()

/** One line of an entry's journal. */
export const journalRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attempt-started'), at }),
  /** Durable before the final dot can be written: from here on the server may have the message. */
  z.strictObject({ kind: z.literal('final-dot'), at }),
  z.strictObject({
    kind: z.literal('attempt-ended'),
    happening: z.enum(['delivered', 'deferred', 'refused', 'interrupted', 'left-open']),
    attempt: deliveryAttemptSchema,
    recipients: outboxEntrySchema.shape.recipients,
    nextAttemptAt: at.nullable(),
  }),
  z.strictObject({ kind: z.literal('cancelled'), at }),
  z.strictObject({ kind: z.literal('send-requested'), at }),
  z.strictObject({ kind: z.literal('confirmed'), at }),
])
export type JournalRecord = z.infer<typeof journalRecordSchema>

/** A mail with everything that was recorded of it. */
export interface RecordedEntry {
  readonly entry: OutboxEntry
  /** Of an attempt that has begun and not ended. */
  readonly open: { readonly startedAt: string; readonly finalDotPossible: boolean } | null
}

/** When the user wishes it, those refused for good are tried again too, unless others still wait. */
const reopened = (recipients: OutboxEntry['recipients']): OutboxEntry['recipients'] =>
  unfinishedRecipients(recipients).length > 0
    ? recipients
    : recipients.map((recipient) =>
        recipient.status === 'rejected' ? { address: recipient.address, status: 'pending' } : recipient,
      )

/** Those of whom nobody knew are said to have it now. */
const arrived = (recipients: OutboxEntry['recipients']): OutboxEntry['recipients'] =>
  recipients.map((recipient) => (recipient.status === 'unknown' ? { ...recipient, status: 'accepted' } : recipient))

/** @returns the entry after `record`, or undefined when that cannot have happened to it */
export const withRecord = ({ entry, open }: RecordedEntry, record: JournalRecord): RecordedEntry | undefined => {
  if (record.kind === 'final-dot')
    return open === null ? undefined : { entry, open: { ...open, finalDotPossible: true } }
  const state = nextOutboxState(entry.state, record.kind === 'attempt-ended' ? record.happening : record.kind)
  if (state === undefined) return undefined
  switch (record.kind) {
    case 'attempt-started':
      return {
        entry: { ...entry, state, nextAttemptAt: null },
        open: { startedAt: record.at, finalDotPossible: false },
      }
    case 'attempt-ended': {
      const { attempt, recipients, nextAttemptAt } = record
      return {
        entry: { ...entry, state, attempts: [...entry.attempts, attempt], recipients, nextAttemptAt },
        open: null,
      }
    }
    case 'cancelled':
      return { entry: { ...entry, state, nextAttemptAt: null }, open: null }
    case 'confirmed':
      return { entry: { ...entry, state, nextAttemptAt: null, recipients: arrived(entry.recipients) }, open: null }
    case 'send-requested':
      return {
        entry: { ...entry, state, nextAttemptAt: record.at, recipients: reopened(entry.recipients) },
        open: null,
      }
  }
}

/** @returns the mail after all records in order, or undefined when they contradict each other */
export const replay = (entry: OutboxEntry, records: readonly JournalRecord[]): RecordedEntry | undefined =>
  records.reduce<RecordedEntry | undefined>((recorded, record) => recorded && withRecord(recorded, record), {
    entry,
    open: null,
  })
