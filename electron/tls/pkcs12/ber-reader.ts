import {
  type AsnType,
  Constructed,
  fromBER,
  Integer,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  Set as SetOf,
} from 'asn1js'
import { ContainerRefusal } from './container-refusal'

const malformed = (): ContainerRefusal => new ContainerRefusal('client-container-unreadable')

/** The value that the octets are from the first to the last; Windows and macOS write BER, openssl DER. */
export const parseBer = (octets: Uint8Array): AsnType => {
  const { offset, result } = fromBER(octets)
  if (offset === -1 || result.error !== '') throw malformed()
  return result
}

/** The parts of a SEQUENCE, a SET or an explicit tag. */
export const partsOf = (value: AsnType | undefined): readonly AsnType[] => {
  if (value instanceof Sequence || value instanceof SetOf || value instanceof Constructed) {
    return value.valueBlock.value.filter((part) => part !== undefined)
  }
  throw malformed()
}

export const identifierOf = (value: AsnType | undefined): string => {
  if (value instanceof ObjectIdentifier) return value.getValue()
  throw malformed()
}

/** The octets of an OCTET STRING in one piece or in several, tagged or not. */
export const octetsOf = (value: AsnType | undefined): Uint8Array => {
  if (value instanceof OctetString) return new Uint8Array(value.getValue())
  if (value instanceof Primitive) return value.valueBlock.valueHexView
  if (value instanceof Constructed) return Buffer.concat(value.valueBlock.value.map((part) => octetsOf(part)))
  throw malformed()
}

export const integerOf = (value: AsnType | undefined): bigint => {
  if (value instanceof Integer) return value.toBigInt()
  throw malformed()
}

/** The encoding of a value, as it stands. */
export const encodingOf = (value: AsnType): Uint8Array => new Uint8Array(value.toBER())
