import type { IgnoreErrorFlag } from '../profile/session-profile'
import type { NameMismatch } from './match-host-name'
import type { TrustDefectKind } from './tls-evidence'
import type { TrustProblem } from './tls-report'

/** Every kind of certificate problem; its words stand below `trustProblems`. */
export type ProblemKind =
  | TrustDefectKind
  | NameMismatch
  | 'refused-by-library'
  | 'pin-changed'
  | 'distrusted'
  | 'expired'
  | 'issuer-expired'
  | 'not-yet-valid'
  | 'revoked'

/** The failure catalogue's id for each kind. */
export const PROBLEM_IDS: Readonly<Record<ProblemKind, string>> = {
  'self-signed': 'CRT-01',
  'inspection-root': 'CRT-02',
  'unknown-root': 'CRT-03',
  'missing-intermediate': 'CRT-04',
  'issuer-not-sent': 'CRT-04',
  'unknown-issuer': 'CRT-05',
  expired: 'CRT-07',
  'issuer-expired': 'CRT-08',
  'not-yet-valid': 'CRT-10',
  'name-mismatch': 'CRT-11',
  'address-not-covered': 'CRT-12',
  'wildcard-too-shallow': 'CRT-13',
  'no-alternative-names': 'CRT-15',
  'pin-changed': 'CRT-16',
  distrusted: 'CRT-16',
  revoked: 'CRT-17',
  'bad-signature': 'CRT-19',
  malformed: 'CRT-19',
  'weak-key': 'CRT-20',
  'weak-digest': 'CRT-20',
  'wrong-purpose': 'CRT-21',
  'not-a-ca': 'CRT-22',
  'path-too-long': 'CRT-22',
  'name-constraints': 'CRT-22',
  'unknown-critical-extension': 'CRT-22',
  'policy-missing': 'CRT-22',
  'path-refused': 'CRT-27',
  'refused-by-library': 'CRT-27',
}

/** Kinds that are decisions of the user about one certificate: no flag covers them. */
const DECIDED: ReadonlySet<string> = new Set<ProblemKind>(['pin-changed', 'distrusted'])

/**
 * The flag that would hide a problem, or null when none does. `TrustProblem.flag` is always the flag of the check that
 * found it.
 */
export const coveringFlag = ({ kind, flag }: Pick<TrustProblem, 'kind' | 'flag'>): IgnoreErrorFlag | null =>
  DECIDED.has(kind) ? null : flag
