import { type CertificateFacts, type FormedName, NAME_FORM } from './certificate-facts'

const dnsWithin = (name: string, subtree: string): boolean =>
  subtree === '' || name === subtree || name.endsWith(subtree.startsWith('.') ? subtree : `.${subtree}`)

const emailWithin = (name: string, subtree: string): boolean => {
  if (subtree.includes('@')) return name === subtree
  const host = name.slice(name.lastIndexOf('@') + 1)
  return subtree.startsWith('.') ? host.endsWith(subtree) : host === subtree
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

/**
 * The first name of `certificate` that the constraints of `authority` do not allow (RFC 5280 §4.2.1.10): each name of a
 * constrained form must lie in a permitted subtree and in no excluded one. A form that is not understood allows nothing.
 */
export const forbiddenName = (certificate: CertificateFacts, authority: CertificateFacts): FormedName | undefined =>
  certificate.names.find((name) => {
    const sameForm = (subtree: FormedName): boolean => subtree.form === name.form
    const permitted = authority.permittedSubtrees.filter(sameForm)
    const excluded = authority.excludedSubtrees.filter(sameForm)
    return (
      (permitted.length > 0 && !permitted.some((subtree) => isWithin(name, subtree) === true)) ||
      excluded.some((subtree) => isWithin(name, subtree) !== false)
    )
  })
