import type { Readable } from 'node:stream'

/** An envelope (RFC 5321 §2.3.1): bare mailbox addresses, no display names. */
export interface Envelope {
  readonly from: string
  readonly to: readonly string[]
}

/** A message ready for the wire. `open` may be called once; the stream yields MIME bytes, not yet dot-stuffed. */
export interface OutgoingMessage {
  readonly envelope: Envelope
  /** With angle brackets. */
  readonly messageId: string
  /** Exact or upper bound in bytes when known, for SIZE (RFC 1870). */
  readonly sizeEstimate: number | null
  /** Whether any header or envelope address needs SMTPUTF8 (RFC 6531). */
  readonly needsSmtpUtf8: boolean
  open(): Readable
}
