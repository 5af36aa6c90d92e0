import type { SessionReport } from '../submission/session-report'
import type { CertificateSummary, TlsReport } from '../trust/tls-report'
import { ignoreErrorFlagSchema, type SessionProfile } from './session-profile'
import type { LastTest, TestEvidence } from './stored-profile'

const LONGEST_ISSUER = 1_000
const LONGEST_ADDRESS = 64
const MOST_ADDRESSES = 100

/**
 * The certificates that the leaf leads up to, each as it lives longest: servers send superfluous and cross-signed ones,
 * and one of those that nobody relies on ends without harm.
 */
const certificatesOnPath = ([leaf, ...others]: readonly CertificateSummary[]): readonly CertificateSummary[] => {
  const path = leaf === undefined ? [] : [leaf]
  for (let last = leaf; last !== undefined; ) {
    const below: CertificateSummary = last
    const issuers = others.filter(({ subject }) => subject === below.issuer)
    last = issuers
      .filter((issuer) => !path.includes(issuer))
      .sort((one, other) => Date.parse(other.notAfter) - Date.parse(one.notAfter))[0]
    if (last !== undefined) path.push(last)
  }
  return path
}

/** When the chain stops being valid: the earliest end on the path. What ended and was no problem is not relied on. */
const endOfValidity = ({ chain, problems }: TlsReport, judgedAt: string): string | undefined => {
  const now = Date.parse(judgedAt)
  const reported = problems.flatMap(({ check, certificate }) => {
    const found = check === 'dates' && certificate !== null ? chain[certificate] : undefined
    return found === undefined ? [] : [found]
  })
  const living = certificatesOnPath(chain).filter(({ notAfter }) => Date.parse(notAfter) >= now)
  return [...living, ...reported]
    .map(({ notAfter }) => notAfter)
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0]
}

const certificateSeen = (tls: TlsReport | undefined, judgedAt: string): TestEvidence['certificate'] => {
  const leaf = tls?.chain[0]
  if (tls === undefined || leaf === undefined) return null
  const needed = new Set(tls.problems.map(({ flag }) => flag))
  return {
    sha256: leaf.sha256,
    issuer: leaf.issuer.slice(0, LONGEST_ISSUER),
    notAfter: endOfValidity(tls, judgedAt) ?? leaf.notAfter,
    revocation: tls.revocation.status,
    neededFlags: ignoreErrorFlagSchema.options.filter((flag) => needed.has(flag)),
  }
}

/** The addresses that the host resolved to in a run, in the order in which they would be tried. */
export const addressesOf = ({ diagnosis, stages }: SessionReport): readonly string[] => {
  if (diagnosis !== undefined && diagnosis.addresses.length > 0)
    return diagnosis.addresses.map(({ address }) => address)
  const fact = stages.find(({ id }) => id === 'resolve')?.facts.find(({ key }) => key === 'addresses')
  const list = fact?.params.list
  return typeof list === 'string' && list !== '' ? list.split(', ') : []
}

/**
 * What a test or diagnosis saw of the server, tied to the settings that it saw it with.
 * @param profile the settings of that run
 */
export const testEvidenceOf = (profile: SessionProfile, report: SessionReport): TestEvidence => ({
  serverAddress: profile.serverAddress,
  port: profile.port,
  option: profile.option,
  tlsServerName: profile.tlsServerName,
  addresses: addressesOf(report)
    .filter((address) => address.length <= LONGEST_ADDRESS)
    .slice(0, MOST_ADDRESSES),
  certificate: certificateSeen(report.tls, report.startedAt),
})

type ServerSettings = Pick<SessionProfile, 'serverAddress' | 'port' | 'option' | 'tlsServerName'>

/** Whether what was seen under some settings says anything about others. */
export const isSameServer = (one: ServerSettings, other: ServerSettings): boolean =>
  one.serverAddress === other.serverAddress &&
  one.port === other.port &&
  one.option === other.option &&
  one.tlsServerName === other.tlsServerName

/**
 * The later of two tests, which keeps the certificate that the earlier one saw when it did not come as far itself: a
 * server that is down for the moment, or a test called off, does not make a certificate live longer.
 */
export const followedBy = (earlier: LastTest | null, later: LastTest): LastTest => {
  const seen = earlier?.evidence
  const { evidence } = later
  if (seen === undefined || evidence === undefined || evidence.certificate !== null) return later
  return isSameServer(seen, evidence) ? { ...later, evidence: { ...evidence, certificate: seen.certificate } } : later
}
