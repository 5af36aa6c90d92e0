import { DEFAULT_DEADLINES, type Deadlines } from '../profile/session-profile'

/** Longest waits before the first command, in ms; each is one stage's own. */
export interface OpeningWaits {
  readonly connectMs: number
  /** For one TLS handshake, from the first byte of it. */
  readonly handshakeMs: number
  readonly greetingMs: number
}

/** An address that has not answered by then is taken for dead, unless the profile asks for more patience than is usual. */
const CONNECT_MS = 5_000
/** As patient as the fixes "wait longer" make a profile: more is for sending (RFC 5321 §4.5.3.2.1), not for finding out. */
export const PATIENT_CONNECT_MS = 30_000
export const PATIENT_GREETING_MS = 60_000

/** How long a test or a sending waits: as the profile says. The handshake has as long as the connection had. */
export const sessionWaits = ({ connectMs, greetingMs }: Deadlines): OpeningWaits => ({
  connectMs,
  handshakeMs: connectMs,
  greetingMs,
})

/**
 * How long the main session of a diagnosis waits: no longer than helps to find out. A dead address is given up early; a
 * slow handshake and a late greeting have their own time.
 */
export const diagnosisWaits = ({ connectMs, greetingMs }: Deadlines): OpeningWaits => ({
  connectMs: Math.min(connectMs, connectMs > DEFAULT_DEADLINES.connectMs ? PATIENT_CONNECT_MS : CONNECT_MS),
  handshakeMs: Math.min(connectMs, PATIENT_CONNECT_MS),
  greetingMs: Math.min(greetingMs, PATIENT_GREETING_MS),
})
