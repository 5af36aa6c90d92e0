import { succeeded } from '../../shared/contract/result'
import type { HistoryEntry } from '../../shared/history/history-entry'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { SessionReport } from '../../shared/submission/session-report'
import { advanceRun, type SessionRun, startedRun } from '../diagnosis/session-run'

const reachOf = (entry: HistoryEntry, report: SessionReport): SessionRun['reach'] =>
  report.diagnosis?.reach ?? (entry.kind === 'test' ? 'authenticate' : 'content')

/**
 * A run that ended long ago in the form in which the page shows runs, with the settings it was made with.
 * @param profile the profile as it is now; certificates of then are not kept, and nothing here shows them
 */
export const runOfReport = (entry: HistoryEntry, report: SessionReport, profile: SessionProfile): SessionRun => {
  const { customCa: _ca, clientCertificate: _own, pinnedCertificate: _pin, ...settings } = entry.settings
  const startedAt = Date.parse(report.startedAt)
  const isWhole = report.stages.some(({ id }) => id === 'connect')
  const begun = startedRun(entry.id, { ...profile, ...settings }, startedAt, !isWhole, reachOf(entry, report))
  return advanceRun(begun, { type: 'ended', result: succeeded(report), at: startedAt + report.durationMs })
}
