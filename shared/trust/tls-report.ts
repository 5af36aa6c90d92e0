import { z } from 'zod'
import { ignoreErrorFlagSchema } from '../profile/session-profile'

/** One certificate of the chain as sent, in plain values; times are ISO 8601 in UTC. */
export const certificateSummarySchema = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  subjectAltNames: z.array(z.string()),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  serialNumber: z.string(),
  sha256: z.string(),
  /** e.g. `RSA 2048`, `ECDSA P-256`, `Ed25519` */
  key: z.string(),
  signatureAlgorithm: z.string(),
  isCa: z.boolean(),
  selfIssued: z.boolean(),
  pem: z.string(),
})
export type CertificateSummary = z.infer<typeof certificateSummarySchema>

export const trustCheckSchema = z.enum(['trust', 'name', 'dates', 'revocation'])
export type TrustCheck = z.infer<typeof trustCheckSchema>

/** One defect, the check that found it, the flag that covers it, and whether the policy ignores it. */
export const trustProblemSchema = z.strictObject({
  /** Id of the failure catalogue, e.g. `CRT-07`. */
  id: z.string().regex(/^CRT-\d{2}$/),
  check: trustCheckSchema,
  /** Of the check. A changed pin and a distrusted certificate are covered by no flag (`coveringFlag`). */
  flag: ignoreErrorFlagSchema,
  ignored: z.boolean(),
  /** Kebab-case kind within the check, e.g. `expired`, `unknown-issuer`, `weak-key`; key below `trustProblems` in the words. */
  kind: z.string(),
  /** Index into the chain as sent, or null when the problem is not at one certificate. */
  certificate: z.number().int().nonnegative().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TrustProblem = z.infer<typeof trustProblemSchema>

export const tlsReportSchema = z.strictObject({
  protocol: z.string(),
  cipher: z.string(),
  /** The name that was sent as SNI and looked for in the certificate. */
  serverName: z.string(),
  chain: z.array(certificateSummarySchema),
  problems: z.array(trustProblemSchema),
  /** Where the root that the chain reaches comes from; null when it reaches none. */
  anchor: z.enum(['system', 'node', 'profile', 'pin']).nullable(),
  revocation: z.strictObject({ status: z.enum(['good', 'revoked', 'not-checked']), reason: z.string().optional() }),
  /** The one code that the TLS library reported, e.g. `CERT_HAS_EXPIRED`; absent when it found nothing. */
  libraryVerdict: z.string().max(128).optional(),
})
export type TlsReport = z.infer<typeof tlsReportSchema>
