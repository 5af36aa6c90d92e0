import type { OutboxState } from './outbox-entry'

/**
 * What can happen to an entry. `interrupted`: an attempt ended without a chance of delivery, by no fault of the mail ·
 * `left-open`: the message went out whole, and nobody knows whether it was taken · `send-requested` and `cancelled`: by
 * the user · `confirmed`: the user found out that it arrived.
 */
export type OutboxHappening =
  | 'attempt-started'
  | 'delivered'
  | 'deferred'
  | 'refused'
  | 'interrupted'
  | 'left-open'
  | 'cancelled'
  | 'send-requested'
  | 'confirmed'

/** Whatever is not in the table cannot happen. A sent mail never moves again, and an unknown one only by the user's wish. */
const TABLE: Readonly<Record<OutboxState, Readonly<Partial<Record<OutboxHappening, OutboxState>>>>> = {
  pending: { 'attempt-started': 'sending', cancelled: 'error', 'send-requested': 'pending' },
  sending: {
    delivered: 'sent',
    deferred: 'pending',
    refused: 'error',
    interrupted: 'pending',
    'left-open': 'unknown',
  },
  sent: {},
  error: { 'send-requested': 'pending' },
  unknown: { 'send-requested': 'pending', confirmed: 'sent' },
}

/** @returns the state that follows, or undefined when `happening` is impossible in `state` */
export const nextOutboxState = (state: OutboxState, happening: OutboxHappening): OutboxState | undefined =>
  TABLE[state][happening]

/**
 * What an attempt that was cut off by the end of its process means.
 * @param finalDotPossible whether it is recorded that the final dot may have been sent
 */
export const recoveryOf = (finalDotPossible: boolean): Extract<OutboxHappening, 'left-open' | 'interrupted'> =>
  finalDotPossible ? 'left-open' : 'interrupted'
