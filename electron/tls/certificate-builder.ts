import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { CertificateContent, Digest, KeyKind } from './certificate-content'
import { extensionsFor } from './encode-extensions'
import { fromPem, toPem } from './pem'

/** A certificate and its private key, both as PEM (PKCS #8 for the key): what a TLS server is given. */
export interface CertifiedKey {
  readonly certificatePem: string
  readonly privateKeyPem: string
}

const COMMON_NAME = '2.5.4.3'

const generate = promisify(generateKeyPair)

const newPrivateKey = async (kind: KeyKind): Promise<KeyObject> => {
  const { privateKey } =
    kind === 'ecdsa-p256'
      ? await generate('ec', { namedCurve: 'P-256' })
      : await generate('rsa', { modulusLength: kind === 'rsa-1024' ? 1024 : 2048 })
  return privateKey
}

const privateKeyDer = (key: KeyObject): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(key.export({ type: 'pkcs8', format: 'der' }))

const signingKey = (key: KeyObject, digest: Digest): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'pkcs8',
    privateKeyDer(key),
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: digest },
    false,
    ['sign'],
  )

const publicKeyInfo = (privateKey: KeyObject): pkijs.PublicKeyInfo =>
  pkijs.PublicKeyInfo.fromBER(
    Uint8Array.from(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })).buffer,
  )

const certificateOf = ({ certificatePem }: CertifiedKey): pkijs.Certificate =>
  pkijs.Certificate.fromBER(fromPem(certificatePem)[0] ?? new Uint8Array())

/** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050. */
const validityTime = (value: Date): pkijs.Time => new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value })

/** A positive serial number of 16 octets (RFC 5280 §4.1.2.2). */
const serialNumber = (): asn1js.Integer => {
  const octets = Uint8Array.from(randomBytes(16))
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40
  return new asn1js.Integer({ valueHex: octets.buffer })
}

/** Who signs, and which key is certified; both are new and the same when left out. */
export interface CertificateOrigin {
  /** Left out, the certificate signs itself. */
  readonly issuer?: CertifiedKey
  /** PEM of a key that exists already, as in cross-signing and renewal; `content.key` plays no part then. */
  readonly privateKeyPem?: string
}

/**
 * Makes a certificate, and the key for it unless there is one.
 * @param content what the certificate says
 * @returns certificate and private key as PEM
 */
export const buildCertificate = async (
  content: CertificateContent,
  { issuer, privateKeyPem }: CertificateOrigin = {},
): Promise<CertifiedKey> => {
  const privateKey = privateKeyPem === undefined ? await newPrivateKey(content.key) : createPrivateKey(privateKeyPem)
  const subject = new pkijs.Certificate()
  subject.subjectPublicKeyInfo = publicKeyInfo(privateKey)
  const signer = issuer === undefined ? subject : certificateOf(issuer)
  subject.version = 2
  subject.serialNumber = serialNumber()
  subject.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({
      type: COMMON_NAME,
      value: new asn1js.Utf8String({ value: content.commonName }),
    }),
  )
  subject.issuer.typesAndValues = signer.subject.typesAndValues
  subject.notBefore = validityTime(content.notBefore)
  subject.notAfter = validityTime(content.notAfter)
  subject.extensions = extensionsFor(content, subject, signer)
  const signerKey = issuer === undefined ? privateKey : createPrivateKey(issuer.privateKeyPem)
  await subject.sign(await signingKey(signerKey, content.digest), content.digest)
  return {
    certificatePem: toPem('CERTIFICATE', new Uint8Array(subject.toSchema(true).toBER())),
    privateKeyPem: toPem('PRIVATE KEY', privateKeyDer(privateKey)),
  }
}
