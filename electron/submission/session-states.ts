import type { SessionState } from '../../shared/submission/session-snapshot'

/**
 * What can happen to a kept session. `opened`, `failed`: how opening ended · `submitted`: a message waits or goes ·
 * `drained`: none does any more · `closing`: it is to be closed · `closed`: QUIT was said · `lost`: the server, the
 * network or a message that could not be taken back ended it.
 */
export type SessionEvent = 'opened' | 'failed' | 'submitted' | 'drained' | 'closing' | 'closed' | 'lost'

/** Every legal transition; what is not listed is illegal. */
export const TRANSITIONS: Readonly<Record<SessionState, Readonly<Partial<Record<SessionEvent, SessionState>>>>> = {
  opening: { opened: 'ready', failed: 'failed' },
  ready: { submitted: 'sending', closing: 'closing', lost: 'lost' },
  sending: { submitted: 'sending', drained: 'ready', closing: 'closing', lost: 'lost' },
  closing: { drained: 'closing', closed: 'closed', lost: 'lost' },
  closed: {},
  lost: {},
  failed: {},
}

/** @returns the state after `event`, undefined when it is illegal in `state` */
export const nextState = (state: SessionState, event: SessionEvent): SessionState | undefined =>
  TRANSITIONS[state][event]

/** Whether the session is over. */
export const isEnded = (state: SessionState): boolean => Object.keys(TRANSITIONS[state]).length === 0

/** Whether messages are taken. */
export const takesMessages = (state: SessionState): boolean => nextState(state, 'submitted') !== undefined
