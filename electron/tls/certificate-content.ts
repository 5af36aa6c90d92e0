/** Object identifiers of RFC 5280 §4.2.1.12, by the name used there. */
export const KEY_PURPOSES = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  OCSPSigning: '1.3.6.1.5.5.7.3.9',
} as const
export type KeyPurpose = keyof typeof KEY_PURPOSES

/** Bit numbers of RFC 5280 §4.2.1.3. */
export const KEY_USAGE_BITS = {
  digitalSignature: 0,
  keyCertSign: 5,
  cRLSign: 6,
} as const
export type KeyUsage = keyof typeof KEY_USAGE_BITS

export type KeyKind = 'ecdsa-p256' | 'rsa-1024' | 'rsa-2048'
export type Digest = 'SHA-1' | 'SHA-256'

/** What to put into a certificate. Names that are left out leave their extension out. */
export interface CertificateContent {
  readonly commonName: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly key: KeyKind
  /** Digest of the issuer's signature. */
  readonly digest: Digest
  /** DNS names of the subjectAltName; converted to A-labels. */
  readonly names?: readonly string[]
  /** IP literals of the subjectAltName. */
  readonly addresses?: readonly string[]
  /** Basic constraints with cA true; `pathLength` counts the intermediates allowed below. */
  readonly authority?: { readonly pathLength?: number } | undefined
  readonly keyUsages?: readonly KeyUsage[]
  readonly keyPurposes?: readonly KeyPurpose[]
  /** Permitted DNS subtrees (RFC 5280 §4.2.1.10). */
  readonly permittedNames?: readonly string[]
  /** Where the issuer's certificate can be fetched (authorityInfoAccess, caIssuers). */
  readonly issuerLocation?: string
  /** Where to ask whether it is revoked (authorityInfoAccess, OCSP). */
  readonly ocspLocation?: string
  /** Where its issuer's revocation list can be fetched (cRLDistributionPoints). */
  readonly revocationListLocation?: string
  /** Critical extensions that no one knows, by object identifier. */
  readonly unknownExtensions?: readonly string[]
}
