import { domainToASCII } from 'node:url'
import { withoutBrackets } from '../../shared/profile/server-address'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { ClientHelloAnswer } from '../network/probe-client-hello'
import type { ResolveHost } from '../network/resolve-host'
import type { SecretScrubber } from '../smtp/secret-scrubber'
import type { Transcript } from '../smtp/transcript'
import type { SecureChannel } from '../tls/secure-channel'
import type { SessionPlan } from './session-plan'
import type { StageTimeline } from './stage-timeline'

/** Asks a port that stays silent, on another connection, whether it waits for TLS. Ends soon after `signal` aborts. */
export type AskSilentPort = (signal: AbortSignal) => Promise<ClientHelloAnswer>

/** What a session needs of the world. */
export interface SessionEnvironment {
  readonly secureChannel: SecureChannel
  readonly resolve: ResolveHost
  /** Wall clock, ms since 1970. */
  readonly now: () => number
  /** Said in EHLO instead of the local socket's address, when the profile names nothing; e.g. `[192.0.2.1]`. */
  readonly localAddressLiteral?: string
  /**
   * Asks a port that does not greet after so many ms of silence, while the greeting is still waited for; TLS in the answer
   * ends the wait. Left out, it is asked by a ClientHello when the greeting is overdue.
   */
  readonly silentPort?: { readonly askAfterMs: number; readonly ask: AskSilentPort }
}

/** What the stages of one session share. */
export interface SessionContext {
  readonly plan: SessionPlan
  readonly environment: SessionEnvironment
  readonly signal: AbortSignal
  readonly scrubber: SecretScrubber
  readonly transcript: Transcript
  readonly timeline: StageTimeline
  /** ms since 1970 */
  readonly startedAt: number
  /** ms since the session began */
  readonly elapsed: () => number
}

/** The host in the form that DNS, SNI and certificates know: A-labels, no brackets. */
export const asciiHost = (serverAddress: string): string => {
  const host = withoutBrackets(serverAddress)
  return domainToASCII(host) || host
}

/** The name for SNI and for the certificate check: the profile's override, else the host. */
export const tlsServerName = (profile: SessionProfile): string =>
  profile.tlsServerName === '' ? asciiHost(profile.serverAddress) : asciiHost(profile.tlsServerName)
