/** Why a text is not a server address. `empty` is left to the caller: an unfinished profile may be saved. */
export type ServerAddressProblem =
  | 'address-with-scheme'
  | 'address-with-space'
  | 'address-with-user'
  | 'address-with-port'
  | 'address-with-path'
  | 'address-with-trailing-dot'
  | 'address-malformed'

const MAXIMUM_NAME_LENGTH = 253
const MAXIMUM_LITERAL_LENGTH = 100
const IPV4 = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/
const LABEL = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?$/u
const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i

/** Whether `value` is an IPv4 literal in dotted form, without leading zeros (which some resolvers read as octal). */
export const isIpv4 = (value: string): boolean => IPV4.test(value)

const ipv4Groups = (value: string): number[] => {
  const [a = 0, b = 0, c = 0, d = 0] = value.split('.').map(Number)
  return [a * 256 + b, c * 256 + d]
}

const groupsOf = (half: string): number[] | undefined => {
  if (half === '') return []
  const groups: number[] = []
  const parts = half.split(':')
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1 && isIpv4(part)) groups.push(...ipv4Groups(part))
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}

/** The eight groups of an IPv6 literal (RFC 4291 §2.2), zone identifier left out; undefined when it is none. */
const ipv6Groups = (value: string): readonly number[] | undefined => {
  if (value.length > MAXIMUM_LITERAL_LENGTH) return undefined
  const [address = '', zone, ...rest] = value.split('%')
  if (rest.length > 0 || zone === '' || /[\s/@]/.test(zone ?? '')) return undefined
  const [head = '', tail, ...more] = address.split('::')
  if (more.length > 0 || (tail !== undefined && head.includes('.'))) return undefined
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  if (before === undefined || after === undefined) return undefined
  const given = before.length + after.length
  if (tail === undefined) return given === 8 ? before : undefined
  return given <= 7 ? [...before, ...new Array<number>(8 - given).fill(0), ...after] : undefined
}

/** Whether `value` is an IPv6 literal, without brackets (RFC 4291 §2.2), zone identifiers included. */
export const isIpv6 = (value: string): boolean => ipv6Groups(value) !== undefined

/** Whether `value` is an IPv4 literal, or an IPv6 literal with or without brackets. */
export const isIpLiteral = (value: string): boolean => isIpv4(value) || isIpv6(withoutBrackets(value))

/** The address without the brackets that URLs put around IPv6 literals. */
export const withoutBrackets = (value: string): string => (/^\[.*\]$/.test(value) ? value.slice(1, -1) : value)

/** The IPv4 address behind an IPv4-mapped IPv6 literal (RFC 4291 §2.5.5.2), else the value in lower case without brackets. */
const canonicalHost = (value: string): string => {
  const host = withoutBrackets(value).toLowerCase()
  const groups = ipv6Groups(host)
  if (groups === undefined) return host
  const [high = 0, low = 0] = groups.slice(6)
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  return mapped ? `${high >> 8}.${high & 0xff}.${low >> 8}.${low & 0xff}` : host
}

/** Whether `value` names this machine: 127.0.0.0/8, ::1, or a name under `localhost` (RFC 6761 §6.3). */
export const isLoopback = (value: string): boolean => {
  const host = canonicalHost(value)
  if (host === 'localhost' || host.endsWith('.localhost')) return true
  if (isIpv4(host)) return host.startsWith('127.')
  return ipv6Groups(host)?.join(':') === '0:0:0:0:0:0:0:1'
}

/** Whether `value` is a literal of a private or link-local range (RFC 1918, RFC 4193, RFC 3927, RFC 4291), or loopback. */
export const isPrivateAddress = (value: string): boolean => {
  if (isLoopback(value)) return true
  const host = canonicalHost(value)
  if (isIpv4(host)) return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host)
  const first = ipv6Groups(host)?.[0]
  return first !== undefined && ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80)
}

/** Names that no public DNS answers for: RFC 6761, RFC 6762 §3, RFC 8375, ICANN's `.internal`, and names of one label. */
const LOCAL_NAME = /(?:^[^.]+|\.(?:local|localhost|internal|intranet|lan|home\.arpa|test|invalid))$/i

/** Whether `value` may be a server of the public Internet: neither empty, nor a private literal, nor a local name. */
export const isPublicHost = (value: string): boolean => {
  if (value === '' || isPrivateAddress(value)) return false
  return isIpLiteral(value) || !LOCAL_NAME.test(value)
}

/** Whether `value` is a DNS name as people write it, internationalised labels included (RFC 5890), without a final dot. */
export const isDnsName = (value: string): boolean =>
  value.length <= MAXIMUM_NAME_LENGTH && !/^[\d.]*$/.test(value) && value.split('.').every((label) => LABEL.test(label))

/**
 * What keeps `value` from being a DNS name or an IP literal; undefined when nothing does, also for the empty text.
 * The problems are those of pasted values: `smtp://host`, `host:587`, `user@host` (failures.md NET-03).
 */
export const serverAddressProblem = (value: string): ServerAddressProblem | undefined => {
  if (value === '' || isIpLiteral(value)) return undefined
  if (SCHEME.test(value)) return 'address-with-scheme'
  if (/\s/.test(value)) return 'address-with-space'
  if (value.includes('@')) return 'address-with-user'
  if (value.includes('/')) return 'address-with-path'
  if (/^(\[[^\]]*\]|[^:]+):\d*$/.test(value)) return 'address-with-port'
  if (value.endsWith('.') && isDnsName(value.slice(0, -1))) return 'address-with-trailing-dot'
  return isDnsName(value) ? undefined : 'address-malformed'
}

/** What a pasted address holds beside the host. */
export interface SplitServerAddress {
  readonly serverAddress: string
  readonly port?: number
  readonly name?: string
  /** Set by a scheme that means TLS from the first byte, e.g. `smtps`. */
  readonly option?: 'implicit-tls'
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Takes `smtp://user@host:587/`, `host:587`, `user@host` or ` host. ` apart. A password inside a URL is dropped.
 * @returns undefined when no valid host is left
 */
export const splitServerAddress = (value: string): SplitServerAddress | undefined => {
  const text = value.trim()
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  const bare = text.replace(SCHEME, '').replace(/[/?#].*$/s, '')
  const at = bare.lastIndexOf('@')
  const name = scheme !== undefined && at > 0 ? decoded(bare.slice(0, at).replace(/:.*$/s, '')) : ''
  const authority = bare.slice(at + 1).trim()
  const match = /^(\[[^\]]*\]|[^:]+)(?::(\d{1,5}))?$/.exec(authority)
  const host = isIpv6(authority) ? authority : (match?.[1] ?? '').trim().replace(/\.$/, '')
  if (host === '' || serverAddressProblem(host) !== undefined) return undefined
  const implicitTls = scheme === 'smtps' || scheme === 'submissions'
  const port = Number(match?.[2] ?? (implicitTls ? 465 : 0))
  return {
    serverAddress: withoutBrackets(host),
    ...(port >= 1 && port <= 65_535 ? { port } : {}),
    ...(name === '' ? {} : { name }),
    ...(implicitTls ? { option: 'implicit-tls' as const } : {}),
  }
}
