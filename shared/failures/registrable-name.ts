import { isIpLiteral } from '../profile/server-address'

/** Labels below which countries register, as in `co.uk`. A list of all is not needed to tell organisations apart. */
const REGISTERED_BELOW = new Set([
  'co',
  'com',
  'net',
  'org',
  'edu',
  'gov',
  'gob',
  'gouv',
  'ac',
  'or',
  'ne',
  'go',
  'asso',
])

/**
 * The part of a host name that one organisation registered, e.g. `example.co.uk` of `mail.example.co.uk`. Good enough for a
 * hint, not for a decision about trust: it knows the common forms, and no list of public suffixes.
 * @returns undefined for addresses and for names of one label
 */
export const registrableName = (host: string): string | undefined => {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.')
  const last = labels.at(-1) ?? ''
  if (labels.length < 2 || labels.includes('') || isIpLiteral(host) || !/^[\p{L}]|^xn--/u.test(last)) return undefined
  const below = last.length === 2 && REGISTERED_BELOW.has(labels.at(-2) ?? '') ? 3 : 2
  return labels.length < below ? undefined : labels.slice(-below).join('.')
}

/** Whether `name` was registered by the same organisation as one of `others`; wildcards count as the name below them. */
export const sharesOrganisation = (name: string, others: readonly string[]): boolean => {
  const own = registrableName(name.replace(/^\*\./, ''))
  return own !== undefined && others.some((other) => registrableName(other.replace(/^\*\./, '')) === own)
}
