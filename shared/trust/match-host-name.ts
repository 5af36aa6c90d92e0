import { ipOctets } from './ip-octets'
import type { AlternativeNames } from './tls-evidence'

/** Why a certificate does not cover a name; key below `trustProblems` in the words. */
export type NameMismatch = 'name-mismatch' | 'address-not-covered' | 'wildcard-too-shallow' | 'no-alternative-names'

/** A name that is looked up may end in the dot of the root; in a certificate it may not (RFC 5280 §4.2.1.6, RFC 1034 §3.5). */
const wantedName = (host: string): string => host.toLowerCase().replace(/\.$/, '')

/**
 * RFC 9525 §6.3: a wildcard is the whole left-most label and stands for exactly one label. A wildcard right below a top-level
 * name (`*.com`) covers nothing.
 */
const dnsNameCovers = (pattern: string, host: string): boolean => {
  if (!pattern.startsWith('*.')) return pattern === host
  const base = pattern.slice(2)
  const dot = host.indexOf('.')
  return dot > 0 && base.includes('.') && !base.includes('*') && host.slice(dot + 1) === base
}

const sameOctets = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((octet, index) => octet === b[index])

const isBelowWildcard = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') && (host === pattern.slice(2) || host.endsWith(pattern.slice(1)))

/**
 * Whether a certificate covers a host (RFC 9525 §6): by its subjectAltName alone, never by its common name; IP literals by
 * iPAddress entries alone.
 * @param names of the certificate
 * @param host DNS name in A-labels, or an IP literal
 * @returns null when covered, else why not
 */
export const hostNameMismatch = (names: AlternativeNames, host: string): NameMismatch | null => {
  if (names.dns.length === 0 && names.addresses.length === 0) return 'no-alternative-names'
  const octets = ipOctets(host)
  if (octets !== null) {
    return names.addresses.some((address) => sameOctets(address, octets)) ? null : 'address-not-covered'
  }
  const wanted = wantedName(host)
  const patterns = names.dns.map((name) => name.toLowerCase())
  if (wanted !== '' && patterns.some((pattern) => dnsNameCovers(pattern, wanted))) return null
  return patterns.some((pattern) => isBelowWildcard(pattern, wanted)) ? 'wildcard-too-shallow' : 'name-mismatch'
}
