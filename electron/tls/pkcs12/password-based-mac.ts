import { createHmac, pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { AsnType } from 'asn1js'
import { partsOf } from './ber-reader'
import { ContainerRefusal } from './container-refusal'
import type { DerivationEffort } from './derivation-effort'
import { hmacDigestOf, pbkdf2ParametersOf } from './pbkdf2-parameters'

export const PBMAC1 = '1.2.840.113549.1.5.14'

/** Keys that are too short prove nothing (RFC 9579 §4), and longer ones than the longest digest nobody writes. */
const KEY_LENGTHS = { least: 20n, most: 64n } as const

const derive = promisify(pbkdf2)

/**
 * Whether the passphrase gives the code that the container has: PBMAC1 (RFC 8018 §7.1) as RFC 9579 uses it, which takes the
 * passphrase as UTF-8, wants the length of the key said, and looks neither at the salt nor at the iterations of MacData.
 * @param parameters PBMAC1-params
 * @param code what the container has
 * @param content what it is taken over
 * @throws ContainerRefusal `unsupported` for parameters that are not understood, `unreadable` for those that cannot be,
 * `too-costly`
 */
export const isProvenByMac = async (
  parameters: AsnType | undefined,
  code: Uint8Array,
  content: Uint8Array,
  passphrase: string,
  effort: DerivationEffort,
): Promise<boolean> => {
  const [derivation, scheme] = partsOf(parameters)
  const { salt, iterations, keyLength, digest } = pbkdf2ParametersOf(derivation)
  const authentication = hmacDigestOf(scheme)
  if (keyLength === undefined || keyLength < KEY_LENGTHS.least || keyLength > KEY_LENGTHS.most) {
    throw new ContainerRefusal('client-container-unreadable')
  }
  // Every block of the key costs all the iterations (RFC 8018 §5.2).
  const blocks = Math.ceil(Number(keyLength) / digest.length)
  const times = effort.spend(iterations, blocks)
  const key = await derive(Buffer.from(passphrase, 'utf8'), salt, times, Number(keyLength), digest.name)
  const found = createHmac(authentication.name, key).update(content).digest()
  return found.length === code.length && timingSafeEqual(found, code)
}
