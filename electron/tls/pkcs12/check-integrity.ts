import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AsnType } from 'asn1js'
import { identifierOf, integerOf, octetsOf, partsOf } from './ber-reader'
import { ContainerRefusal } from './container-refusal'
import { type ContainerPassphrase, passphraseOf } from './decrypt-content'
import type { DerivationEffort } from './derivation-effort'
import { type ContainerDigest, deriveKey, PURPOSE } from './derive-key'
import { isProvenByMac, PBMAC1 } from './password-based-mac'

const DIGESTS: ReadonlyMap<string, readonly [ContainerDigest, length: number]> = new Map([
  ['1.3.14.3.2.26', ['sha1', 20]],
  ['2.16.840.1.101.3.4.2.1', ['sha256', 32]],
  ['2.16.840.1.101.3.4.2.2', ['sha384', 48]],
  ['2.16.840.1.101.3.4.2.3', ['sha512', 64]],
])

/** The passphrase when the container proves it right. */
type Integrity = ContainerPassphrase | 'wrong'

/**
 * Checks the MacData of a container (RFC 7292 §4, RFC 9579). No passphrase is written in two ways for the old derivation: as
 * two zero octets, and as nothing.
 * @param mac MacData
 * @param content what it is taken over
 * @throws ContainerRefusal `unsupported` for a proof that cannot be checked, `too-costly`, `unreadable`
 */
export const checkIntegrity = async (
  mac: AsnType,
  content: Uint8Array,
  text: string,
  effort: DerivationEffort,
): Promise<Integrity> => {
  const [digestInfo, salt, count] = partsOf(mac)
  const [algorithm, expected] = partsOf(digestInfo)
  const [id, parameters] = partsOf(algorithm)
  const identifier = identifierOf(id)
  const wanted = octetsOf(expected)
  const given = passphraseOf(text)
  if (identifier === PBMAC1) return (await isProvenByMac(parameters, wanted, content, text, effort)) ? given : 'wrong'
  const known = DIGESTS.get(identifier)
  // A proof that cannot be checked is none, and what it protects may be anybody's.
  if (known === undefined) throw new ContainerRefusal('client-container-unsupported')
  const [digest, length] = known
  for (const passphrase of text === '' ? [given, { text, bmp: Buffer.alloc(0) }] : [given]) {
    const times = effort.spendOnOld(count === undefined ? 1n : integerOf(count))
    const key = await deriveKey(digest, PURPOSE.integrity, passphrase.bmp, octetsOf(salt), times, length)
    const found = createHmac(digest, key).update(content).digest()
    if (found.length === wanted.length && timingSafeEqual(found, wanted)) return passphrase
  }
  return 'wrong'
}
