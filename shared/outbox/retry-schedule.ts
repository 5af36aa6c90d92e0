const MINUTE_MS = 60_000

/** Waits after the first, second, … failed attempt; then every four hours (RFC 5321 §4.5.4.1 asks for half an hour at least, after two quick tries). */
const FIRST_WAITS_MIN = [1, 5, 15, 30, 60]
const LATER_WAIT_MIN = 240
const PATIENCE_MS = 3 * 24 * 60 * MINUTE_MS
const JITTER = 0.2

/** What the next attempt depends on; times in ms since 1970. */
export interface RetryQuestion {
  /** Attempts made so far, at least one. */
  readonly attempts: number
  readonly createdAt: number
  readonly now: number
  /** From 0 up to 1: spreads the attempts of many mails over ±20 % of the wait. */
  readonly random: number
}

/**
 * When to try a deferred mail again.
 * @returns ms since 1970, or null when three days have passed and it is given up
 */
export const nextAttemptAt = ({ attempts, createdAt, now, random }: RetryQuestion): number | null => {
  if (now - createdAt >= PATIENCE_MS) return null
  const minutes = FIRST_WAITS_MIN[attempts - 1] ?? LATER_WAIT_MIN
  return now + Math.round(minutes * MINUTE_MS * (1 - JITTER + 2 * JITTER * random))
}
