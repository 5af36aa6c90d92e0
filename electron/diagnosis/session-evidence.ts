import type { AddressResult, Reachability } from '../../shared/diagnosis/diagnosis'
import type { ErrorCode } from '../../shared/failures/error-code'
import type { StageFact, StageId, StageRecord } from '../../shared/submission/stage'
import type { StageFactKey } from '../../shared/words/en/stages'
import type { HostAddress } from '../network/resolve-host'
import type { SessionReportCore } from '../submission/run-session'

/** What the reports of sessions are asked for here. */
export type SessionEvidence = Pick<
  SessionReportCore,
  'outcome' | 'durationMs' | 'stages' | 'error' | 'tls' | 'capabilities'
>

const REACHABILITY: Partial<Record<ErrorCode, Reachability>> = {
  'connection-refused': 'refused',
  'connection-timeout': 'timeout',
  'network-unreachable': 'unreachable',
  'connection-not-permitted': 'not-permitted',
  'connection-reset': 'reset',
}

const stageOf = ({ stages }: SessionEvidence, id: StageId): StageRecord | undefined =>
  stages.find((stage) => stage.id === id)

const factOf = (report: SessionEvidence, id: StageId, key: StageFactKey): StageFact['params'] | undefined =>
  stageOf(report, id)?.facts.find((fact) => fact.key === key)?.params

/** Whether a session ended because it was called off. */
export const wasCancelled = ({ error }: SessionEvidence): boolean => error?.code === 'cancelled'

/** How the connection of a session came about; null when it was never tried to its end. */
export const reachabilityOf = (report: SessionEvidence): Reachability | null => {
  const status = stageOf(report, 'connect')?.status
  if (status === 'passed' || status === 'warned') return 'connected'
  return status === 'failed' ? (REACHABILITY[report.error?.code ?? 'internal'] ?? 'failed') : null
}

/** ms until a session was connected, or until that failed. */
export const connectMsOf = (report: SessionEvidence): number => stageOf(report, 'connect')?.durationMs ?? 0

/** First line of the greeting; null when none was heard. */
export const greetingOf = (report: SessionEvidence): string | null => {
  const text = factOf(report, 'greet', 'banner')?.text
  return typeof text === 'string' ? text.slice(0, 4_096) : null
}

/** The address that took the connection. */
export const connectedAddress = (report: SessionEvidence): string | undefined => {
  const address = factOf(report, 'connect', 'attempt-connected')?.address
  return typeof address === 'string' ? address : undefined
}

/** SHA-256 of the certificate that the server showed, hex; null without TLS. */
export const leafOf = ({ tls }: SessionEvidence): string | null => tls?.chain[0]?.sha256 ?? null

/** What a session on one address tells about it; null when it was called off before it was connected. */
export const addressResultOf = ({ address, family }: HostAddress, report: SessionEvidence): AddressResult | null => {
  const reachability = reachabilityOf(report)
  if (reachability === null) return null
  return {
    address,
    family,
    reachability,
    connectMs: connectMsOf(report),
    error: report.error ?? null,
    greeting: greetingOf(report),
    certificate: leafOf(report),
    problems: [...new Set(report.tls?.problems.map(({ id }) => id))],
  }
}
