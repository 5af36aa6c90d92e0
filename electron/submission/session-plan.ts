import type { SessionProfile } from '../../shared/profile/session-profile'

/** Credentials resolved from the draft or the vault; they live in memory for one session and are written nowhere. */
export type Credentials =
  | { readonly kind: 'password'; readonly name: string; readonly password: string }
  | { readonly kind: 'token'; readonly name: string; readonly token: string }

/** What a session is to do, after the profile, its warnings and its acknowledgements were checked in this process. */
export interface SessionPlan {
  readonly profile: SessionProfile
  readonly credentials: Credentials | null
  /**
   * Whether credentials may be sent in clear text: a loopback server, or an acknowledged W5, W6 or W9.
   * With a secured channel it plays no part.
   */
  readonly clearTextCredentialsAccepted: boolean
}
