/** One element of a DER encoding: its tag, its content, and where the next one begins. */
interface Element {
  readonly tag: number
  readonly content: Uint8Array
  readonly end: number
}

const elementAt = (der: Uint8Array, at: number): Element | null => {
  const tag = der[at]
  const first = der[at + 1]
  if (tag === undefined || first === undefined) return null
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f
  if (lengthOctets > 4 || first === 0x80) return null
  const length =
    lengthOctets === 0 ? first : der.subarray(at + 2, at + 2 + lengthOctets).reduce((n, o) => n * 256 + o, 0)
  const start = at + 2 + lengthOctets
  const end = start + length
  return end > der.length ? null : { tag, content: der.subarray(start, end), end }
}

const elementsOf = (der: Uint8Array): readonly Element[] => {
  const elements: Element[] = []
  for (let at = 0; at < der.length; ) {
    const element = elementAt(der, at)
    if (element === null) return []
    elements.push(element)
    at = element.end
  }
  return elements
}

const BMP_STRING = 0x1e
const VERSION_TAG = 0xa0

const swapped = (octets: Uint8Array): Uint8Array => octets.map((_, index) => octets[index ^ 1] ?? 0)

const textOf = ({ tag, content }: Element): string =>
  tag === BMP_STRING ? Buffer.from(swapped(content)).toString('utf16le') : Buffer.from(content).toString('utf8')

/** RFC 5280 §7.1 in short: the string type, the case and runs of spaces do not tell two names apart. */
const attributeKey = (attribute: Element): string => {
  const [type, value] = elementsOf(attribute.content)
  if (type === undefined || value === undefined) return ''
  return `${Buffer.from(type.content).toString('hex')}=${textOf(value).trim().toLowerCase().replace(/\s+/g, ' ')}`
}

const nameKey = (name: Element): string =>
  elementsOf(name.content)
    .map((set) => elementsOf(set.content).map(attributeKey).sort().join('+'))
    .join('\n')

/**
 * A text that is equal for equal distinguished names: lines of `type=value`, most general first.
 * @param der of a Name (RFC 5280 §4.1.2.4); empty text when it is malformed
 */
export const distinguishedNameKey = (der: Uint8Array): string => {
  const name = elementAt(der, 0)
  return name === null ? '' : nameKey(name)
}

/** Keys that are equal when two distinguished names are. */
export interface CertificateNames {
  readonly subject: string
  readonly issuer: string
}

/**
 * Reads subject and issuer straight from the DER, without parsing the rest: hundreds of anchors are indexed in a
 * few milliseconds.
 * @returns null when `der` is not laid out as a certificate (RFC 5280 §4.1)
 */
export const certificateNames = (der: Uint8Array): CertificateNames | null => {
  const certificate = elementAt(der, 0)
  const tbs = certificate === null ? null : elementAt(certificate.content, 0)
  if (tbs === null) return null
  const fields = elementsOf(tbs.content)
  const first = fields[0]?.tag === VERSION_TAG ? 1 : 0
  const issuer = fields[first + 2]
  const subject = fields[first + 4]
  return issuer === undefined || subject === undefined ? null : { issuer: nameKey(issuer), subject: nameKey(subject) }
}
