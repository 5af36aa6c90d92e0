import type { SessionProfile } from '../../shared/profile/session-profile'

/** Credentials resolved from the draft or the vault; they live in memory for one session and are written nowhere. */
export type Credentials =
  | { readonly kind: 'password'; readonly name: string; readonly password: string }
  | { readonly kind: 'token'; readonly name: string; readonly token: string }

/** The private key that the vault keeps for a client certificate, or null when it keeps none. */
export interface ClientKey {
  /** PEM */
  readonly key: string | null
  readonly passphrase: string | null
}

/** What a session is to do, after the profile, its warnings and its acknowledgements were checked in this process. */
export interface SessionPlan {
  readonly profile: SessionProfile
  readonly credentials: Credentials | null
  /** Key and passphrase of the profile's client certificate; absent without a certificate. */
  readonly clientKey?: ClientKey | undefined
  /** ms for one TLS handshake; left out, as long as for a connection */
  readonly handshakeMs?: number
  /**
   * Whether credentials may be sent in clear text: a loopback server, or an acknowledged W5, W6 or W9.
   * With a secured channel it plays no part.
   */
  readonly clearTextCredentialsAccepted: boolean
}
