import { constants, type KeyObject, verify } from 'node:crypto'
import { contentOf, type DerElement, elementsIn, holding, objectIdentifier, onlyElement, TAG } from './der'

/** Digest of each signature algorithm that counts; null where the key decides. SHA-1 and older do not (RFC 9155 §2). */
const DIGESTS: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.3.101.112': null,
  '1.3.101.113': null,
}

const RSA_PSS = '1.2.840.113549.1.1.10'
const PSS_DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** RFC 4055 §3.1: a digest that is left out is SHA-1, which does not count. */
const pssDigest = (parameters: DerElement | undefined): string | undefined => {
  const [first] = [...elementsIn(contentOf(parameters, TAG.sequence))]
  if (first?.tag !== holding(0)) return undefined
  const [oid] = [...elementsIn(contentOf(onlyElement(first.content), TAG.sequence))]
  return PSS_DIGESTS[objectIdentifier(oid)]
}

/**
 * Whether a key made a signature.
 * @param algorithm an AlgorithmIdentifier (RFC 5280 §4.1.1.2)
 * @param signed the octets that were signed
 * @returns false also for algorithms that are unknown or broken, and for a key of another sort
 */
export const signatureHolds = (
  algorithm: DerElement,
  signed: Uint8Array,
  signature: Uint8Array,
  key: KeyObject,
): boolean => {
  const [oid, parameters] = [...elementsIn(contentOf(algorithm, TAG.sequence))]
  const name = objectIdentifier(oid)
  const isPss = name === RSA_PSS
  const digest = isPss ? pssDigest(parameters) : DIGESTS[name]
  if (digest === undefined) return false
  try {
    const padding = isPss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : {}
    return verify(digest, signed, { key, ...padding }, signature)
  } catch {
    return false
  }
}
