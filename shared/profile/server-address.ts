/** Why a text is not a server address. `empty` is left to the caller: an unfinished profile may be saved. */
export type ServerAddressProblem =
  | 'address-with-scheme'
  | 'address-with-space'
  | 'address-with-user'
  | 'address-with-port'
  | 'address-with-path'
  | 'address-with-trailing-dot'
  | 'address-malformed'

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/
const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?$/u

/** Whether `value` is an IPv4 literal in dotted form. */
export const isIpv4 = (value: string): boolean => IPV4.test(value)

/** Whether `value` is an IPv6 literal, without brackets (RFC 4291 §2.2), zone identifiers included. */
export const isIpv6 = (value: string): boolean => {
  const [address = '', zone, ...rest] = value.split('%')
  if (rest.length > 0 || zone === '') return false
  const halves = address.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1)
  const tail = last !== undefined && isIpv4(last) ? 2 : 1
  const units = groups.length === 0 ? 0 : groups.length - 1 + tail
  const hexadecimal = tail === 2 ? groups.slice(0, -1) : groups
  if (!hexadecimal.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  return halves.length === 2 ? units <= 7 : units === 8
}

/** Whether `value` is an IPv4 or IPv6 literal, with or without brackets. */
export const isIpLiteral = (value: string): boolean => isIpv4(value) || isIpv6(withoutBrackets(value))

/** The address without the brackets that URLs put around IPv6 literals. */
export const withoutBrackets = (value: string): string => (/^\[.*\]$/.test(value) ? value.slice(1, -1) : value)

/** Whether `value` names this machine: 127.0.0.0/8, ::1, or a name under `localhost` (RFC 6761 §6.3). */
export const isLoopback = (value: string): boolean => {
  const host = withoutBrackets(value).toLowerCase()
  return (
    (isIpv4(host) && host.startsWith('127.')) || host === '::1' || host === 'localhost' || host.endsWith('.localhost')
  )
}

/** Whether `value` is a literal of a private or link-local range (RFC 1918, RFC 4193, RFC 3927), or loopback. */
export const isPrivateAddress = (value: string): boolean => {
  const host = withoutBrackets(value).toLowerCase()
  if (isLoopback(host)) return true
  if (isIpv4(host)) return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host)
  return isIpv6(host) && /^(f[cd]|fe[89ab])/.test(host)
}

/**
 * What keeps `value` from being a DNS name or an IP literal; undefined when nothing does, also for the empty text.
 * The problems are those of pasted values: `smtp://host`, `host:587`, `user@host` (failures.md NET-03).
 */
export const serverAddressProblem = (value: string): ServerAddressProblem | undefined => {
  if (value === '' || isIpLiteral(value)) return undefined
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return 'address-with-scheme'
  if (/\s/.test(value)) return 'address-with-space'
  if (value.includes('@')) return 'address-with-user'
  if (value.includes('/')) return 'address-with-path'
  if (/^(\[[^\]]*\]|[^:]+):\d*$/.test(value)) return 'address-with-port'
  if (value.endsWith('.')) return 'address-with-trailing-dot'
  const labels = value.split('.')
  if (value.length > 253 || /^[\d.]+$/.test(value) || !labels.every((label) => LABEL.test(label)))
    return 'address-malformed'
  return undefined
}

/** What a pasted address holds beside the host. */
export interface SplitServerAddress {
  readonly serverAddress: string
  readonly port?: number
  readonly name?: string
}

/**
 * Takes `smtp://user@host:587/`, `host:587`, `user@host` or ` host. ` apart.
 * @returns undefined when no valid host is left
 */
export const splitServerAddress = (value: string): SplitServerAddress | undefined => {
  const bare = value
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
  const at = bare.lastIndexOf('@')
  const name = at > 0 ? bare.slice(0, at).replace(/:.*$/, '') : undefined
  const authority = bare.slice(at + 1)
  const match = /^(\[[^\]]*\]|[^:]+)(?::(\d{1,5}))?$/.exec(authority)
  const host = isIpv6(authority) ? authority : (match?.[1] ?? '').replace(/\.$/, '')
  const port = Number(match?.[2] ?? Number.NaN)
  if (host === '' || serverAddressProblem(host) !== undefined) return undefined
  return {
    serverAddress: withoutBrackets(host),
    ...(port >= 1 && port <= 65_535 ? { port } : {}),
    ...(name !== undefined && value.includes('://') ? { name } : {}),
  }
}
