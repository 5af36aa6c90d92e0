import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'

export type ContainerDigest = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** Octets of one block that the digest works on; RFC 7292 appendix B.2 calls it v. */
const BLOCK: Readonly<Record<ContainerDigest, number>> = { sha1: 64, sha256: 64, sha384: 128, sha512: 128 }

/** What a key is for (RFC 7292 appendix B.3). */
export const PURPOSE = { encryption: 1, vector: 2, integrity: 3 } as const

/** Digests between two turns of the event loop: a few ms. */
const DIGESTS_PER_TURN = 4_000

/** The passphrase as a BMPString with its two zero octets (RFC 7292 appendix B.1). */
export const asBmpString = (passphrase: string): Buffer => Buffer.from(`${passphrase}\0`, 'utf16le').swap16()

const repeated = (octets: Uint8Array, block: number): Buffer =>
  octets.length === 0 ? Buffer.alloc(0) : Buffer.alloc(block * Math.ceil(octets.length / block), octets)

/** One block of `numbers` plus `addend` plus 1, modulo its width: step 6.C of appendix B.2. */
const addTo = (block: Buffer, addend: Buffer): void => {
  let carry = 1
  for (let at = block.length - 1; at >= 0; at -= 1) {
    carry += (block[at] ?? 0) + (addend[at] ?? 0)
    block[at] = carry & 0xff
    carry >>= 8
  }
}

/**
 * The key derivation of PKCS#12 (RFC 7292 appendix B.2). Other work goes on between its iterations.
 * @param passphrase as `asBmpString` writes it, or nothing at all
 * @param length of the key, octets
 */
export const deriveKey = async (
  digest: ContainerDigest,
  purpose: number,
  passphrase: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Promise<Buffer> => {
  const block = BLOCK[digest]
  const diversifier = Buffer.alloc(block, purpose)
  const input = Buffer.concat([repeated(salt, block), repeated(passphrase, block)])
  const key: Buffer[] = []
  for (let have = 0; have < length; ) {
    let hash = createHash(digest).update(diversifier).update(input).digest()
    for (let done = 1; done < iterations; done += 1) {
      hash = createHash(digest).update(hash).digest()
      if (done % DIGESTS_PER_TURN === 0) await nextTurn()
    }
    key.push(hash)
    have += hash.length
    const addend = Buffer.alloc(block, hash)
    for (let at = 0; at < input.length; at += block) addTo(input.subarray(at, at + block), addend)
  }
  return Buffer.concat(key).subarray(0, length)
}
