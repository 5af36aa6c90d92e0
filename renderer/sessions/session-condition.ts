import type { SessionSnapshot, SessionState } from '../../shared/submission/session-snapshot'

/** What a session is shown as: no session at all, its state, or that opening it was given up on request. */
export type SessionCondition = SessionState | 'none' | 'cancelled'

/** The condition of a profile's session. */
export const conditionOf = (session: SessionSnapshot | undefined): SessionCondition => {
  if (session === undefined) return 'none'
  return session.state === 'failed' && session.error?.code === 'cancelled' ? 'cancelled' : session.state
}

/** How a condition is coloured: red and amber only for what went wrong, green only for what is open. */
export const conditionTone = (condition: SessionCondition): 'acc' | 'ok' | 'warn' | 'err' | 'neutral' => {
  if (condition === 'opening' || condition === 'closing') return 'acc'
  if (condition === 'ready' || condition === 'sending') return 'ok'
  if (condition === 'lost') return 'warn'
  return condition === 'failed' ? 'err' : 'neutral'
}

/** Key of the words in the profile's head, below `sessions.head`. */
export const headKey = (condition: SessionCondition) => {
  if (condition === 'none' || condition === 'cancelled') return 'closed'
  return condition === 'ready' ? 'openSince' : condition
}

/** What the button of a condition does; undefined while there is nothing to do but wait. */
export const sessionAction = (
  condition: SessionCondition,
): 'open' | 'close' | 'giveUp' | 'reconnect' | 'again' | undefined => {
  switch (condition) {
    case 'opening':
      return 'giveUp'
    case 'ready':
    case 'sending':
      return 'close'
    case 'closing':
      return undefined
    case 'lost':
      return 'reconnect'
    case 'failed':
      return 'again'
    default:
      return 'open'
  }
}
