/** Forms of GeneralName, by their tag (RFC 5280 §4.2.1.6). */
export const NAME_FORM = { email: 1, dns: 2, directory: 4, uri: 6, address: 7 } as const

/**
 * A name in comparable form: e-mail, DNS and URI names in lower case; addresses as hexadecimal octets; directory names as
 * lines of `type=value`, most general first. A subtree of name constraints has the same form, an address followed by its mask.
 */
export interface FormedName {
  /** Tag of the GeneralName. */
  readonly form: number
  readonly value: string
}

/** What a certificate says of certificate policies (RFC 5280 §4.2.1.4, 5, 11 and 14), by their object identifiers. */
export interface PolicyFacts {
  /** Policies that it was issued under; null when there is no such extension. */
  readonly certified: readonly string[] | null
  /** A policy of the issuer's and the one of the subject's that counts as the same. */
  readonly mapped: readonly (readonly [issuerPolicy: string, subjectPolicy: string])[]
  /** How many certificates may follow before a policy is required; null when none is. */
  readonly requiredAfter: number | null
  /** How many may follow before policies are no longer mapped. */
  readonly unmappedAfter: number | null
  /** How many may follow before `any policy` no longer counts. */
  readonly anyCountsNotAfter: number | null
}

/** What path validation asks of one certificate (RFC 5280 §4), in plain values. */
export interface CertificateFacts {
  /** For people: first common name of the subject, or the whole subject. */
  readonly name: string
  /** For people: the issuer's first common name, or the whole name. */
  readonly issuerName: string
  /** Equal for equal distinguished names. */
  readonly subject: string
  readonly issuer: string
  /** ISO 8601, UTC */
  readonly notBefore: string
  readonly notAfter: string
  /** 1 or 3 */
  readonly version: number
  readonly basicConstraints: { readonly isCa: boolean; readonly pathLength: number | null } | null
  readonly keyUsage: { readonly signsCertificates: boolean; readonly securesChannels: boolean } | null
  /** Object identifiers of the extended key usage; null when there is no such extension. */
  readonly keyPurposes: readonly string[] | null
  /** Every alternative name, and the subject as a directory name. */
  readonly names: readonly FormedName[]
  readonly permittedSubtrees: readonly FormedName[]
  readonly excludedSubtrees: readonly FormedName[]
  /** Object identifiers of critical extensions that path validation does not know. */
  readonly unknownCriticalExtensions: readonly string[]
  readonly policies: PolicyFacts
  /** e.g. `RSA 2048` */
  readonly key: string
  readonly keyIsWeak: boolean
  readonly signatureAlgorithm: string
  readonly digestIsWeak: boolean
  /** Hexadecimal, or null when there is no such extension. */
  readonly keyIdentifier: string | null
  readonly authorityKeyIdentifier: string | null
  /** Whether it says where its issuer's certificate can be fetched, as certificates of public authorities do. */
  readonly namesIssuerLocation: boolean
}
