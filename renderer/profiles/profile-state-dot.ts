import type { StoredProfile } from '../../shared/profile/stored-profile'
import type { DotState } from '../ui/state-dot'

/**
 * What the dot beside a profile shows.
 * @param practiceRunning whether the practice server runs; only the practice profile asks
 */
export const profileDotState = (stored: StoredProfile, practiceRunning: boolean): DotState => {
  if (stored.practice && !practiceRunning) return 'stopped'
  const last = stored.lastTest
  if (last === null || last.outcome === 'cancelled') return 'untested'
  if (last.outcome === 'failed') return 'failed'
  return last.bypassed ? 'bypassed' : 'passed'
}
