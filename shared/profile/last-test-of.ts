import type { SessionReport } from '../submission/session-report'
import { bypassedProblems } from '../trust/bypassed-problems'
import type { SessionProfile } from './session-profile'
import type { LastTest } from './stored-profile'
import { testEvidenceOf } from './test-evidence'

/**
 * How a test ended, as it is kept with its profile.
 * @param profile the settings that the test was made with
 * @param at ms since 1970: when it ended
 */
export const lastTestOf = (profile: SessionProfile, report: SessionReport, at: number): LastTest => ({
  at: new Date(at).toISOString(),
  outcome: report.outcome === 'passed' ? 'passed' : report.outcome === 'cancelled' ? 'cancelled' : 'failed',
  bypassed: bypassedProblems(report.tls).length > 0,
  stage: report.error?.stage ?? null,
  code: report.error?.code ?? null,
  durationMs: report.durationMs,
  evidence: testEvidenceOf(profile, report),
})
