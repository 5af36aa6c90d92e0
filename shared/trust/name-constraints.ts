import { type CertificateFacts, type FormedName, NAME_FORM } from './certificate-facts'

const dnsWithin = (name: string, subtree: string): boolean =>
  subtree === '' || name === subtree || name.endsWith(subtree.startsWith('.') ? subtree : `.${subtree}`)

const emailWithin = (name: string, subtree: string): boolean => {
  if (subtree.includes('@')) return name === subtree
  const host = name.slice(name.lastIndexOf('@') + 1)
  return subtree.startsWith('.') ? host.endsWith(subtree) : host === subtree
}

/** A wildcard stands for each name of one more label, the excluded one among them. */
const wildcardReaches = (name: FormedName, subtree: FormedName): boolean => {
  if (name.form !== NAME_FORM.dns || !name.value.startsWith('*.')) return false
  const base = name.value.slice(1)
  const label = subtree.value.endsWith(base) ? subtree.value.slice(0, -base.length) : ''
  return label !== '' && !label.includes('.')
}

/** `subtree` is an address and its mask, hexadecimal. */
const addressWithin = (name: string, subtree: string): boolean => {
  if (subtree.length !== name.length * 2) return false
  const octet = (text: string, index: number) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16)
  const length = name.length / 2
  return Array.from({ length }, (_, index) => index).every((index) => {
    const mask = octet(subtree, length + index)
    return (octet(name, index) & mask) === (octet(subtree, index) & mask)
  })
}

const directoryWithin = (name: string, subtree: string): boolean =>
  subtree === '' || name === subtree || name.startsWith(`${subtree}\n`)

/** null: a form whose subtrees are not understood here. */
const isWithin = (name: FormedName, subtree: FormedName): boolean | null => {
  switch (name.form) {
    case NAME_FORM.dns:
      return dnsWithin(name.value, subtree.value)
    case NAME_FORM.email:
      return emailWithin(name.value, subtree.value)
    case NAME_FORM.address:
      return addressWithin(name.value, subtree.value)
    case NAME_FORM.directory:
      return directoryWithin(name.value, subtree.value)
    default:
      return null
  }
}

/** More than certificates in use ask for, and few enough to be over in a moment; the TLS libraries give up at some bound too. */
const MAXIMUM_COMPARISONS = 1 << 18

/** How many comparisons the constraints of `authority` ask for with the names of `certificate`. */
export const nameComparisons = (certificate: CertificateFacts, authority: CertificateFacts): number =>
  certificate.names.length * (authority.permittedSubtrees.length + authority.excludedSubtrees.length)

/** Subtrees by the form of the names that they speak of. */
const byForm = (subtrees: readonly FormedName[]): ReadonlyMap<number, readonly FormedName[]> => {
  const forms = new Map<number, FormedName[]>()
  for (const subtree of subtrees) {
    const others = forms.get(subtree.form)
    if (others === undefined) forms.set(subtree.form, [subtree])
    else others.push(subtree)
  }
  return forms
}

/**
 * The first name of `certificate` that the constraints of `authority` do not allow (RFC 5280 §4.2.1.10): each name of a
 * constrained form must lie in a permitted subtree and in no excluded one. A form that is not understood allows nothing, and
 * neither do constraints that would take too many comparisons: both certificates come from whoever answered the connection.
 */
export const forbiddenName = (certificate: CertificateFacts, authority: CertificateFacts): FormedName | undefined => {
  const permitted = byForm(authority.permittedSubtrees)
  const excluded = byForm(authority.excludedSubtrees)
  if (nameComparisons(certificate, authority) > MAXIMUM_COMPARISONS)
    return certificate.names.find(({ form }) => permitted.has(form) || excluded.has(form))
  return certificate.names.find((name) => {
    const allowing = permitted.get(name.form)
    return (
      (allowing !== undefined && !allowing.some((subtree) => isWithin(name, subtree) === true)) ||
      excluded
        .get(name.form)
        ?.some((subtree) => isWithin(name, subtree) !== false || wildcardReaches(name, subtree)) === true
    )
  })
}
