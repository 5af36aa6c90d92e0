import type { ErrorCode } from '../../../shared/failures/error-code'
import type { Outcome } from '../../../shared/submission/session-report'

/** Exit statuses of the command line (design §11). */
export const EXIT = { passed: 0, failed: 1, usage: 2, unknown: 3, cancelled: 130 } as const

/** Failures that a different call would avoid: nothing was tried. */
const USAGE_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'invalid-request',
  'invalid-value',
  'not-found',
  'unsupported',
  'acknowledgement-required',
  'name-without-password',
  'attachment-missing',
  'attachment-not-a-file',
  'attachment-unreadable',
  'attachment-too-large',
])

/**
 * @param outcome how the operation ended
 * @param code why, when it did not succeed
 */
export const exitStatus = (outcome: Outcome, code?: ErrorCode): number => {
  if (outcome === 'passed' || outcome === 'pending') return EXIT.passed
  if (outcome === 'unknown') return EXIT.unknown
  if (outcome === 'cancelled') return EXIT.cancelled
  return code !== undefined && USAGE_CODES.has(code) ? EXIT.usage : EXIT.failed
}
