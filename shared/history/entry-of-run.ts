import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Finding } from '../failures/finding'
import type { SessionProfile } from '../profile/session-profile'
import type { SessionReport } from '../submission/session-report'
import { bypassedProblems } from '../trust/bypassed-problems'
import type { HistoryEntry, HistoryKind, RunSettings } from './history-entry'

/** Longest value of a finding that is kept with an entry; server text may be longer. */
const LONGEST_PARAMETER = 300

const digest = (text: string): string => (text === '' ? '' : bytesToHex(sha256(utf8ToBytes(text))))

/** The settings that a run was made with. */
export const runSettingsOf = (profile: SessionProfile): RunSettings => ({
  serverAddress: profile.serverAddress,
  port: profile.port,
  option: profile.option,
  name: profile.name,
  authenticationMethod: profile.authenticationMethod,
  ignoreError: [...profile.ignoreError],
  tlsServerName: profile.tlsServerName,
  minimumTlsVersion: profile.minimumTlsVersion,
  addressFamily: profile.addressFamily,
  ehloName: profile.ehloName,
  customCa: digest(profile.customCa),
  clientCertificate: digest(profile.clientCertificate),
  pinnedCertificate: profile.pinnedCertificate?.sha256 ?? '',
})

const boundedParams = (params: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, LONGEST_PARAMETER) : value,
    ]),
  )

/** The most likely finding; of a run that passed only what is more than a remark. */
const tellingFinding = ({ ok, findings }: SessionReport): Finding | undefined =>
  ok ? findings.find(({ severity }) => severity !== 'info') : findings[0]

/**
 * The entry that the history keeps of a run.
 * @param profile the settings of that run
 */
export const entryOfRun = (
  id: string,
  kind: HistoryKind,
  profile: SessionProfile,
  report: SessionReport,
): HistoryEntry => {
  const finding = tellingFinding(report)
  return {
    id,
    at: report.startedAt,
    kind,
    outcome: report.outcome,
    durationMs: report.durationMs,
    stage: report.error?.stage ?? null,
    code: report.error?.code ?? null,
    finding: finding === undefined ? null : { id: finding.id, params: boundedParams(finding.params) },
    settings: runSettingsOf(profile),
    bypassed: bypassedProblems(report.tls).length > 0,
    reported: true,
  }
}
