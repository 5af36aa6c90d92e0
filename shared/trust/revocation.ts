import type { TlsReport } from './tls-report'

/** Why an authority took a certificate back (RFC 5280 §5.3.1), by its number there; 7 is not used. */
export const REVOCATION_CAUSES = [
  'unspecified',
  'key-compromise',
  'authority-compromise',
  'affiliation-changed',
  'superseded',
  'cessation-of-operation',
  'certificate-hold',
  'unspecified',
  'remove-from-list',
  'privilege-withdrawn',
  'attribute-authority-compromise',
] as const
export type RevocationCause = (typeof REVOCATION_CAUSES)[number]

/** Why nothing is known about a certificate; key below `revocation.not-checked` in the words. */
export type NotCheckedReason =
  | 'not-asked'
  | 'ignored-by-profile'
  | 'not-trusted-chain'
  | 'trusted-directly'
  | 'too-many-certificates'
  | 'no-url'
  | 'url-refused'
  | 'redirect-refused'
  | 'responder-unreachable'
  | 'responder-silent'
  | 'responder-refused'
  | 'responder-does-not-know'
  | 'too-large'
  | 'time-out'
  | 'cancelled'
  | 'answer-invalid'
  | 'answer-stale'
  | 'answer-for-another'

/** What is known about one certificate. */
export type RevocationAnswer =
  | { readonly status: 'good' }
  | {
      readonly status: 'revoked'
      /** ISO 8601, UTC */
      readonly revokedAt: string
      readonly cause: RevocationCause
    }
  | { readonly status: 'not-checked'; readonly reason: NotCheckedReason }

/** The answer about one certificate of the path. */
export interface CertificateRevocation {
  /** Index into the chain as sent, or null for one that was not sent. */
  readonly certificate: number | null
  readonly name: string
  readonly answer: RevocationAnswer
}

/** What revocation checking adds to the evidence; `reason` says why nothing was asked, and `answers` is empty then. */
export interface RevocationEvidence {
  /** Leaf first; the root is not among them: taking it off the list of trusted roots is how roots are revoked. */
  readonly answers: readonly CertificateRevocation[]
  readonly reason?: NotCheckedReason
}

/**
 * All answers as one: revoked when any certificate is; good when the leaf is, with the reason `issuer-not-checked` when an
 * authority above it could not be asked about; otherwise not checked, with the leaf's reason.
 */
export const revocationSummary = ({ answers, reason }: RevocationEvidence): TlsReport['revocation'] => {
  const revoked = answers.map(({ answer }) => answer).find((answer) => answer.status === 'revoked')
  if (revoked !== undefined) return { status: 'revoked', reason: revoked.cause }
  const leaf = answers[0]?.answer
  if (leaf === undefined) return { status: 'not-checked', reason: reason ?? 'not-asked' }
  if (leaf.status === 'not-checked') return { status: 'not-checked', reason: leaf.reason }
  return answers.every(({ answer }) => answer.status === 'good')
    ? { status: 'good' }
    : { status: 'good', reason: 'issuer-not-checked' }
}
