import type { Readable } from 'node:stream'

/** An envelope (RFC 5321 §2.3.1): bare mailbox addresses, no display names. */
export interface Envelope {
  readonly from: string
  readonly to: readonly string[]
}

/**
 * A message ready for the wire. `open` is called once for every mail transaction that it takes, and yields the same MIME
 * bytes each time, not yet dot-stuffed; a second call comes only after the first stream ended.
 */
export interface OutgoingMessage {
  readonly envelope: Envelope
  /** With angle brackets. */
  readonly messageId: string
  /** Exact or upper bound in bytes when known, for SIZE (RFC 1870). */
  readonly sizeEstimate: number | null
  /** Whether any header or envelope address needs SMTPUTF8 (RFC 6531). */
  readonly needsSmtpUtf8: boolean
  /** The whole message when it is small and in memory: `open` is not needed then. */
  readonly bytes?: Buffer
  open(): Readable
}
