import type { ModeResult, ModeStatus, PortProbe, Reachability, Recommendation } from '../../shared/diagnosis/diagnosis'
import type { SecurityOption, SessionProfile } from '../../shared/profile/session-profile'
import type { TlsReport } from '../../shared/trust/tls-report'

/** Ports that mail servers take mail from their clients at; 2525 by custom only. */
const USUAL_PORTS: readonly number[] = [25, 465, 587, 2525]
const MODES: readonly SecurityOption[] = ['none', 'starttls', 'implicit-tls']

/** What stands below a cell's word: a key of `diagnosis.ports.detail` with its values. */
export interface CellDetail {
  readonly key: string
  readonly code?: string
  /** ms */
  readonly durationMs?: number
}

/** One port in one mode. */
export interface MatrixCell {
  readonly port: number
  readonly status: ModeStatus | 'probing'
  readonly inUse: boolean
  readonly best: boolean
  readonly detail: CellDetail
}

export interface MatrixRow {
  readonly option: SecurityOption
  readonly cells: readonly MatrixCell[]
}

export interface PortMatrix {
  readonly ports: readonly number[]
  readonly rows: readonly MatrixRow[]
}

/** The part of the profile that the matrix marks. */
type InUse = Pick<SessionProfile, 'port' | 'option'>

const routeDetail = (reachability: Reachability, durationMs: number): CellDetail => {
  if (reachability === 'unreachable' || reachability === 'not-permitted') return { key: reachability }
  return { key: 'timeout', durationMs }
}

const workingDetail = (option: SecurityOption): CellDetail => ({
  key: option === 'implicit-tls' ? 'tlsFirst' : option === 'starttls' ? 'tlsLater' : 'clear',
})

const answeringDetail = ({ signInMethods }: ModeResult): CellDetail => {
  if (signInMethods === null) return { key: 'clear' }
  return { key: signInMethods.length === 0 ? 'noSignIn' : 'signInClear' }
}

const refusedDetail = ({ error }: ModeResult): CellDetail => {
  const code = /^\d{3}/.exec(error?.reply ?? '')?.[0]
  return code === undefined ? { key: 'refused' } : { key: 'refusedWith', code }
}

const detailOf = (mode: ModeResult, probe: PortProbe, inUse: boolean): CellDetail => {
  if (inUse && mode.status === 'works') return { key: 'inUse' }
  switch (mode.status) {
    case 'works':
      return workingDetail(mode.option)
    case 'answers':
      return answeringDetail(mode)
    case 'refused':
      return refusedDetail(mode)
    case 'no-route':
      return routeDetail(probe.reachability, mode.durationMs > 0 ? mode.durationMs : probe.connectMs)
    default:
      return { key: mode.status }
  }
}

/**
 * The table of ports and modes. Its columns are the same from the first moment on, so that a cell never moves.
 * @param probes as far as they are known
 * @param running whether more may come: what is not known yet is being asked
 */
export const portMatrix = (
  probes: readonly PortProbe[],
  recommendation: Recommendation | null,
  profile: InUse,
  running: boolean,
): PortMatrix => {
  const ports = [...new Set([...USUAL_PORTS, profile.port, ...probes.map(({ port }) => port)])].sort((a, b) => a - b)
  const cellOf = (option: SecurityOption, port: number): MatrixCell => {
    const probe = probes.find((each) => each.port === port)
    const mode = probe?.modes.find((each) => each.option === option)
    const inUse = profile.port === port && profile.option === option
    const best = recommendation?.port === port && recommendation.option === option
    const unknown = running ? 'probing' : 'not-probed'
    if (probe === undefined || mode === undefined || (running && mode.status === 'not-probed'))
      return { port, status: unknown, inUse, best, detail: { key: unknown } }
    return { port, status: mode.status, inUse, best, detail: detailOf(mode, probe, inUse) }
  }
  return { ports, rows: MODES.map((option) => ({ option, cells: ports.map((port) => cellOf(option, port)) })) }
}

/** What is said beside the best port, as keys of `diagnosis.ports`. */
export type MatrixRemark = 'bestInUse' | 'bestOnly' | 'clearText' | 'flawedToo' | 'sameCertificate' | 'blocked25'

/** Whether the network lets nothing out to port 25, while another port of the same host answers. */
const isPort25Blocked = (probes: readonly PortProbe[]): boolean =>
  probes.some(
    ({ port, reachability }) => port === 25 && (reachability === 'timeout' || reachability === 'unreachable'),
  ) && probes.some(({ port, reachability }) => port !== 25 && reachability === 'connected')

/**
 * The remarks that belong to a recommendation, in the order in which they are told.
 * @param tls of the main session, to know the certificate again
 */
export const matrixRemarks = (
  probes: readonly PortProbe[],
  best: Recommendation,
  tls: TlsReport | undefined,
): readonly MatrixRemark[] => {
  const mode = probes.find(({ port }) => port === best.port)?.modes.find(({ option }) => option === best.option)
  const leaf = tls?.chain[0]?.sha256
  const isRefused = tls?.problems.some(({ ignored }) => !ignored) === true
  const showsSame = leaf !== undefined && mode?.tls?.chain[0]?.sha256 === leaf
  return [
    ...(best.inUse ? (['bestInUse'] as const) : []),
    ...(!best.inUse && isRefused && showsSame ? (['sameCertificate'] as const) : []),
    ...(!best.inUse && best.status === 'flawed' && !(isRefused && showsSame) ? (['flawedToo'] as const) : []),
    ...(!best.inUse && best.status !== 'flawed' && !isRefused ? (['bestOnly'] as const) : []),
    ...(best.option === 'none' ? (['clearText'] as const) : []),
    ...(isPort25Blocked(probes) ? (['blocked25'] as const) : []),
  ]
}
