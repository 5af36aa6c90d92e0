import * as pkijs from 'pkijs'

const RSA_PSS = '1.2.840.113549.1.1.10'

const NAMES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'RSA with MD2',
  '1.2.840.113549.1.1.3': 'RSA with MD4',
  '1.2.840.113549.1.1.4': 'RSA with MD5',
  '1.2.840.113549.1.1.5': 'RSA with SHA-1',
  '1.3.14.3.2.29': 'RSA with SHA-1',
  '1.2.840.113549.1.1.14': 'RSA with SHA-224',
  '1.2.840.113549.1.1.11': 'RSA with SHA-256',
  '1.2.840.113549.1.1.12': 'RSA with SHA-384',
  '1.2.840.113549.1.1.13': 'RSA with SHA-512',
  '1.2.840.10040.4.3': 'DSA with SHA-1',
  '1.2.840.10045.4.1': 'ECDSA with SHA-1',
  '1.2.840.10045.4.3.1': 'ECDSA with SHA-224',
  '1.2.840.10045.4.3.2': 'ECDSA with SHA-256',
  '1.2.840.10045.4.3.3': 'ECDSA with SHA-384',
  '1.2.840.10045.4.3.4': 'ECDSA with SHA-512',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
}

const PSS_DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

/** RFC 4055 §3.1: a digest that is left out is SHA-1. */
const pssDigest = (algorithm: pkijs.AlgorithmIdentifier): string => {
  const parameters = new pkijs.RSASSAPSSParams({ schema: algorithm.algorithmParams })
  const oid = parameters.hashAlgorithm.algorithmId
  return PSS_DIGESTS[oid] ?? oid
}

/** Name of a certificate's signature algorithm, e.g. `ECDSA with SHA-256`; its object identifier when it is unknown. */
export const signatureAlgorithmName = (algorithm: pkijs.AlgorithmIdentifier): string =>
  algorithm.algorithmId === RSA_PSS
    ? `RSA-PSS with ${pssDigest(algorithm)}`
    : (NAMES[algorithm.algorithmId] ?? algorithm.algorithmId)

/** Whether collisions of the digest are practical: MD2, MD4, MD5 and SHA-1 (RFC 9155 §2). */
export const hasWeakDigest = (algorithmName: string): boolean => /(?:MD\d|SHA-1)$/.test(algorithmName)
