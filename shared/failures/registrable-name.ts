import { getDomain } from 'tldts'
import { isIpLiteral } from '../profile/server-address'

/** Hosting platforms are suffixes too: under `github.io` every name is another customer's. */
const WHOLE_LIST = { allowPrivateDomains: true, extractHostname: false } as const

/**
 * The part of a host name that one organisation registered, e.g. `example.co.uk` of `mail.example.co.uk`, by the list of public
 * suffixes (publicsuffix.org). Of a name that the list does not know, e.g. below `.local`, it is the last two labels.
 * @returns undefined for addresses, for names of one label and for public suffixes themselves
 */
export const registrableName = (host: string): string | undefined => {
  const name = host.toLowerCase().replace(/\.$/, '')
  const labels = name.split('.')
  if (labels.length < 2 || labels.includes('') || isIpLiteral(name)) return undefined
  if (!/^[\p{L}]|^xn--/u.test(labels.at(-1) ?? '')) return undefined
  return getDomain(name, WHOLE_LIST) ?? undefined
}

/** Whether `name` was registered by the same organisation as one of `others`; wildcards count as the name below them. */
export const sharesOrganisation = (name: string, others: readonly string[]): boolean => {
  const own = registrableName(name.replace(/^\*\./, ''))
  return own !== undefined && others.some((other) => registrableName(other.replace(/^\*\./, '')) === own)
}
