import { isDnsName, isIpLiteral, isLoopback } from '../profile/server-address'
import { hostNameMismatch } from '../trust/match-host-name'
import type { TrustProblem } from '../trust/tls-report'
import { advisedAtOwnStage } from './advised-finding'
import type { Finding, Fix } from './finding'
import { type Evidence, type FindingId, fix } from './finding-rules'
import { registrableName, sharesOrganisation } from './registrable-name'
import { certificateNames, namesOfServer } from './server-names'

const takeName = (serverAddress: string): Fix => fix('use-certificate-name', { serverAddress }, { serverAddress })

/** The connection stays where it is, and the certificate is held to a name: works also where the name leads nowhere. */
const expectName = (tlsServerName: string): Fix => fix('expect-certificate-name', { tlsServerName }, { tlsServerName })

const MOST_NAMES = 2

/** Canonical names that the address leads to and that the certificate covers: the same machine under its own name. */
export const coveredAliases = (evidence: Evidence): readonly string[] => {
  const names = certificateNames(evidence)
  const aliases = evidence.diagnosis?.aliases ?? []
  return aliases
    .map((alias) => alias.replace(/\.$/, ''))
    .filter((alias) => isDnsName(alias) && hostNameMismatch(names, alias) === null)
    .toReversed()
    .slice(0, MOST_NAMES)
}

/** Names that the user may be led to: of a chain that is trusted, for else anybody could have written them. */
const trustedNames = (evidence: Evidence): readonly string[] => {
  const problems = evidence.tls?.problems ?? []
  if (problems.some(({ check }) => check === 'trust' || check === 'revocation')) return []
  return certificateNames(evidence).dns.filter((name) => isDnsName(name) && !name.includes('*'))
}

/** Whether the server shows its default: the certificate that a client sees that names no server. */
export const isDefaultCertificate = ({ tls, diagnosis }: Evidence): boolean => {
  const without = diagnosis?.certificateWithoutServerName ?? null
  return without !== null && without === tls?.chain[0]?.sha256
}

/** CRT-14: the default of a server of many, which has nothing to do with the name that was asked for. */
const isOfAnotherCustomer = (evidence: Evidence): boolean => {
  const asked = evidence.tls?.serverName ?? ''
  if (isIpLiteral(asked) || isLoopback(asked) || registrableName(asked) === undefined) return false
  return isDefaultCertificate(evidence) && !sharesOrganisation(asked, certificateNames(evidence).dns)
}

const ofSameOrganisation = (evidence: Evidence): readonly string[] =>
  trustedNames(evidence).filter((name) => sharesOrganisation(name, namesOfServer(evidence)))

const nameFixes = (id: string, evidence: Evidence): Fix[] => {
  const aliases = coveredAliases(evidence)
  const others = id === 'CRT-12' ? trustedNames(evidence) : ofSameOrganisation(evidence)
  const names = (aliases.length > 0 ? aliases : others).slice(0, MOST_NAMES)
  const [first] = names
  return id === 'CRT-12' && first !== undefined ? [expectName(first), takeName(first)] : names.map(takeName)
}

const NAME_IDS: readonly FindingId[] = ['CRT-11', 'CRT-12', 'CRT-13', 'CRT-15']

/** CRT-11 to CRT-15: the certificate does not cover the name, and which name may be used in its place. */
export const explainName = (problem: TrustProblem, evidence: Evidence): Finding => {
  const id = NAME_IDS.find((candidate) => candidate === problem.id) ?? 'CRT-11'
  const fixes = id === 'CRT-15' ? [] : nameFixes(id, evidence)
  if (id !== 'CRT-11' || fixes.length > 0) return advisedAtOwnStage(id, evidence, fixes)
  if (!isOfAnotherCustomer(evidence)) return advisedAtOwnStage(id, evidence)
  // The name was sent as SNI. To expect the other customer's name would only make the wrong certificate pass.
  return {
    ...advisedAtOwnStage('CRT-14', evidence),
    fixes: [fix('check-server-name'), fix('tell-administrator')],
  }
}
