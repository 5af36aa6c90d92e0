import type { X509Certificate } from 'node:crypto'
import { distinguishedNameKey } from '../certificate-names'
import {
  bitStringOctets,
  contentOf,
  type DerElement,
  elementsIn,
  holding,
  isSet,
  membersOf,
  objectIdentifier,
  onlyElement,
  plain,
  TAG,
} from './der'

const OID = {
  keyUsage: '2.5.29.15',
  crlDistributionPoints: '2.5.29.31',
  extendedKeyUsage: '2.5.29.37',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  ocsp: '1.3.6.1.5.5.7.48.1',
} as const

const URI = plain(6)

/** What revocation checking asks of a certificate. */
export interface CertificateFields {
  /** Content of the serial number, as it stands. */
  readonly serialNumber: Uint8Array
  /** DER of the subject: what the hash in an OCSP request is made over. */
  readonly subject: Uint8Array
  /** Equal for equal distinguished names. */
  readonly subjectKey: string
  readonly issuerKey: string
  /** The public key without its algorithm: what key hashes are made over (RFC 6960 §4.1.1). */
  readonly publicKeyOctets: Uint8Array
  readonly ocspUrls: readonly string[]
  /** Of distribution points that cover every reason and are the issuer's own. */
  readonly crlUrls: readonly string[]
  readonly keyPurposes: readonly string[]
  /** First octet of the key usage; null when every use is allowed. */
  readonly keyUsage: number | null
}

/** One extension: its value is the DER inside the OCTET STRING. */
export interface Extension {
  readonly oid: string
  readonly critical: boolean
  readonly value: Uint8Array
}

/** The extensions of a certificate, a list or an answer (RFC 5280 §4.1). @param content of the SEQUENCE OF */
export const extensionsIn = (content: Uint8Array): readonly Extension[] =>
  [...elementsIn(content)].map((element) => {
    const members = membersOf(contentOf(element, TAG.sequence))
    const oid = objectIdentifier(members.next(TAG.objectIdentifier))
    const critical = isSet(members.optional(TAG.boolean))
    return { oid, critical, value: members.next(TAG.octetString).content }
  })

const uriOf = ({ tag, content }: DerElement): readonly string[] =>
  tag === URI ? [Buffer.from(content).toString('latin1')] : []

/** The URIs among the names of a DistributionPointName (RFC 5280 §4.2.1.13). @param content of its `[0]` wrapper */
export const urisOfDistributionPoint = (content: Uint8Array): readonly string[] => {
  const fullName = membersOf(content).optional(holding(0))
  return fullName === undefined ? [] : [...elementsIn(fullName.content)].flatMap(uriOf)
}

const ocspUrlsIn = (value: Uint8Array): readonly string[] =>
  [...elementsIn(contentOf(onlyElement(value), TAG.sequence))].flatMap((description) => {
    const [method, location] = [...elementsIn(contentOf(description, TAG.sequence))]
    return location !== undefined && objectIdentifier(method) === OID.ocsp ? uriOf(location) : []
  })

const crlUrlsIn = (value: Uint8Array): readonly string[] =>
  [...elementsIn(contentOf(onlyElement(value), TAG.sequence))].flatMap((point) => {
    const members = membersOf(contentOf(point, TAG.sequence))
    const name = members.optional(holding(0))
    const isPartial = members.optional(plain(1)) !== undefined
    const isIndirect = members.optional(holding(2)) !== undefined
    return name === undefined || isPartial || isIndirect ? [] : urisOfDistributionPoint(name.content)
  })

const keyPurposesIn = (value: Uint8Array): readonly string[] =>
  [...elementsIn(contentOf(onlyElement(value), TAG.sequence))].map(objectIdentifier)

/**
 * Reads the fields straight from the DER.
 * @throws MalformedDer when `certificate` is not laid out as RFC 5280 §4.1 says
 */
export const readFields = (certificate: X509Certificate | { readonly raw: Uint8Array }): CertificateFields => {
  const [tbs] = [...elementsIn(contentOf(onlyElement(certificate.raw), TAG.sequence))]
  const members = membersOf(contentOf(tbs, TAG.sequence))
  members.optional(holding(0))
  const serialNumber = members.next(TAG.integer).content
  members.next(TAG.sequence)
  const issuer = members.next(TAG.sequence)
  members.next(TAG.sequence)
  const subject = members.next(TAG.sequence)
  const [, publicKey] = [...elementsIn(members.next(TAG.sequence).content)]
  members.optional(plain(1))
  members.optional(plain(2))
  const wrapped = members.optional(holding(3))
  const extensions = wrapped === undefined ? [] : extensionsIn(contentOf(onlyElement(wrapped.content), TAG.sequence))
  const valueFor = (oid: string): Uint8Array | undefined => extensions.find((extension) => extension.oid === oid)?.value
  const access = valueFor(OID.authorityInfoAccess)
  const points = valueFor(OID.crlDistributionPoints)
  const purposes = valueFor(OID.extendedKeyUsage)
  const usage = valueFor(OID.keyUsage)
  return {
    serialNumber,
    subject: subject.whole,
    subjectKey: distinguishedNameKey(subject.whole),
    issuerKey: distinguishedNameKey(issuer.whole),
    publicKeyOctets: bitStringOctets(publicKey),
    ocspUrls: access === undefined ? [] : ocspUrlsIn(access),
    crlUrls: points === undefined ? [] : crlUrlsIn(points),
    keyPurposes: purposes === undefined ? [] : keyPurposesIn(purposes),
    keyUsage: usage === undefined ? null : (contentOf(onlyElement(usage), TAG.bitString)[1] ?? 0),
  }
}
