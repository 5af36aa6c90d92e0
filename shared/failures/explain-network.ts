import type { AddressResult, PortProbe } from '../diagnosis/diagnosis'
import { PATIENT_CONNECT_MS } from '../diagnosis/diagnosis-waits'
import { isIpLiteral, isPrivateAddress, isPublicHost } from '../profile/server-address'
import { advised } from './advised-finding'
import type { ErrorCode } from './error-code'
import type { Finding } from './finding'
import {
  type FailedEvidence,
  type FindingId,
  type FindingRule,
  fix,
  found,
  IMPLICIT_TLS_PORT,
  implicitTlsPort,
  isAtStage,
  SUBMISSION_PORT,
  starttlsPort,
} from './finding-rules'

const place = ({ profile: { serverAddress, port } }: FailedEvidence) => ({ host: serverAddress, port })

const byCode =
  (code: ErrorCode, explain: (evidence: FailedEvidence) => Finding): FindingRule =>
  (evidence) =>
    evidence.error.code === code ? explain(evidence) : undefined

/** A silent port means different things on different ports (failures.md NET-05 to NET-07). */
const timeoutId = (port: number): FindingId => {
  if (port === 25) return 'NET-05'
  return port === SUBMISSION_PORT || port === IMPLICIT_TLS_PORT ? 'NET-07' : 'NET-06'
}

const otherPort = (port: number) => (port === SUBMISSION_PORT ? implicitTlsPort() : starttlsPort())

const notFound: FindingRule = byCode('name-not-found', (evidence) => {
  const family = evidence.error.params.family
  const fixes =
    family === undefined ? [fix('check-server-name')] : [fix('use-any-address-family', { addressFamily: 'any' })]
  return found('NET-01', evidence, fixes, place(evidence))
})

/** Swallowed: neither accepted nor refused. */
const isSilent = ({ reachability }: PortProbe): boolean => reachability === 'timeout' || reachability === 'unreachable'

/** Why a port is silent, told by what the other ports of the same host do. */
const silenceTold = (port: number, probes: readonly PortProbe[]): [FindingId, Finding['params']] => {
  const open = probes.filter((probe) => probe.port !== port && probe.reachability === 'connected')
  const submission = probes.filter((probe) => probe.port === SUBMISSION_PORT || probe.port === IMPLICIT_TLS_PORT)
  if (open.length === 0 && submission.length === 2 && submission.every(isSilent)) return ['NET-06', { context: 'all' }]
  if (port === 25) return ['NET-05', {}]
  const other = open.find((probe) => probe.port !== 25) ?? open[0]
  return other === undefined ? [timeoutId(port), {}] : ['NET-07', { context: 'proven', other: other.port }]
}

/** An address that was connected later, when it had the whole time for itself. */
const slowAddress = ({ diagnosis }: FailedEvidence): AddressResult | undefined =>
  diagnosis?.addresses.find(({ reachability }) => reachability === 'connected')

const timedOut: FindingRule = byCode('connection-timeout', (evidence) => {
  const { port, deadlines } = evidence.profile
  if (slowAddress(evidence) !== undefined) {
    const seconds = PATIENT_CONNECT_MS / 1_000
    const patch = { deadlines: { ...deadlines, connectMs: PATIENT_CONNECT_MS } }
    const patience =
      deadlines.connectMs < PATIENT_CONNECT_MS ? [fix('wait-longer-for-connection', patch, { seconds })] : []
    return advised('NET-09', evidence, patience, place(evidence))
  }
  const [id, params] = silenceTold(port, evidence.diagnosis?.ports?.probes ?? [])
  return found(id, evidence, [otherPort(port), fix('ask-for-open-port')], { ...place(evidence), ...params })
})

/** Whether going to IPv4 only may help: always a guess, until the addresses were tried one by one. */
const ipv4MayHelp = ({ profile, diagnosis }: FailedEvidence): boolean => {
  if (profile.addressFamily === 'ipv4' || isIpLiteral(profile.serverAddress)) return false
  const tried = diagnosis?.addresses ?? []
  return tried.length === 0 || tried.some(({ family, reachability }) => family === 4 && reachability === 'connected')
}

const unreachable: FindingRule = byCode('network-unreachable', (evidence) => {
  const fixes = ipv4MayHelp(evidence) ? [fix('use-ipv4-only', { addressFamily: 'ipv4' })] : []
  return found('NET-08', evidence, [...fixes, fix('check-network')], place(evidence))
})

/** Connected, and thrown out before a word was said. */
const thrownOut: FindingRule = (evidence) => {
  const { error } = evidence
  const gone = error.code === 'connection-reset' || error.code === 'connection-closed'
  if (!gone || error.reply !== undefined || !isAtStage(error, 'connect', 'greet')) return undefined
  return found('NET-11', evidence, [fix('try-later'), fix('try-other-network')], place(evidence))
}

/** NET: the name and the way to the server. */
export const networkRules: readonly FindingRule[] = [
  notFound,
  byCode('name-resolution-failed', (evidence) => found('NET-02', evidence, [fix('check-network')], place(evidence))),
  byCode('connection-refused', (evidence) =>
    found('NET-04', evidence, [fix('check-port-and-service')], place(evidence)),
  ),
  timedOut,
  unreachable,
  byCode('connection-not-permitted', (evidence) =>
    found('NET-13', evidence, [fix('allow-application')], place(evidence)),
  ),
  thrownOut,
]

const OUT_OF_REACH: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'name-not-found',
  'connection-timeout',
  'network-unreachable',
])

/** A name or address of a private network is only reached from inside it; from elsewhere it looks like a typing error. */
export const explainPrivateNetwork = (evidence: FailedEvidence): Finding[] => {
  const { serverAddress } = evidence.profile
  const inside = isPrivateAddress(serverAddress) || /\.(?:local|internal|intranet|lan|home\.arpa)$/i.test(serverAddress)
  if (!inside || isPublicHost(serverAddress) || !OUT_OF_REACH.has(evidence.error.code)) return []
  return [{ ...advised('NET-10', evidence), severity: 'info' }]
}
