import { type AttemptVerdict, unfinishedRecipients, withStatus } from '../../shared/outbox/judge-attempt'
import type { DeliveryAttempt, OutboxEntry } from '../../shared/outbox/outbox-entry'
import { recoveryOf } from '../../shared/outbox/outbox-transitions'
import { nextAttemptAt } from '../../shared/outbox/retry-schedule'
import type { JournalRecord, RecordedEntry } from './journal-record'

/** What plans the next attempt. */
export interface Moment {
  /** ms since 1970 */
  readonly now: number
  /** From 0 up to 1. */
  readonly random: number
}

type Ended = Extract<JournalRecord, { kind: 'attempt-ended' }>

/** An attempt that this application ended itself, by closing, says nothing about the mail and does not count. */
const counts = ({ outcome, error }: DeliveryAttempt): boolean => outcome !== 'interrupted' || error === null

/** Attempts in a row, up to the last one, during which the process came to a sudden end. */
const crashesInARow = (attempts: readonly DeliveryAttempt[]): number => {
  const last = attempts.findLastIndex(({ outcome, error }) => outcome !== 'interrupted' || error !== null)
  return attempts.length - 1 - last
}

/** After one crash a mail is tried at once; one that may be the cause of crashes waits longer and longer. */
const waitsBefore = (attempts: readonly DeliveryAttempt[]): number => {
  const last = attempts.at(-1)
  if (last?.outcome !== 'interrupted') return attempts.filter(counts).length
  return last.error === null ? crashesInARow(attempts) - 1 : 0
}

/**
 * The record of an attempt's end: what it means, and when the next one is due. A deferred mail that has waited for too
 * long is refused instead.
 */
export const attemptEnded = (
  entry: OutboxEntry,
  verdict: AttemptVerdict,
  times: { readonly startedAt: string; readonly durationMs: number },
  { now, random }: Moment,
): Ended => {
  const { happening, outcome, error, recipients } = verdict
  const attempt = { at: times.startedAt, durationMs: times.durationMs, outcome, error }
  if (happening !== 'deferred' && happening !== 'interrupted') {
    return { kind: 'attempt-ended', happening, attempt, recipients, nextAttemptAt: null }
  }
  const waits = waitsBefore([...entry.attempts, attempt])
  const createdAt = Date.parse(entry.createdAt)
  const next = waits === 0 ? now : nextAttemptAt({ attempts: waits, createdAt, now, random })
  if (next === null) return { kind: 'attempt-ended', happening: 'refused', attempt, recipients, nextAttemptAt: null }
  return { kind: 'attempt-ended', happening, attempt, recipients, nextAttemptAt: new Date(next).toISOString() }
}

/**
 * The record that ends an attempt whose process came to a sudden end: tried again when the final dot cannot have been
 * sent, else unknown.
 * @returns undefined when no attempt is open
 */
export const recover = ({ entry, open }: RecordedEntry, moment: Moment): Ended | undefined => {
  if (open === null) return undefined
  const happening = recoveryOf(open.finalDotPossible)
  const attempted = unfinishedRecipients(entry.recipients)
  const verdict: AttemptVerdict =
    happening === 'left-open'
      ? { happening, outcome: 'unknown', recipients: withStatus(entry.recipients, attempted, 'unknown'), error: null }
      : { happening, outcome: 'interrupted', recipients: [...entry.recipients], error: null }
  return attemptEnded(entry, verdict, { startedAt: open.startedAt, durationMs: 0 }, moment)
}
