import type { Result } from '../contract/result'
import { type Failure, failure } from '../failures/failure'
import type { SendOptions } from '../submission/send-options'
import type { Outcome, SessionReport } from '../submission/session-report'
import type { DeliveryAttempt, OutboxEntry } from './outbox-entry'
import type { OutboxHappening } from './outbox-transitions'
import { isPassing } from './passing-failure'

export type OutboxRecipient = OutboxEntry['recipients'][number]

/** What an attempt was, as far as judging it needs. */
export interface FinishedAttempt {
  /** All recipients of the mail as they were before. */
  readonly recipients: readonly OutboxRecipient[]
  /** The addresses that the attempt was for. */
  readonly attempted: readonly string[]
  readonly delivery: SendOptions['delivery']
  readonly result: Result<SessionReport>
  /** Whether the final dot may have gone out. */
  readonly finalDotPossible: boolean
}

export interface AttemptVerdict {
  readonly happening: Extract<OutboxHappening, 'delivered' | 'deferred' | 'refused' | 'interrupted' | 'left-open'>
  readonly outcome: DeliveryAttempt['outcome']
  readonly recipients: OutboxRecipient[]
  readonly error: Failure | null
}

/** Addresses that the next attempt is for; those accepted are never among them. */
export const unfinishedRecipients = (recipients: readonly OutboxRecipient[]): string[] =>
  recipients.filter(({ status }) => status !== 'accepted' && status !== 'rejected').map(({ address }) => address)

/** Gives every attempted recipient a status; the others keep theirs. */
export const withStatus = (
  recipients: readonly OutboxRecipient[],
  attempted: readonly string[],
  status: OutboxRecipient['status'],
): OutboxRecipient[] => {
  const concerned = new Set(attempted)
  return recipients.map((recipient) => (concerned.has(recipient.address) ? { ...recipient, status } : recipient))
}

const withReported = (
  recipients: readonly OutboxRecipient[],
  reported: readonly OutboxRecipient[],
): OutboxRecipient[] => {
  const byAddress = new Map(reported.map((result) => [result.address, result]))
  return recipients.map((recipient) => byAddress.get(recipient.address) ?? recipient)
}

const has = (recipients: readonly OutboxRecipient[], status: OutboxRecipient['status']): boolean =>
  recipients.some((recipient) => recipient.status === status)

/**
 * What the end of an attempt means for the mail. Everything that leaves it open whether the server took the message is
 * `left-open`; only recipients that the server put off are deferred; all or nothing is refused as soon as one is. A
 * session that ended badly may have delivered to some before, where it took several mail transactions.
 */
export const judgeAttempt = (attempt: FinishedAttempt): AttemptVerdict => {
  const { recipients, attempted, result, finalDotPossible } = attempt
  if (!result.ok) {
    if (finalDotPossible) return leftOpen(withStatus(recipients, attempted, 'unknown'), result.error)
    return unsent(recipients, result.error)
  }
  const { outcome, recipients: reported = [], error = null } = result.value
  const after = withReported(withStatus(recipients, attempted, UNREPORTED[outcome]), reported)
  if (outcome === 'unknown' || has(after, 'unknown')) return leftOpen(after, error)
  if (outcome === 'passed' || outcome === 'partial') return delivered(after, error)
  if (outcome === 'cancelled') return interrupted(after, error ?? failure('cancelled'))
  return undelivered(attempt.delivery, after, error ?? failure('internal'))
}

/** What became of recipients that a report does not name. */
const UNREPORTED: Readonly<Record<Outcome, OutboxRecipient['status']>> = {
  passed: 'accepted',
  partial: 'accepted',
  unknown: 'unknown',
  failed: 'pending',
  cancelled: 'pending',
  pending: 'pending',
}

const leftOpen = (recipients: OutboxRecipient[], error: Failure | null): AttemptVerdict => ({
  happening: 'left-open',
  outcome: 'unknown',
  recipients,
  error,
})

const interrupted = (recipients: OutboxRecipient[], error: Failure): AttemptVerdict =>
  unfinishedRecipients(recipients).length === 0
    ? delivered(recipients, null)
    : { happening: 'interrupted', outcome: 'interrupted', recipients, error }

/** No session came about. */
const unsent = (recipients: readonly OutboxRecipient[], error: Failure): AttemptVerdict => {
  if (error.code === 'cancelled') return interrupted([...recipients], error)
  const passing = isPassing(error)
  return {
    happening: passing ? 'deferred' : 'refused',
    outcome: passing ? 'deferred' : 'refused',
    recipients: [...recipients],
    error,
  }
}

const delivered = (recipients: OutboxRecipient[], error: Failure | null): AttemptVerdict => {
  const waiting = unfinishedRecipients(recipients).length > 0
  return {
    happening: waiting ? 'deferred' : has(recipients, 'rejected') ? 'refused' : 'delivered',
    outcome: error === null ? 'accepted' : 'partial',
    recipients,
    error,
  }
}

const undelivered = (
  delivery: FinishedAttempt['delivery'],
  recipients: OutboxRecipient[],
  error: Failure,
): AttemptVerdict => {
  if (recipients.every(({ status }) => status === 'accepted')) return delivered(recipients, null)
  const waiting = unfinishedRecipients(recipients).length > 0
  const broken = delivery === 'all-or-nothing' && has(recipients, 'rejected')
  // With several recipients one lasting refusal speaks for the session, and others may merely be put off.
  const passing = isPassing(error) || (error.code === 'recipients-refused' && has(recipients, 'deferred'))
  const deferred = waiting && passing && !broken
  return {
    happening: deferred ? 'deferred' : 'refused',
    outcome: deferred ? 'deferred' : 'refused',
    recipients,
    error,
  }
}
