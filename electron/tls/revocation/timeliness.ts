/** When an answer was true, and until when it may be relied on; ms since 1970. */
export interface AnswerPeriod {
  readonly thisUpdate: number
  /** null when newer answers can be had at any time (RFC 6960 §4.2.2.1) */
  readonly nextUpdate: number | null
}

/** Clocks of clients, servers and authorities differ. */
const CLOCK_TOLERANCE_MS = 300_000
/** Longest age of an answer that does not say when the next one comes. */
const OPEN_ENDED_MS = 86_400_000

/** Whether an answer may be relied on now. @param now ms since 1970 */
export const isTimely = ({ thisUpdate, nextUpdate }: AnswerPeriod, now: number): boolean =>
  thisUpdate <= now + CLOCK_TOLERANCE_MS && now <= (nextUpdate ?? thisUpdate + OPEN_ENDED_MS) + CLOCK_TOLERANCE_MS
