import { isSettled } from '../../shared/outbox/ending-of'
import type { OutboxEntry, OutboxState } from '../../shared/outbox/outbox-entry'

/** Entries of one profile, the newest first; the order does not depend on what becomes of them. */
export const entriesOfProfile = (entries: Iterable<OutboxEntry>, profileId: string): readonly OutboxEntry[] =>
  [...entries]
    .filter((entry) => entry.profileId === profileId)
    .toSorted((left, right) => right.createdAt.localeCompare(left.createdAt) || right.id.localeCompare(left.id))

/**
 * Entries that no profile of the list shows, the newest first: their profile was deleted, or their file was damaged so
 * far that nobody can say whose they are.
 */
export const strayEntries = (entries: Iterable<OutboxEntry>, profileIds: ReadonlySet<string>): readonly OutboxEntry[] =>
  [...entries]
    .filter(({ profileId }) => !profileIds.has(profileId))
    .toSorted((left, right) => right.createdAt.localeCompare(left.createdAt) || right.id.localeCompare(left.id))

/** What the tab's badge counts, and the state that needs attention most. */
export interface OutboxCount {
  /** Mails that were not sent, or of which that is not known. */
  readonly open: number
  readonly tone: 'neutral' | 'err' | 'unk'
}

/** Counts what is not settled well; sent mail needs nobody's attention. */
export const outboxCount = (entries: readonly OutboxEntry[]): OutboxCount => {
  const has = (state: OutboxState) => entries.some((entry) => entry.state === state)
  return {
    open: entries.filter(({ state }) => state !== 'sent').length,
    tone: has('unknown') ? 'unk' : has('error') ? 'err' : 'neutral',
  }
}

/** Mails that still go out by themselves. */
export const waitingCount = (entries: readonly OutboxEntry[]): number =>
  entries.filter((entry) => !isSettled(entry)).length

/** When the next attempt is due, in the unit that a reader would choose; the count is rounded up, so that it never says 0. */
export type DueIn =
  | { readonly kind: 'none' }
  | { readonly kind: 'now' }
  | { readonly kind: 'in'; readonly unit: 'seconds' | 'minutes' | 'hours' | 'days'; readonly count: number }

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/**
 * @param nextAttemptAt ISO moment, or null when none is planned
 * @param now ms since 1970
 */
export const dueIn = (nextAttemptAt: string | null, now: number): DueIn => {
  if (nextAttemptAt === null) return { kind: 'none' }
  const ms = Date.parse(nextAttemptAt) - now
  if (ms <= 0) return { kind: 'now' }
  if (ms < MINUTE_MS) return { kind: 'in', unit: 'seconds', count: Math.ceil(ms / 1000) }
  if (ms < HOUR_MS) return { kind: 'in', unit: 'minutes', count: Math.ceil(ms / MINUTE_MS) }
  if (ms < DAY_MS) return { kind: 'in', unit: 'hours', count: Math.ceil(ms / HOUR_MS) }
  return { kind: 'in', unit: 'days', count: Math.ceil(ms / DAY_MS) }
}

/** What can be done with a mail in a state. Whatever may reach somebody twice, or is gone for good, asks first. */
export interface EntryActions {
  readonly sendNow: boolean
  readonly sendAgain: boolean
  readonly markDelivered: boolean
  readonly cancel: boolean
  readonly delete: boolean
}

/**
 * A mail without recipients is the remainder of a damaged file: there is nothing to send.
 * @param ownsOutbox whether this process may change the outbox
 */
export const entryActions = (
  { state, recipients }: Pick<OutboxEntry, 'state' | 'recipients'>,
  ownsOutbox: boolean,
): EntryActions => ({
  sendNow: ownsOutbox && recipients.length > 0 && (state === 'pending' || state === 'error'),
  sendAgain: ownsOutbox && state === 'unknown',
  markDelivered: ownsOutbox && state === 'unknown',
  cancel: ownsOutbox && state === 'pending',
  delete: ownsOutbox && state !== 'sending',
})

/** The first recipients of a mail, and how many there are besides. */
export const recipientSummary = (
  recipients: OutboxEntry['recipients'],
  shown: number,
): { readonly addresses: readonly string[]; readonly more: number } => ({
  addresses: recipients.slice(0, shown).map(({ address }) => address),
  more: Math.max(0, recipients.length - shown),
})

/** Why the latest attempt did not send the mail, when there was one that did not. */
export const lastFailure = ({ attempts, state }: OutboxEntry) =>
  state === 'sent' ? null : (attempts.at(-1)?.error ?? null)
