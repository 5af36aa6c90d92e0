import type { KeyObject, X509Certificate } from 'node:crypto'

const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
}

const MINIMUM_RSA_BITS = 2_048
const MINIMUM_CURVE_BITS = 256

/** A public key for people, and whether it is too short (RFC 9325 §4.2). */
export interface PublicKeyFacts {
  readonly key: string
  readonly keyIsWeak: boolean
}

const describe = (publicKey: KeyObject): PublicKeyFacts => {
  const { modulusLength = 0, namedCurve = '' } = publicKey.asymmetricKeyDetails ?? {}
  switch (publicKey.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
      return { key: `RSA ${modulusLength}`, keyIsWeak: modulusLength < MINIMUM_RSA_BITS }
    case 'ec': {
      const bits = Number(/\d{3}/.exec(namedCurve)?.[0] ?? 0)
      return { key: `ECDSA ${CURVES[namedCurve] ?? namedCurve}`, keyIsWeak: bits < MINIMUM_CURVE_BITS }
    }
    case 'ed25519':
      return { key: 'Ed25519', keyIsWeak: false }
    case 'ed448':
      return { key: 'Ed448', keyIsWeak: false }
    default:
      return { key: (publicKey.asymmetricKeyType ?? 'unknown').toUpperCase(), keyIsWeak: true }
  }
}

/** Describes the key of a certificate; one that the platform cannot read counts as weak. */
export const publicKeyFacts = (certificate: X509Certificate): PublicKeyFacts => {
  try {
    return describe(certificate.publicKey)
  } catch {
    return { key: 'unknown', keyIsWeak: true }
  }
}
