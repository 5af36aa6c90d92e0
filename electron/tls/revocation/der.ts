/** One element of a DER encoding (X.690). */
export interface DerElement {
  readonly tag: number
  readonly content: Uint8Array
  /** Tag, length and content: what digests and signatures are made over. */
  readonly whole: Uint8Array
}

/** What is no DER, or not of the form that was expected; whoever reads an answer catches it. */
export class MalformedDer extends Error {}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const

/** The tag of a context-specific element that holds others, e.g. `[0] EXPLICIT`. */
export const holding = (number: number): number => 0xa0 | number
/** The tag of a context-specific element with a plain value, e.g. `[6] IMPLICIT IA5String`. */
export const plain = (number: number): number => 0x80 | number

const MAXIMUM_LENGTH_OCTETS = 4

/** Where the content of an element begins and ends. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/**
 * The extent of the element that begins at an offset. Nothing is made of it: this is what long lists are walked with.
 * @throws MalformedDer when it does not fit into `der`, has a tag of several octets or no definite length
 */
export const extentAt = (der: Uint8Array, at: number): Extent => {
  const tag = der[at]
  const first = der[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new MalformedDer('tag')
  const octets = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || octets > MAXIMUM_LENGTH_OCTETS) throw new MalformedDer('length')
  const start = at + 2 + octets
  let length = octets === 0 ? first : 0
  for (let octet = at + 2; octet < start; octet += 1) length = length * 256 + (der[octet] ?? 0)
  const end = start + length
  if (end > der.length) throw new MalformedDer('end')
  return { start, end }
}

/**
 * The element that begins at an offset; the next one begins `whole.length` further. Nothing is copied.
 * @throws MalformedDer as `extentAt` does
 */
export const elementAt = (der: Uint8Array, at: number): DerElement => {
  const { start, end } = extentAt(der, at)
  return { tag: der[at] ?? 0, content: der.subarray(start, end), whole: der.subarray(at, end) }
}

/** The elements inside `content`, one by one. */
export function* elementsIn(content: Uint8Array): Generator<DerElement, void> {
  for (let at = 0; at < content.length; ) {
    const element = elementAt(content, at)
    yield element
    at += element.whole.length
  }
}

/** The content of an element with this tag. @throws MalformedDer when it is missing or another */
export const contentOf = (element: DerElement | undefined, tag: number): Uint8Array => {
  if (element?.tag !== tag) throw new MalformedDer('tag')
  return element.content
}

/** The one element that `der` consists of. @throws MalformedDer when something follows it */
export const onlyElement = (der: Uint8Array): DerElement => {
  const element = elementAt(der, 0)
  if (element.whole.length !== der.length) throw new MalformedDer('trailing octets')
  return element
}

/** Reads the members of a SEQUENCE in order, where some may be left out. */
export interface MemberReader {
  /** The next member, when it has one of these tags. */
  optional(...tags: readonly number[]): DerElement | undefined
  /** The next member. @throws MalformedDer when it has none of these tags */
  next(...tags: readonly number[]): DerElement
}

/** @param content of a SEQUENCE */
export const membersOf = (content: Uint8Array): MemberReader => {
  let at = 0
  const optional: MemberReader['optional'] = (...tags) => {
    if (at >= content.length || !tags.includes(content[at] ?? 0)) return undefined
    const element = elementAt(content, at)
    at += element.whole.length
    return element
  }
  return {
    optional,
    next: (...tags) => {
      const element = optional(...tags)
      if (element === undefined) throw new MalformedDer('member')
      return element
    },
  }
}

/** An object identifier in dotted form. */
export const objectIdentifier = (element: DerElement | undefined): string => {
  const arcs: number[] = []
  let arc = 0
  for (const octet of contentOf(element, TAG.objectIdentifier)) {
    arc = arc * 128 + (octet & 0x7f)
    if (!Number.isSafeInteger(arc)) throw new MalformedDer('object identifier')
    if (octet < 0x80) {
      arcs.push(arc)
      arc = 0
    }
  }
  const [first = 0, ...others] = arcs
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...others].join('.')
}

/** The octets of a BIT STRING that fills them. */
export const bitStringOctets = (element: DerElement | undefined): Uint8Array => {
  const content = contentOf(element, TAG.bitString)
  if (content[0] !== 0) throw new MalformedDer('bit string')
  return content.subarray(1)
}

/** A BOOLEAN of which only a set one is written, as in `DEFAULT FALSE`. */
export const isSet = (element: DerElement | undefined): boolean => element !== undefined && element.content[0] !== 0

const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,9})?Z$/

/** UTCTime or GeneralizedTime in UTC (RFC 5280 §4.1.2.5), as ms since 1970. */
export const timeOf = ({ tag, content }: DerElement): number => {
  if (content.length > 32) throw new MalformedDer('time')
  const text = Buffer.from(content).toString('latin1')
  const century = Number(text.slice(0, 2)) < 50 ? '20' : '19'
  const [, year, month, day, hour, minute, second] = TIME.exec(tag === TAG.utcTime ? century + text : text) ?? []
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(time)) throw new MalformedDer('time')
  return time
}

/** Whether two runs of octets are alike. */
export const sameOctets = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
