/** The length octets of a definite form (X.690 §8.1.3). */
const lengthOctets = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const octets = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets])
}

/** One element of DER: its tag, its length, its content. */
export const element = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const whole = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag]), lengthOctets(whole.length), whole])
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => element(0x30, ...content)

export const integer = (...octets: readonly number[]): Buffer => element(0x02, Buffer.from(octets))

/** @param tag of the string type; UTF8String unless told */
export const text = (value: string | Uint8Array, tag = 0x0c): Buffer => element(tag, Buffer.from(value))

const base128 = (value: number): readonly number[] => {
  const octets = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) octets.unshift((rest & 0x7f) | 0x80)
  return octets
}

/** @param dotted e.g. `2.5.4.3` */
export const objectIdentifier = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number)
  return element(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]))
}

/** RFC 5280 §4.1.2.5.2. @param value `YYYYMMDDHHMMSSZ`, or whatever a test wants there */
export const generalizedTime = (value: string): Buffer => text(value, 0x18)

/** @param content DER of the extension's value */
export const extension = (dotted: string, content: Uint8Array, critical = false): Buffer =>
  sequence(objectIdentifier(dotted), ...(critical ? [Buffer.from([0x01, 0x01, 0xff])] : []), element(0x04, content))
