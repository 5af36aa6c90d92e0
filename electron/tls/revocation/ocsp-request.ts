import { createHash } from 'node:crypto'
import { TAG } from './der'
import type { RevocationQuestion } from './revocation-question'

/** AlgorithmIdentifier of SHA-1, the one digest of a CertID that every responder knows (RFC 5019 §2.1.1). */
const SHA1_IDENTIFIER = Uint8Array.of(0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00)

const lengthOctets = (length: number): readonly number[] => {
  if (length < 0x80) return [length]
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}

const encoded = (tag: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const content = Buffer.concat(contents)
  return Buffer.concat([Uint8Array.of(tag, ...lengthOctets(content.length)), content])
}

const sha1 = (octets: Uint8Array): Uint8Array => createHash('sha1').update(octets).digest()

/** The question about one certificate in DER (RFC 6960 §4.1.1), without a nonce: most responders answer from a store. */
export const ocspRequest = ({ subject, issuer }: RevocationQuestion): Uint8Array => {
  const certificateId = encoded(
    TAG.sequence,
    SHA1_IDENTIFIER,
    encoded(TAG.octetString, sha1(issuer.fields.subject)),
    encoded(TAG.octetString, sha1(issuer.fields.publicKeyOctets)),
    encoded(TAG.integer, subject.fields.serialNumber),
  )
  const requestList = encoded(TAG.sequence, encoded(TAG.sequence, certificateId))
  return encoded(TAG.sequence, encoded(TAG.sequence, requestList))
}
