import { createHash } from 'node:crypto'
import { distinguishedNameKey } from '../certificate-names'
import { readCertificate } from '../read-certificate'
import { contentOf, type DerElement, holding, onlyElement, sameOctets, TAG } from './der'
import { type Subject, subjectOf } from './revocation-question'
import { signatureHolds } from './signed-answer'

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9'
const DIGITAL_SIGNATURE = 0x80
const MAXIMUM_CERTIFICATES = 8
const BY_NAME = holding(1)

/** The signed part of an OCSP response, and who says to have signed it. */
export interface SignedResponse {
  /** ResponderID: `[1]` a name or `[2]` the SHA-1 hash of a key (RFC 6960 §4.2.1). */
  readonly responder: DerElement
  /** DER of each certificate that came along. */
  readonly certificates: readonly Uint8Array[]
  readonly algorithm: DerElement
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

const isNamed = ({ tag, content }: DerElement, { fields }: Subject): boolean =>
  tag === BY_NAME
    ? distinguishedNameKey(content) === fields.subjectKey
    : sameOctets(
        contentOf(onlyElement(content), TAG.octetString),
        createHash('sha1').update(fields.publicKeyOctets).digest(),
      )

/** RFC 6960 §4.2.2.2: certified by the very authority that is asked about, for this purpose, and valid now. */
const isAppointed = ({ certificate, fields }: Subject, issuer: Subject, now: number): boolean => {
  const { facts, x509 } = certificate
  return (
    facts !== null &&
    !facts.keyIsWeak &&
    !facts.digestIsWeak &&
    facts.unknownCriticalExtensions.length === 0 &&
    Date.parse(facts.notBefore) <= now &&
    now <= Date.parse(facts.notAfter) &&
    fields.keyPurposes.includes(OCSP_SIGNING) &&
    (fields.keyUsage === null || (fields.keyUsage & DIGITAL_SIGNATURE) !== 0) &&
    fields.issuerKey === issuer.fields.subjectKey &&
    x509.verify(issuer.certificate.x509.publicKey)
  )
}

/**
 * Whether a response was signed by one who may answer for the issuer: the issuer itself, or a responder with a certificate
 * for OCSP signing from that issuer. A certificate that the response brings along is worth nothing without that.
 * @param now ms since 1970
 * @throws when a certificate in it is malformed
 */
export const mayHaveAnswered = (response: SignedResponse, issuer: Subject, now: number): boolean => {
  const { responder, certificates, algorithm, signed, signature } = response
  const appointed = certificates
    .slice(0, MAXIMUM_CERTIFICATES)
    .map(readCertificate)
    .filter((certificate) => certificate !== null)
    .map(subjectOf)
  return [issuer, ...appointed].some(
    (candidate) =>
      isNamed(responder, candidate) &&
      (candidate === issuer || isAppointed(candidate, issuer, now)) &&
      signatureHolds(algorithm, signed, signature, candidate.certificate.x509.publicKey),
  )
}
