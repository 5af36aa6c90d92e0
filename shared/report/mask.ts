import { domainOfAddress } from '../profile/mailbox'
import { isIpv4, isIpv6, isLoopback, withoutBrackets } from '../profile/server-address'
import type { SessionProfile } from '../profile/session-profile'
import type { SessionReport } from '../submission/session-report'

/** What stands for a part that is left out. */
export const HIDDEN = '\u2022\u2022\u2022'

/** Replaces what tells who somebody is, and leaves the rest as it is. */
export type Mask = (text: string) => string

/**
 * RFC 5321 §4.1.2, generously: quoted or plain local part, and the `@` also as xtext (RFC 3461 §4) or in URLs. Each word is
 * looked at from its beginning only, so that a line of any length takes linear time.
 */
const ADDRESS =
  /(?:"(?:[^"\\\r\n]|\\.){0,64}"|(?<![^\s"<>()[\],:;@])[^\s"<>()[\],:;@]+)(?:@|\+40|%40)(?:\[[^\]\s]*\]|[^\s"<>()[\],:;@]+)/giu
const IP_CANDIDATE = /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*[0-9a-f:])(?![\w:]|\.\d)/giu
const HELLO_NAME = /^(?:EHLO|HELO|LHLO)\s+(\S+)/i
/** The first line of a reply to EHLO (RFC 5321 §4.1.1.1) and others like it: code, own name, then words that may name the client. */
const HELLO_REPLY = /^(\d{3}[- ]\S+)(\s.*)$/su
const HOST_NAME = /(?<![\w.-])(?=[\w.-]*[a-z])[\w-]+(?:\.[\w-]+)+(?![\w-])/giu

/** Shorter user names than this, and shorter parts before an at sign, are too common as words to be recognised. */
const SHORTEST_NAME = 2
const SHORTEST_LOCAL_PART = 3
/** A name as long as this is recognised inside of other words too. */
const UNMISTAKABLE = 6

const firstOf = (text: string): string => (text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0))

const maskedDomain = (domain: string): string => {
  if (domain.startsWith('[')) return `[${HIDDEN}]`
  const last = domain.lastIndexOf('.')
  return `${firstOf(domain)}${HIDDEN}${last < 1 ? '' : domain.slice(last)}`
}

