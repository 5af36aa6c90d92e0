import { isIpLiteral } from '../profile/server-address'
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

const timedOut: FindingRule = byCode('connection-timeout', (evidence) => {
  const { port } = evidence.profile
  return found(timeoutId(port), evidence, [otherPort(port), fix('ask-for-open-port')], place(evidence))
})

const unreachable: FindingRule = byCode('network-unreachable', (evidence) => {
  const { addressFamily, serverAddress } = evidence.profile
  const mayChoose = addressFamily !== 'ipv4' && !isIpLiteral(serverAddress)
  const fixes = mayChoose ? [fix('use-ipv4-only', { addressFamily: 'ipv4' })] : []
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
