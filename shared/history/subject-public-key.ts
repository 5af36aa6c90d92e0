const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const decoded = (base64: string): Uint8Array => {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const character of base64) {
    const value = BASE64.indexOf(character)
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes.push((bits >> count) & 0xff)
  }
  return Uint8Array.from(bytes)
}

interface Element {
  readonly tag: number
  /** Where its content begins, and where it ends. */
  readonly start: number
  readonly end: number
}

/** One DER element (X.690 §8.1) at `offset`; undefined when it does not lie within `limit`. */
const elementAt = (bytes: Uint8Array, offset: number, limit: number): Element | undefined => {
  const tag = bytes[offset]
  const first = bytes[offset + 1]
  if (tag === undefined || first === undefined) return undefined
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 3) return undefined
  let length = first < 0x80 ? first : 0
  for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + (bytes[offset + 2 + index] ?? 0)
  const start = offset + 2 + lengthBytes
  return start + length <= limit ? { tag, start, end: start + length } : undefined
}

const VERSION_TAG = 0xa0
/** serialNumber, signature, issuer, validity, subject (RFC 5280 §4.1). */
const FIELDS_BEFORE_KEY = 5

/**
 * The subjectPublicKeyInfo of a certificate (RFC 5280 §4.1.2.7), to tell whether two certificates have the same key.
 * @param pem one certificate
 * @returns hexadecimal; undefined when it cannot be found
 */
export const subjectPublicKey = (pem: string): string | undefined => {
  const body = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/.exec(pem)?.[1]
  if (body === undefined) return undefined
  const bytes = decoded(body)
  const certificate = elementAt(bytes, 0, bytes.length)
  const signed = certificate && elementAt(bytes, certificate.start, certificate.end)
  if (signed === undefined) return undefined
  let next = elementAt(bytes, signed.start, signed.end)
  if (next?.tag === VERSION_TAG) next = elementAt(bytes, next.end, signed.end)
  for (let field = 0; field < FIELDS_BEFORE_KEY; field += 1)
    next = next === undefined ? undefined : elementAt(bytes, next.end, signed.end)
  if (next === undefined) return undefined
  return [...bytes.subarray(next.start, next.end)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
