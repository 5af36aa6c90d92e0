import type { AddressResult } from '../diagnosis/diagnosis'
import { advisedAtOwnStage } from './advised-finding'
import type { Finding } from './finding'
import { type Evidence, fix } from './finding-rules'

/** The addresses that showed a certificate, by whether it was in order. */
export const addressesByCertificate = ({ diagnosis }: Evidence): { good: AddressResult[]; bad: AddressResult[] } => {
  const shown = (diagnosis?.addresses ?? []).filter(({ certificate }) => certificate !== null)
  return {
    good: shown.filter(({ problems }) => problems.length === 0),
    bad: shown.filter(({ problems }) => problems.length > 0),
  }
}

const areAll = (addresses: readonly AddressResult[], family: 4 | 6): boolean =>
  addresses.every((address) => address.family === family)

/** CRT-25: the certificate is in order at one address and not at another. Different ones that are all in order are usual. */
export const explainDisagreeingAddresses = (evidence: Evidence): Finding[] => {
  const { good, bad } = addressesByCertificate(evidence)
  if (evidence.tls === undefined || good.length === 0 || bad.length === 0) return []
  const ipv4Only = areAll(good, 4) && areAll(bad, 6) && evidence.profile.addressFamily === 'any'
  const fixes = ipv4Only ? [fix('use-ipv4-only', { addressFamily: 'ipv4' })] : []
  const severity = evidence.error?.stage === 'verify' ? 'error' : 'warning'
  return [{ ...advisedAtOwnStage('CRT-25', evidence, fixes), severity }]
}

const isOutOfReach = ({ reachability }: AddressResult): boolean =>
  reachability === 'unreachable' || reachability === 'timeout'

/** NET-08 after a session that went on over IPv4: IPv6 addresses that lead nowhere from here. */
export const explainUnreachableFamily = (evidence: Evidence): Finding[] => {
  const { profile, diagnosis, error } = evidence
  const six = (diagnosis?.addresses ?? []).filter(({ family }) => family === 6)
  const fourAnswers = diagnosis?.addresses.some(
    ({ family, reachability }) => family === 4 && reachability === 'connected',
  )
  if (error?.code === 'network-unreachable' || profile.addressFamily !== 'any') return []
  if (fourAnswers !== true || six.length === 0 || !six.every(isOutOfReach)) return []
  const fixes = [fix('use-ipv4-only', { addressFamily: 'ipv4' })]
  const params = { host: profile.serverAddress, context: 'partly' }
  return [{ ...advisedAtOwnStage('NET-08', evidence, fixes, params), severity: 'info' }]
}
