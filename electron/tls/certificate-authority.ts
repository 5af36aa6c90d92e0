import { buildCertificate, type CertifiedKey } from './certificate-builder'

const DAY_MS = 86_400_000
const AUTHORITY_DAYS = 3_650
/** Clients in use refuse server certificates that run longer than 398 days. */
const SERVER_DAYS = 397

/** Starts an hour early, so that a clock that is a little behind does not find the certificate unborn. */
const validFor = (now: Date, days: number): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(now.getTime() - 3_600_000),
  notAfter: new Date(now.getTime() + days * DAY_MS),
})

/**
 * Makes a private certificate authority: an ECDSA P-256 root that runs for ten years and signs server certificates
 * directly.
 * @param commonName shown wherever the certificate is
 * @returns certificate and private key as PEM; the key is a secret and belongs into the vault
 */
export const createCertificateAuthority = (commonName: string, now: Date): Promise<CertifiedKey> =>
  buildCertificate({
    commonName,
    ...validFor(now, AUTHORITY_DAYS),
    key: 'ecdsa-p256',
    digest: 'SHA-256',
    authority: { pathLength: 0 },
    keyUsages: ['keyCertSign', 'cRLSign'],
  })

/** What a server certificate is for. The first of `names`, else of `addresses`, is shown as its subject. */
export interface ServerCertificateRequest {
  /** DNS names; a leading `*.` is a wildcard. */
  readonly names: readonly string[]
  /** IPv4 and IPv6 literals. */
  readonly addresses: readonly string[]
  readonly now: Date
}

/**
 * Issues a certificate for a TLS server: ECDSA P-256, 397 days, subjectAltName and serverAuth.
 * @returns certificate and private key as PEM; the server sends the certificate alone, the authority's is the client's
 */
export const issueServerCertificate = (
  authority: CertifiedKey,
  { names, addresses, now }: ServerCertificateRequest,
): Promise<CertifiedKey> =>
  buildCertificate(
    {
      commonName: names[0] ?? addresses[0] ?? 'server',
      ...validFor(now, SERVER_DAYS),
      key: 'ecdsa-p256',
      digest: 'SHA-256',
      names,
      addresses,
      keyUsages: ['digitalSignature'],
      keyPurposes: ['serverAuth'],
    },
    { issuer: authority },
  )
