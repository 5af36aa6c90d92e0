import { createDecipheriv, pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import type { AsnType } from 'asn1js'
import { identifierOf, integerOf, octetsOf, partsOf } from './ber-reader'
import { ContainerRefusal } from './container-refusal'
import type { DerivationEffort } from './derivation-effort'
import { asBmpString, deriveKey, PURPOSE } from './derive-key'
import { pbkdf2ParametersOf } from './pbkdf2-parameters'
import { decryptRc2Cbc } from './rc2-cbc'

/** A passphrase that may be written in two ways when there is none. */
export interface ContainerPassphrase {
  readonly text: string
  /** For the old derivation. */
  readonly bmp: Uint8Array
}

export const passphraseOf = (text: string): ContainerPassphrase => ({ text, bmp: asBmpString(text) })

interface Cipher {
  readonly keyLength: number
  readonly vectorLength: number
  readonly decrypt: (octets: Uint8Array, key: Buffer, vector: Uint8Array) => Buffer | undefined
}

const unsupported = (): ContainerRefusal => new ContainerRefusal('client-container-unsupported')
const unreadable = (): ContainerRefusal => new ContainerRefusal('client-container-unreadable')

const byLibrary =
  (name: string) =>
  (octets: Uint8Array, key: Buffer, vector: Uint8Array): Buffer | undefined => {
    try {
      const decipher = createDecipheriv(name, key, vector)
      return Buffer.concat([decipher.update(octets), decipher.final()])
    } catch {
      return undefined
    }
  }

/** Two keys of DES are three, the first of them twice. */
const byTwoKeys = (octets: Uint8Array, key: Buffer, vector: Uint8Array): Buffer | undefined =>
  byLibrary('des-ede3-cbc')(octets, Buffer.concat([key, key.subarray(0, 8)]), vector)

const TRIPLE_DES: Cipher = { keyLength: 24, vectorLength: 8, decrypt: byLibrary('des-ede3-cbc') }
const aes = (bits: 128 | 192 | 256): Cipher => ({
  keyLength: bits / 8,
  vectorLength: 16,
  decrypt: byLibrary(`aes-${bits}-cbc`),
})

/** RFC 7292 appendix C; RC4 is not among them, because nobody uses it. */
const OLD_SCHEMES: ReadonlyMap<string, Cipher> = new Map([
  ['1.2.840.113549.1.12.1.3', TRIPLE_DES],
  ['1.2.840.113549.1.12.1.4', { keyLength: 16, vectorLength: 8, decrypt: byTwoKeys }],
  ['1.2.840.113549.1.12.1.5', { keyLength: 16, vectorLength: 8, decrypt: decryptRc2Cbc }],
  ['1.2.840.113549.1.12.1.6', { keyLength: 5, vectorLength: 8, decrypt: decryptRc2Cbc }],
])

/** RFC 8018 appendix B.2 and RFC 3565. */
const CIPHERS: ReadonlyMap<string, Cipher> = new Map([
  ['1.2.840.113549.3.7', TRIPLE_DES],
  ['2.16.840.1.101.3.4.1.2', aes(128)],
  ['2.16.840.1.101.3.4.1.22', aes(192)],
  ['2.16.840.1.101.3.4.1.42', aes(256)],
])

const PBES2 = '1.2.840.113549.1.5.13'

const derive = promisify(pbkdf2)

/** One encrypted part of a container. */
interface Encrypted {
  /** AlgorithmIdentifier */
  readonly algorithm: AsnType | undefined
  readonly octets: Uint8Array
  readonly passphrase: ContainerPassphrase
  readonly effort: DerivationEffort
}

const decryptOld = async (cipher: Cipher, parameters: AsnType | undefined, from: Encrypted) => {
  const [salt, count] = partsOf(parameters)
  const { passphrase, effort, octets } = from
  const times = () => effort.spendOnOld(integerOf(count))
  const keyFor = (purpose: number, length: number) =>
    deriveKey('sha1', purpose, passphrase.bmp, octetsOf(salt), times(), length)
  const key = await keyFor(PURPOSE.encryption, cipher.keyLength)
  return cipher.decrypt(octets, key, await keyFor(PURPOSE.vector, cipher.vectorLength))
}

const decryptNew = async (parameters: AsnType | undefined, { octets, passphrase, effort }: Encrypted) => {
  const [derivation, scheme] = partsOf(parameters)
  const { salt, iterations, digest } = pbkdf2ParametersOf(derivation)
  const [schemeId, vector] = partsOf(scheme)
  const cipher = CIPHERS.get(identifierOf(schemeId))
  if (cipher === undefined) throw unsupported()
  const times = effort.spend(iterations)
  const key = await derive(Buffer.from(passphrase.text, 'utf8'), salt, times, cipher.keyLength, digest.name)
  return cipher.decrypt(octets, key, octetsOf(vector))
}

/**
 * Decrypts by PBES2 (RFC 8018) or by one of the schemes of RFC 7292 appendix C.
 * @throws ContainerRefusal `unsupported`, `too-costly`, or `unreadable` when it does not come out, a wrong passphrase included
 */
export const decryptContent = async (from: Encrypted): Promise<Buffer> => {
  const [id, parameters] = partsOf(from.algorithm)
  const identifier = identifierOf(id)
  const old = OLD_SCHEMES.get(identifier)
  if (old === undefined && identifier !== PBES2) throw unsupported()
  const plain = await (old === undefined ? decryptNew(parameters, from) : decryptOld(old, parameters, from))
  if (plain === undefined) throw unreadable()
  return plain
}
