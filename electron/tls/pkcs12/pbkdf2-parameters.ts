import { type AsnType, Integer, Null, OctetString } from 'asn1js'
import { identifierOf, integerOf, octetsOf, partsOf } from './ber-reader'
import { ContainerRefusal } from './container-refusal'

/** HMAC with a digest, and the octets of that: RFC 8018 appendix B.1. */
const HMACS: ReadonlyMap<string, HmacDigest> = new Map([
  ['1.2.840.113549.2.7', { name: 'sha1', length: 20 }],
  ['1.2.840.113549.2.8', { name: 'sha224', length: 28 }],
  ['1.2.840.113549.2.9', { name: 'sha256', length: 32 }],
  ['1.2.840.113549.2.10', { name: 'sha384', length: 48 }],
  ['1.2.840.113549.2.11', { name: 'sha512', length: 64 }],
])
const PBKDF2 = '1.2.840.113549.1.5.12'

/** The digest of an HMAC, as Node names it. */
export interface HmacDigest {
  readonly name: string
  /** In octets. */
  readonly length: number
}

/** What PBKDF2 is to be run with (RFC 8018 appendix A.2). */
export interface Pbkdf2Parameters {
  readonly salt: Uint8Array
  readonly iterations: bigint
  /** In octets, where it is said. */
  readonly keyLength: bigint | undefined
  readonly digest: HmacDigest
}

const unsupported = (): ContainerRefusal => new ContainerRefusal('client-container-unsupported')

/**
 * @param algorithm AlgorithmIdentifier of an HMAC
 * @throws ContainerRefusal `unsupported` for any other
 */
export const hmacDigestOf = (algorithm: AsnType | undefined): HmacDigest => {
  const [id, parameters, ...more] = partsOf(algorithm)
  const digest = HMACS.get(identifierOf(id))
  if (digest === undefined || more.length > 0) throw unsupported()
  if (parameters !== undefined && !(parameters instanceof Null)) throw unsupported()
  return digest
}

/**
 * @param derivation AlgorithmIdentifier of a key derivation
 * @throws ContainerRefusal `unsupported` for any other than PBKDF2, for a salt that is to be found elsewhere, and for anything
 * that is not understood: a key that was derived otherwise would look like a wrong passphrase
 */
export const pbkdf2ParametersOf = (derivation: AsnType | undefined): Pbkdf2Parameters => {
  const [id, parameters] = partsOf(derivation)
  if (identifierOf(id) !== PBKDF2) throw unsupported()
  const [salt, count, ...options] = partsOf(parameters)
  if (!(salt instanceof OctetString)) throw unsupported()
  const keyLength = options[0] instanceof Integer ? integerOf(options.shift()) : undefined
  const [prf, ...more] = options
  if (more.length > 0) throw unsupported()
  return {
    salt: octetsOf(salt),
    iterations: integerOf(count),
    keyLength,
    // The default of the syntax.
    digest: prf === undefined ? { name: 'sha1', length: 20 } : hmacDigestOf(prf),
  }
}
