import type { CertificateSummary, TrustProblem } from '../trust/tls-report'
import { advisedAtOwnStage } from './advised-finding'
import type { Finding } from './finding'
import type { Evidence } from './finding-rules'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Below that, another time zone explains it. */
const CLOCKS_DIFFER_MS = 12 * HOUR_MS

/** What this machine takes the time for: as given, else by how many days a certificate is out of date. */
const timeOfMachine = ({ now }: Evidence, { kind, params }: TrustProblem): number | undefined => {
  if (now !== undefined) return now
  const end = Date.parse(String(params.date))
  const days = Number(params.count)
  if (Number.isNaN(end) || Number.isNaN(days)) return undefined
  return kind === 'not-yet-valid' ? end - days * DAY_MS : end + days * DAY_MS
}

/** Whether a certificate is valid at a time; of a root that was not sent only the day is known on which it ends or begins. */
const isValidAt = (time: number, { certificate, kind, params }: TrustProblem, chain: readonly CertificateSummary[]) => {
  const day = Date.parse(String(params.date))
  if (certificate === null) return kind === 'not-yet-valid' ? day <= time : time <= day
  const summary = chain[certificate]
  return summary !== undefined && Date.parse(summary.notBefore) <= time && time <= Date.parse(summary.notAfter)
}

const LATEST_DATE_MS = 8_640_000_000_000_000

const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Two dates that cannot both be right, `YYYY-MM-DD` in UTC. */
export interface DisagreeingClocks {
  readonly server: string
  readonly machine: string
}

/**
 * Whether the date in the server's greeting says that this machine's clock is wrong: the two differ by more than time zones
 * do, and every certificate that seems out of date is valid on the server's date.
 */
export const disagreeingClocks = (evidence: Evidence): DisagreeingClocks | undefined => {
  const { tls, diagnosis } = evidence
  const dated = tls?.problems.filter(({ check }) => check === 'dates') ?? []
  const [first] = dated
  const ahead = diagnosis?.serverClockAheadMs ?? 0
  const machine = first === undefined ? undefined : timeOfMachine(evidence, first)
  if (machine === undefined || Math.abs(ahead) < CLOCKS_DIFFER_MS) return undefined
  const server = machine + ahead
  if (Math.max(Math.abs(server), Math.abs(machine)) > LATEST_DATE_MS) return undefined
  const allValid = dated.every((problem) => isValidAt(server, problem, tls?.chain ?? []))
  return allValid ? { server: day(server), machine: day(machine) } : undefined
}

/** CRT-09: beside what the certificate itself says, for a greeting proves nothing. */
export const explainClock = (evidence: Evidence): Finding[] => {
  if (disagreeingClocks(evidence) === undefined) return []
  const rejected = evidence.tls?.problems.some(({ check, ignored }) => check === 'dates' && !ignored) ?? false
  const finding = advisedAtOwnStage('CRT-09', evidence, [], { context: 'greeting' })
  return [{ ...finding, severity: rejected ? 'error' : 'warning' }]
}
