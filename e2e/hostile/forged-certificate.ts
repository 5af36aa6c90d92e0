import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  X509Certificate,
} from 'node:crypto'
import type { CertifiedKey } from '../../electron/tls/certificate-builder'
import { toPem } from '../../electron/tls/pem'
import { certificateNameOf } from './certificate-name'
import { element, extension, generalizedTime, integer, objectIdentifier, sequence, text } from './encode-der'

/** The fields of a TBSCertificate (RFC 5280 §4.1.2) in DER, each of which a test may replace by anything. */
export interface CertificateFields {
  readonly version: Uint8Array
  readonly serialNumber: Uint8Array
  readonly signature: Uint8Array
  readonly issuer: Uint8Array
  readonly validity: Uint8Array
  readonly subject: Uint8Array
  readonly publicKey: Uint8Array
  readonly extensions: Uint8Array
}

export const NAME = 'mail.example.test'

/** A Name with one common name. */
export const commonName = (value: string | Uint8Array, tag?: number): Buffer =>
  sequence(element(0x31, sequence(objectIdentifier('2.5.4.3'), text(value, tag))))

export const validity = (notBefore: Uint8Array, notAfter: Uint8Array): Buffer => sequence(notBefore, notAfter)

/** DNS names of a subjectAltName. */
export const dnsNames = (names: readonly (string | Uint8Array)[]): Buffer =>
  extension('2.5.29.17', sequence(...names.map((name) => text(name, 0x82))))

export const SERVER_EXTENSIONS: readonly Buffer[] = [
  extension('2.5.29.15', Buffer.from([0x03, 0x02, 0x07, 0x80]), true),
  extension('2.5.29.37', sequence(objectIdentifier('1.3.6.1.5.5.7.3.1'))),
]

export const AUTHORITY_EXTENSIONS: readonly Buffer[] = [
  extension('2.5.29.15', Buffer.from([0x03, 0x02, 0x01, 0x06]), true),
  extension('2.5.29.19', sequence(Buffer.from([0x01, 0x01, 0xff])), true),
]

export const extensions = (...list: readonly Uint8Array[]): Buffer => element(0xa3, sequence(...list))

const SHA_256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), Buffer.from([0x05, 0x00]))
const SALT_OCTETS = 32

/** RFC 4055 §3.1 */
const PSS_WITH_SHA_256 = sequence(
  objectIdentifier('1.2.840.113549.1.1.10'),
  sequence(
    element(0xa0, SHA_256),
    element(0xa1, sequence(objectIdentifier('1.2.840.113549.1.1.8'), SHA_256)),
    element(0xa2, integer(SALT_OCTETS)),
  ),
)

const signed = (digest: string | null, body: Uint8Array, key: KeyObject): Buffer =>
  key.asymmetricKeyType === 'rsa-pss'
    ? sign(digest, body, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_OCTETS })
    : sign(digest, body, key)

/** How a key signs: the algorithm's identifier, and the digest that it wants of Node. */
const signatureOf = (key: KeyObject): { readonly algorithm: Buffer; readonly digest: string | null } => {
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return { algorithm: sequence(objectIdentifier('1.3.101.112')), digest: null }
    case 'rsa-pss':
      return { algorithm: PSS_WITH_SHA_256, digest: 'sha256' }
    case 'ed448':
      return { algorithm: sequence(objectIdentifier('1.3.101.113')), digest: null }
    case 'ec':
      return { algorithm: sequence(objectIdentifier('1.2.840.10045.4.3.2')), digest: 'sha256' }
    default:
      return {
        algorithm: sequence(objectIdentifier('1.2.840.113549.1.1.11'), Buffer.from([0x05, 0x00])),
        digest: 'sha256',
      }
  }
}

export const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

/**
 * A certificate put together byte by byte and truly signed by its issuer, so that nothing but the forgery is wrong with it.
 * @param issuer null: it signs itself
 * @param change what differs from a sound certificate for `mail.example.test`
 * @param key of the subject
 */
export const forgeCertificate = (
  issuer: CertifiedKey | null,
  change: Partial<CertificateFields> = {},
  key: KeyObject = newKey(),
): CertifiedKey & { readonly der: Uint8Array } => {
  const signingKey = issuer === null ? key : createPrivateKey(issuer.privateKeyPem)
  const { algorithm, digest } = signatureOf(signingKey)
  const subject = change.subject ?? commonName(NAME)
  const fields: CertificateFields = {
    version: element(0xa0, integer(2)),
    serialNumber: integer(0x4d, 0x53, 0x4d, ...Array.from({ length: 8 }, () => Math.floor(Math.random() * 256))),
    signature: algorithm,
    issuer: issuer === null ? subject : certificateNameOf(new X509Certificate(issuer.certificatePem).raw),
    validity: validity(generalizedTime('20200101000000Z'), generalizedTime('20991231235959Z')),
    subject,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    extensions: extensions(...SERVER_EXTENSIONS, dnsNames([NAME])),
    ...change,
  }
  const body = sequence(...Object.values(fields))
  const der = sequence(body, algorithm, element(0x03, Buffer.from([0]), signed(digest, body, signingKey)))
  return {
    der,
    certificatePem: toPem('CERTIFICATE', der),
    privateKeyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