/** An address as its first letters and its top-level domain: `a•••@e•••.test`. */
const maskedAddress = (address: string): string => {
  const separators = ['@', '+40', '%40'].map((separator) => ({ separator, at: address.lastIndexOf(separator) }))
  const { separator, at } = separators.find((each) => each.at > 0) ?? { separator: '@', at: address.length }
  const local = address.slice(0, at).replace(/^"/, '')
  return `${firstOf(local)}${HIDDEN}${separator}${maskedDomain(address.slice(at + separator.length))}`
}

/** Every text in a value of any shape. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}

const addressesIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(ADDRESS)].map(([address]) => address))

const ipsIn = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => [...text.matchAll(IP_CANDIDATE)].map(([ip]) => ip.toLowerCase()))
    .filter((ip) => isIpv4(ip) || isIpv6(ip))

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const wholeWord = (text: string): string =>
  text.length >= UNMISTAKABLE ? escaped(text) : `(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`

/** One expression that finds any of the texts, longest first; undefined for none. */
const anyOf = (texts: readonly string[], around: (text: string) => string): RegExp | undefined => {
  const distinct = [...new Set(texts.filter((text) => text !== ''))].sort((a, b) => b.length - a.length)
  return distinct.length === 0 ? undefined : new RegExp(distinct.map(around).join('|'), 'giu')
}

/** What identifies people and this machine, read from the profile and from what was said. */
const identitiesOf = (profile: SessionProfile, report: SessionReport, others: readonly string[]) => {
  const client = report.transcript.filter(({ direction }) => direction === 'client').map(({ text }) => text)
  const addresses = addressesIn([
    profile.name,
    profile.defaultSender,
    ...others,
    ...textsIn(report.recipients),
    ...client,
  ])
  const host = profile.serverAddress.toLowerCase()
  const isOfServer = (domain: string): boolean => host === domain || host.endsWith(`.${domain}`)
  const localParts = addresses
    .map((address) => address.slice(0, Math.max(0, address.lastIndexOf('@'))).replaceAll('"', ''))
    .filter((local) => local.length >= SHORTEST_LOCAL_PART)
  return {
    people: [profile.name, profile.proxy?.name ?? '', ...localParts].filter((name) => name.length >= SHORTEST_NAME),
    domains: addresses.map(domainOfAddress).filter((domain) => domain.includes('.') && !isOfServer(domain)),
    machine: [profile.ehloName, ...client.map((text) => HELLO_NAME.exec(text)?.[1] ?? '')].flatMap((name) => [
      name,
      withoutBrackets(name).replace(/^IPv6:/i, ''),
    ]),
  }
}

/** Addresses of the server: they are the subject of a report and stay. */
const serverIps = (profile: SessionProfile, report: SessionReport): ReadonlySet<string> => {
  const found = report.stages
    .filter(({ id }) => id === 'resolve' || id === 'connect')
    .flatMap(({ facts }) => textsIn(facts))
  const names = report.tls?.chain.flatMap(({ subjectAltNames }) =>
    subjectAltNames.map((name) => name.replace(/^\w+:/, '')),
  )
  const asked = report.diagnosis?.addresses.map(({ address }) => address) ?? []
  return new Set(ipsIn([withoutBrackets(profile.serverAddress), ...asked, ...found, ...(names ?? [])]))
}

/** What a report is about and who might show up in it. */
export interface MaskSubject {
  readonly profile: SessionProfile
  readonly report: SessionReport
  /** Secrets and addresses that the caller knows of beside: none of them is ever shown. */
  readonly secrets?: readonly string[]
}

/**
 * Makes the mask for one report. Masked are e-mail addresses, the user name and the parts before the at sign wherever they
 * stand, the domains of those addresses unless the server is in them, the name and the addresses of the machine that tested.
 * Kept are the server's own name and addresses: they are the subject.
 */
export const createMask = ({ profile, report, secrets = [] }: MaskSubject): Mask => {
  const { people, domains, machine } = identitiesOf(profile, report, [])
  const kept = serverIps(profile, report)
  const serverNames = [
    profile.serverAddress,
    profile.tlsServerName,
    report.tls?.serverName ?? '',
    ...(report.diagnosis?.aliases ?? []),
  ]
  const server = anyOf(serverNames, (name) => `(?<![\\w@.-])${escaped(name)}(?![\\w-])`)
  const secret = anyOf(secrets, escaped)
  const own = anyOf(machine, (name) => `(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`)
  const named = anyOf([...people, ...domains], wholeWord)
  const hideIps = (text: string): string =>
    text.replace(IP_CANDIDATE, (candidate) => {
      const ip = candidate.toLowerCase()
      const isKept = kept.has(ip) || isLoopback(ip) || !(isIpv4(ip) || isIpv6(ip))
      return isKept ? candidate : HIDDEN
    })
  const hideNames = (text: string): string => {
    const withoutMachine = own === undefined ? text : text.replace(own, HIDDEN)
    const withoutIps = hideIps(withoutMachine)
    return named === undefined ? withoutIps : withoutIps.replace(named, (name) => `${firstOf(name)}${HIDDEN}`)
  }
  /** The stretches between the server's own names, which stay. */
  const aroundServer = (text: string): string => {
    if (server === undefined) return hideNames(text)
    const names = text.match(server) ?? []
    return text
      .split(server)
      .map((stretch, index) => `${hideNames(stretch)}${names[index] ?? ''}`)
      .join('')
  }
  return (text) => {
    const withoutSecrets = secret === undefined ? text : text.replace(secret, HIDDEN)
    const parts: string[] = []
    let from = 0
    for (const match of withoutSecrets.matchAll(ADDRESS)) {
      parts.push(aroundServer(withoutSecrets.slice(from, match.index)), maskedAddress(match[0]))
      from = match.index + match[0].length
    }
    return [...parts, aroundServer(withoutSecrets.slice(from))].join('')
  }
}

/**
 * Masks a line that was said. In the reply to EHLO, where servers greet the client by the name that its address has, other
 * host names than the server's first word go too; the client's own EHLO loses its argument.
 */
export const maskedLine = (
  mask: Mask,
  line: Pick<SessionReport['transcript'][number], 'direction' | 'stage' | 'text'>,
): string => {
  if (line.direction === 'client' && HELLO_NAME.test(line.text))
    return line.text.replace(HELLO_NAME, `${line.text.slice(0, 4)} ${HIDDEN}`)
  const reply = line.direction === 'server' && line.stage === 'hello' ? HELLO_REPLY.exec(line.text) : null
  if (reply === null) return mask(line.text)
  return `${mask(reply[1] ?? '')}${mask(reply[2] ?? '').replace(HOST_NAME, HIDDEN)}`
}
