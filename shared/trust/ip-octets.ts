import { isIpv4, isIpv6, withoutBrackets } from '../profile/server-address'

const ipv4Octets = (address: string): number[] => address.split('.').map(Number)

const groupOctets = (group: string): number[] => {
  if (isIpv4(group)) return ipv4Octets(group)
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 0xff]
}

const ipv6Octets = (address: string): number[] => {
  const [head = '', tail] = address.split('::')
  const octetsOf = (half: string): number[] => (half === '' ? [] : half.split(':').flatMap(groupOctets))
  const before = octetsOf(head)
  const after = tail === undefined ? [] : octetsOf(tail)
  return [...before, ...new Array<number>(16 - before.length - after.length).fill(0), ...after]
}

/**
 * The octets of an IP literal in network order, as a certificate's iPAddress holds them (RFC 5280 §4.2.1.6).
 * @param address IPv4 or IPv6, with or without brackets; a zone identifier is left out
 * @returns 4 or 16 octets, or null when `address` is not an IP literal
 */
export const ipOctets = (address: string): readonly number[] | null => {
  const literal = withoutBrackets(address)
  if (isIpv4(literal)) return ipv4Octets(literal)
  if (!isIpv6(literal)) return null
  return ipv6Octets(literal.replace(/%.*$/, ''))
}

/** An address for people: dotted IPv4, or IPv6 groups without abbreviation. */
export const ipText = (octets: readonly number[]): string =>
  octets.length === 16
    ? Array.from({ length: 8 }, (_, group) =>
        (((octets[group * 2] ?? 0) << 8) | (octets[group * 2 + 1] ?? 0)).toString(16),
      ).join(':')
    : octets.join('.')
