import type { Outcome } from '../../../shared/submission/session-report'

/** From the best to the worst. An unknown delivery is the worst: only a person can decide what to do about it. */
const ORDER: readonly Outcome[] = ['passed', 'pending', 'partial', 'failed', 'cancelled', 'unknown']

/** Whether `outcome` is worse than `other`. */
export const isWorse = (outcome: Outcome, other: Outcome): boolean => ORDER.indexOf(outcome) > ORDER.indexOf(other)
