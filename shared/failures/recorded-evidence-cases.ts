import type { RecordedCase } from './recorded-case'
import { CERTIFICATE_CASES } from './recorded-certificate-cases'
import { LATER_CASES } from './recorded-later-cases'
import { OPENING_CASES } from './recorded-opening-cases'

/**
 * Evidence of sessions that a loopback server cannot have, or not everywhere: blocked ports, providers, networks, clocks, the
 * TLS library of another machine. One case for each such row, and for some that both can show.
 */
export const RECORDED_CASES: readonly RecordedCase[] = [...OPENING_CASES, ...CERTIFICATE_CASES, ...LATER_CASES]

/** Rows that recorded evidence covers; `e2e/failures` counts the others by real sessions. */
export const RECORDED_IDS: ReadonlySet<string> = new Set(RECORDED_CASES.map(({ id }) => id))

/** Rows that the evidence of one session cannot carry, and why. */
export const NOT_FROM_ONE_SESSION: Readonly<Record<string, string>> = {
  'DAT-04': 'shows in the delivered message only',
  'DAT-06': 'shows in the delivered message only',
  'DAT-07': 'shows in the delivered message only',
  'LOC-03': 'shows when two programs are compared',
  'LOC-06': 'a session here waits for the answer; what is handed over asynchronously is reported by the outbox',
}
