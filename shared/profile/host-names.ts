import { isDnsName, isIpLiteral, isIpv4, isIpv6 } from './server-address'

const LETTER_DIGIT_HYPHEN = /^[a-z0-9.-]+$/i

/**
 * Whether `value` can follow EHLO: a domain of letters, digits and hyphens, or an address literal such as `[192.0.2.1]`
 * or `[IPv6:2001:db8::1]` (RFC 5321 §4.1.1.1, §4.1.3).
 */
export const isEhloName = (value: string): boolean => {
  const literal = /^\[(?:IPv6:(.*)|(.*))\]$/i.exec(value)
  if (literal !== null) return literal[1] === undefined ? isIpv4(literal[2] ?? '') : isIpv6(literal[1])
  return LETTER_DIGIT_HYPHEN.test(value) && isDnsName(value)
}

/** Whether `value` can be sent as SNI: a DNS name, no IP literal (RFC 6066 §3). */
export const isTlsServerName = (value: string): boolean => !isIpLiteral(value) && isDnsName(value)
