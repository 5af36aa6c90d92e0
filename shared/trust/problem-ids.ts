import type { NameMismatch } from './match-host-name'
import type { TrustDefectKind } from './tls-evidence'

/** Every kind of certificate problem; its words stand below `trustProblems`. */
export type ProblemKind =
  | TrustDefectKind
  | NameMismatch
  | 'refused-by-library'
  | 'pin-changed'
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
  'path-refused': 'CRT-22',
  'refused-by-library': 'CRT-22',
}
