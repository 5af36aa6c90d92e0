import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Failure } from '../../shared/failures/failure'
import type { IgnoreErrorFlag, MinimumTlsVersion, SessionProfile } from '../../shared/profile/session-profile'
import type { TlsReport } from '../../shared/trust/tls-report'
import type { ClientIdentity } from './client-identity'

/** What a handshake needs. `socket` is connected and silent: nothing is buffered on it. */
export interface HandshakeRequest {
  readonly socket: Socket
  /** Sent as SNI (unless an IP literal) and looked for in the certificate. */
  readonly serverName: string
  readonly minimumVersion: MinimumTlsVersion
  /** PEM of the profile's own CA, or empty. */
  readonly customCa: string
  /** Shown when the server asks for a certificate; absent is none. */
  readonly clientIdentity?: ClientIdentity | undefined
  /** ms */
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

/** A finished handshake that nobody has judged yet: not one byte may be written to `socket` before a verdict accepts it. */
export interface Handshake {
  readonly socket: TLSSocket
  readonly serverName: string
  readonly customCa: string
  readonly protocol: string
  readonly cipher: string
  /** Chain as sent, leaf first, DER. */
  readonly chain: readonly Uint8Array[]
  /** The TLS library's own verdict code, e.g. `CERT_HAS_EXPIRED`; null when it found nothing. */
  readonly libraryVerdict: string | null
  /** Stapled OCSP response, DER, when the server sent one. */
  readonly stapledOcsp: Uint8Array | null
}

export type HandshakeResult =
  | { readonly ok: true; readonly handshake: Handshake }
  | { readonly ok: false; readonly failure: Failure }

/** What the profile accepts. `host` and `port` tie what it decided about a certificate to its place. */
export interface TrustPolicy {
  readonly ignoreError: readonly IgnoreErrorFlag[]
  readonly pinnedCertificate: SessionProfile['pinnedCertificate']
  readonly distrustedCertificates: SessionProfile['distrustedCertificates']
  readonly host: string
  readonly port: number
}

export interface TrustVerdict {
  readonly accepted: boolean
  readonly report: TlsReport
  /** Set when not accepted: `certificate-rejected`, `certificate-unverifiable` or `pin-changed`, stage `verify`. */
  readonly failure?: Failure
}

/** How long judging may take for answers from outside; nothing else in it waits. */
export interface VerifyLimits {
  /** ms for all questions about revocation together; 3 s unless told */
  readonly revocationMs?: number
  /** Gives up the questions; the verdict follows at once. */
  readonly signal?: AbortSignal
}

/** The two steps that turn a connected socket into a proven channel: stages `secure` and `verify`. */
export interface SecureChannel {
  handshake(request: HandshakeRequest): Promise<HandshakeResult>
  verify(handshake: Handshake, policy: TrustPolicy, limits?: VerifyLimits): Promise<TrustVerdict>
}
