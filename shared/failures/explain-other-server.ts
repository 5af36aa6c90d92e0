import type { AddressResult } from '../diagnosis/diagnosis'
import { isDnsName, isIpLiteral, isLoopback, isPrivateAddress, isPublicHost } from '../profile/server-address'
import { advisedAtOwnStage } from './advised-finding'
import type { Finding } from './finding'
import { type Evidence, fix } from './finding-rules'
import { registrableName, sharesOrganisation } from './registrable-name'
import { certificateNames, namesOfServer } from './server-names'

/** With or without its reply code. */
const SERVER_OF_GREETING = /^(?:220[ -])?([A-Za-z0-9.-]{4,253})(?:\s|$)/

/** What the server greets with, on the connections of the diagnosis to the port of the profile. */
export const greetingsOf = ({ profile, diagnosis }: Evidence): readonly string[] => [
  ...(diagnosis?.addresses ?? []).flatMap(({ greeting }) => greeting ?? []),
  ...(diagnosis?.ports?.probes ?? []).flatMap(({ port, greeting }) => (port === profile.port ? (greeting ?? []) : [])),
]

/** The host that a greeting names (RFC 5321 §4.2), when it is a name of the public Internet. */
export const hostOfGreeting = (greeting: string): string | undefined => {
  const name = SERVER_OF_GREETING.exec(greeting)?.[1]?.replace(/\.$/, '')
  return name !== undefined && isDnsName(name) && isPublicHost(name) && registrableName(name) !== undefined
    ? name
    : undefined
}

const isProven = ({ tls }: Evidence): boolean =>
  tls?.problems.every(({ ignored }) => !ignored) === true && tls.problems.length === 0

/** A channel that could not be encrypted is what a proxy in between makes of it (failures.md NET-12). */
const CHANNEL_REFUSED = new Set(['starttls-not-offered', 'starttls-refused', 'authentication-not-offered'])

/**
 * NET-12: the greeting names an organisation that neither the address, its aliases nor the certificate name. Shared hosts do
 * that rightfully, so it is a hint, unless the channel also stays open to be read.
 */
export const explainForeignGreeting = (evidence: Evidence): Finding[] => {
  const { profile, tls, error } = evidence
  const host = profile.serverAddress
  if (isIpLiteral(host) || !isPublicHost(host) || isProven(evidence)) return []
  const names = greetingsOf(evidence).flatMap((greeting) => hostOfGreeting(greeting) ?? [])
  const [name] = names
  const known = [...namesOfServer(evidence), ...certificateNames(evidence).dns]
  if (name === undefined || names.some((other) => sharesOrganisation(other, known))) return []
  const inClear = tls === undefined
  const suspicious = inClear && error !== undefined && CHANNEL_REFUSED.has(error.code)
  const hint: Finding = {
    ...advisedAtOwnStage('NET-12', evidence),
    severity: inClear ? 'warning' : 'info',
    params: { host, name, context: 'possible' },
  }
  return [suspicious ? { ...hint, severity: 'error' } : hint]
}

const leadsInside = ({ address }: AddressResult): boolean => isPrivateAddress(address) || /^0\.|^::$/.test(address)

/** NET-15: a name of the public Internet that leads to this machine or into a private network. */
export const explainInsideAddress = (evidence: Evidence): Finding[] => {
  const { profile, diagnosis, error } = evidence
  const host = profile.serverAddress
  const addresses = diagnosis?.addresses ?? []
  if (isIpLiteral(host) || !isPublicHost(host) || addresses.length === 0 || !addresses.every(leadsInside)) return []
  const here = addresses.every(({ address }) => isLoopback(address) || !isPrivateAddress(address))
  // Inside a company it is usual that a public name leads to a private address.
  const severity = error === undefined && !here ? 'info' : 'warning'
  const fixes = [fix('look-at-resolved-address'), ...(here ? [] : [fix('compare-networks')])]
  return [{ ...advisedAtOwnStage('NET-15', evidence, fixes), severity, params: { host } }]
}
