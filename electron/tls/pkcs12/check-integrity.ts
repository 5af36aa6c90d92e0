import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AsnType } from 'asn1js'
import { identifierOf, integerOf, octetsOf, partsOf } from './ber-reader'
import { type ContainerPassphrase, passphraseOf } from './decrypt-content'
import type { DerivationEffort } from './derivation-effort'
import { type ContainerDigest, deriveKey, PURPOSE } from './derive-key'

const DIGESTS: ReadonlyMap<string, readonly [ContainerDigest, length: number]> = new Map([
  ['1.3.14.3.2.26', ['sha1', 20]],
  ['2.16.840.1.101.3.4.2.1', ['sha256', 32]],
  ['2.16.840.1.101.3.4.2.2', ['sha384', 48]],
  ['2.16.840.1.101.3.4.2.3', ['sha512', 64]],
])

/** The passphrase when the container proves it right, `wrong`, or `unproven` when it has no proof that we can check. */
type Integrity = ContainerPassphrase | 'wrong' | 'unproven'

/**
 * Checks the MacData of a container (RFC 7292 §4). No passphrase is written in two ways: as two zero octets, and as nothing.
 * @param mac MacData
 * @param content what it is taken over
 */
export const checkIntegrity = async (
  mac: AsnType,
  content: Uint8Array,
  text: string,
  effort: DerivationEffort,
): Promise<Integrity> => {
  const [digestInfo, salt, count] = partsOf(mac)
  const [algorithm, expected] = partsOf(digestInfo)
  // RFC 9579 has another algorithm here; what it protects is encrypted as well.
  const known = DIGESTS.get(identifierOf(partsOf(algorithm)[0]))
  if (known === undefined) return 'unproven'
  const [digest, length] = known
  const given = passphraseOf(text)
  for (const passphrase of text === '' ? [given, { text, bmp: Buffer.alloc(0) }] : [given]) {
    const times = effort.spendOnOld(count === undefined ? 1n : integerOf(count))
    const key = await deriveKey(digest, PURPOSE.integrity, passphrase.bmp, octetsOf(salt), times, length)
    const found = createHmac(digest, key).update(content).digest()
    const wanted = octetsOf(expected)
    if (found.length === wanted.length && timingSafeEqual(found, wanted)) return passphrase
  }
  return 'wrong'
}
