const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g
const KEY = /-----BEGIN ((?:ENCRYPTED |RSA |EC )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/

/** What a PEM text holds that is of use for a client certificate. */
export interface PemParts {
  /** All certificates, in order; empty when there is none. */
  readonly certificates: string
  /** The first private key; empty when there is none. */
  readonly key: string
}

/** Parts certificates from the private key: one file often holds both, and the key must not get into the profile. */
export const pemParts = (text: string): PemParts => ({
  certificates: (text.match(CERTIFICATES) ?? []).map((block) => `${block}\n`).join(''),
  key: KEY.exec(text)?.[0] ?? '',
})

/** Whether the beginning of a file is that of PKCS#12: a DER sequence with version 3 (RFC 7292 §4). */
export const looksLikePkcs12 = (start: Uint8Array): boolean =>
  start[0] === 0x30 && [2, 3, 4, 5, 6].some((at) => start[at] === 2 && start[at + 1] === 1 && start[at + 2] === 3)
