import { domainToASCII } from 'node:url'

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** Splits at the last `@`: a domain has none, a quoted local part may. */
const partsOf = (address: string): { local: string; domain: string } => {
  const at = address.lastIndexOf('@')
  return { local: address.slice(0, at), domain: address.slice(at + 1) }
}

/** The part behind the `@`, with A-labels: fit for a Message-ID whatever the server supports. */
export const asciiDomainOf = (address: string): string => {
  const { domain } = partsOf(address)
  return isAscii(domain) ? domain : domainToASCII(domain)
}

/** Whether the address can only be sent to a server that offers SMTPUTF8 (RFC 6531 §3.2). */
export const needsSmtpUtf8 = (address: string): boolean => !isAscii(address)

/**
 * The form of an address that goes on the wire: a domain in another script becomes its A-label (RFC 5891 §4.4), which
 * every server understands, unless the local part needs SMTPUTF8 anyway.
 * @returns undefined when the domain has no such form
 */
export const wireAddress = (address: string): string | undefined => {
  const { local, domain } = partsOf(address)
  if (isAscii(domain) || !isAscii(local)) return address
  const asciiDomain = domainToASCII(domain)
  return asciiDomain === '' ? undefined : `${local}@${asciiDomain}`
}

/**
 * The addresses in their order, each once. Local parts are compared exactly (RFC 5321 §2.4), domains without case.
 */
export const withoutDuplicates = (addresses: readonly string[]): string[] => {
  const unique = new Map<string, string>()
  for (const address of addresses) {
    const { local, domain } = partsOf(address)
    const key = `${local}@${domain.toLowerCase()}`
    if (!unique.has(key)) unique.set(key, address)
  }
  return [...unique.values()]
}
