import type { RevocationEvidence } from './revocation'
import type { CertificateSummary, TlsReport } from './tls-report'

/** What is wrong with a path, apart from names and dates; key below `trustProblems` in the words. */
export type TrustDefectKind =
  | 'self-signed'
  | 'unknown-root'
  | 'inspection-root'
  | 'missing-intermediate'
  | 'issuer-not-sent'
  | 'unknown-issuer'
  | 'bad-signature'
  | 'malformed'
  | 'weak-key'
  | 'weak-digest'
  | 'wrong-purpose'
  | 'not-a-ca'
  | 'path-too-long'
  | 'name-constraints'
  | 'unknown-critical-extension'
  | 'policy-missing'
  | 'path-refused'

export interface TrustDefect {
  readonly kind: TrustDefectKind
  /** Index into the chain as sent; null for an anchor of this machine, and for the chain as a whole. */
  readonly certificate: number | null
  readonly params: Readonly<Record<string, string | number>>
}

/** One certificate of the validated path. */
export interface PathCertificate {
  /** Index into the chain as sent, or null for an anchor that was not sent. */
  readonly certificate: number | null
  /** First common name of the subject, or the whole subject. */
  readonly name: string
  /** ISO 8601, UTC */
  readonly notBefore: string
  readonly notAfter: string
}

/** Everything that a handshake showed, in plain values. It holds no verdict of ours. */
export interface TlsEvidence {
  readonly protocol: string
  readonly cipher: string
  /** The name that was looked for: A-labels or an IP literal. */
  readonly serverName: string
  /** As sent, leaf first. */
  readonly chain: readonly CertificateSummary[]
  /** Names in the leaf's subjectAltName, each checked on its own. */
  readonly leafNames: AlternativeNames
  /** The best path found, leaf first, ending at an anchor or as far as it goes. */
  readonly path: readonly PathCertificate[]
  readonly anchor: Exclude<TlsReport['anchor'], 'pin'>
  readonly defects: readonly TrustDefect[]
  /** The TLS library's own verdict code; null when it found nothing. */
  readonly libraryVerdict: string | null
  /** Left out when nobody asked whether a certificate is revoked. */
  readonly revocation?: RevocationEvidence
}

/** subjectAltName of a certificate (RFC 5280 §4.2.1.6) as far as servers are named by it. */
export interface AlternativeNames {
  /** A-labels, as in the certificate */
  readonly dns: readonly string[]
  /** Octets of each address: 4 or 16 */
  readonly addresses: readonly (readonly number[])[]
  /** First common name of the subject; never matched, only named in the explanation. */
  readonly commonName: string
}
