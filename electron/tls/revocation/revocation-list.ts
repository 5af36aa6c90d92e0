import { REVOCATION_CAUSES, type RevocationAnswer } from '../../../shared/trust/revocation'
import { distinguishedNameKey } from '../certificate-names'
import { type Extension, extensionsIn, urisOfDistributionPoint } from './certificate-fields'
import {
  bitStringOctets,
  contentOf,
  type DerElement,
  elementAt,
  extentAt,
  holding,
  isSet,
  membersOf,
  onlyElement,
  plain,
  sameOctets,
  TAG,
  timeOf,
} from './der'
import { type ProvenAnswer, type RevocationQuestion, unproven } from './revocation-question'
import { signatureHolds } from './signed-answer'
import { isTimely } from './timeliness'

const REASON_CODE = '2.5.29.21'
const ISSUING_DISTRIBUTION_POINT = '2.5.29.28'
/** Has to be critical (RFC 5280 §5.2.4); a list of changes that forgot that is none the less not the whole list. */
const DELTA_INDICATOR = '2.5.29.27'
const CRL_SIGN = 0x02

const causeOf = (extensions: DerElement | undefined): number => {
  if (extensions === undefined) return 0
  const reason = extensionsIn(extensions.content).find(({ oid }) => oid === REASON_CODE)
  return reason === undefined ? 0 : (contentOf(onlyElement(reason.value), TAG.enumerated)[0] ?? 0)
}

const entryAnswer = (entry: DerElement): RevocationAnswer => {
  const members = membersOf(contentOf(entry, TAG.sequence))
  members.next(TAG.integer)
  const revokedAt = new Date(timeOf(members.next(TAG.utcTime, TAG.generalizedTime))).toISOString()
  const cause = REVOCATION_CAUSES[causeOf(members.optional(TAG.sequence))] ?? 'unspecified'
  return { status: 'revoked', revokedAt, cause }
}

/** Entries are walked only when the serial number occurs in them somewhere: most lists are long and name others. */
const answerIn = (entries: Uint8Array, serialNumber: Uint8Array): RevocationAnswer => {
  const octets = Buffer.from(entries.buffer, entries.byteOffset, entries.length)
  if (!octets.includes(Buffer.from(serialNumber))) return { status: 'good' }
  for (let at = 0; at < octets.length; ) {
    const entry = extentAt(octets, at)
    const serial = extentAt(octets, entry.start)
    if (octets.compare(serialNumber, 0, serialNumber.length, serial.start, serial.end) === 0)
      return entryAnswer(elementAt(octets, at))
    at = entry.end
  }
  return { status: 'good' }
}

/**
 * Whether a list says everything about the certificate. An authority may split its list; a part is told by its
 * issuingDistributionPoint (RFC 5280 §5.2.5), and another part, though properly signed, would call a revoked certificate good.
 */
const covers = (value: Uint8Array, { subject }: RevocationQuestion): boolean => {
  const members = membersOf(contentOf(onlyElement(value), TAG.sequence))
  const point = members.optional(holding(0))
  const forLeaves = isSet(members.optional(plain(1)))
  const forAuthorities = isSet(members.optional(plain(2)))
  const isPartial = members.optional(plain(3)) !== undefined
  const isIndirect = isSet(members.optional(plain(4)))
  const forAttributes = isSet(members.optional(plain(5)))
  if (isPartial || isIndirect || forAttributes) return false
  const isAuthority = subject.certificate.facts?.basicConstraints?.isCa === true
  if (isAuthority ? forLeaves : forAuthorities) return false
  return (
    point === undefined || urisOfDistributionPoint(point.content).some((uri) => subject.fields.crlUrls.includes(uri))
  )
}

const speaksFor = (extensions: readonly Extension[], question: RevocationQuestion): boolean =>
  extensions.every(({ oid, critical, value }) =>
    oid === ISSUING_DISTRIBUTION_POINT ? covers(value, question) : !critical && oid !== DELTA_INDICATOR,
  )

const listAnswer = (list: Uint8Array, question: RevocationQuestion, now: number): ProvenAnswer => {
  const { issuer, subject } = question
  const outer = membersOf(contentOf(onlyElement(list), TAG.sequence))
  const signed = outer.next(TAG.sequence)
  const algorithm = outer.next(TAG.sequence)
  const signature = bitStringOctets(outer.next(TAG.bitString))
  const members = membersOf(signed.content)
  members.optional(TAG.integer)
  const innerAlgorithm = members.next(TAG.sequence)
  const name = members.next(TAG.sequence)
  const thisUpdate = timeOf(members.next(TAG.utcTime, TAG.generalizedTime))
  const next = members.optional(TAG.utcTime, TAG.generalizedTime)
  const entries = members.optional(TAG.sequence)
  const wrapped = members.optional(holding(0))
  const extensions = wrapped === undefined ? [] : extensionsIn(contentOf(onlyElement(wrapped.content), TAG.sequence))
  const maySign = issuer.fields.keyUsage === null || (issuer.fields.keyUsage & CRL_SIGN) !== 0
  if (
    !maySign ||
    !sameOctets(innerAlgorithm.whole, algorithm.whole) ||
    distinguishedNameKey(name.whole) !== issuer.fields.subjectKey ||
    !signatureHolds(algorithm, signed.whole, signature, issuer.certificate.x509.publicKey)
  )
    return unproven('answer-invalid')
  if (!speaksFor(extensions, question)) return unproven('answer-for-another')
  const period = { thisUpdate, nextUpdate: next === undefined ? null : timeOf(next) }
  if (!isTimely(period, now)) return unproven('answer-stale')
  return {
    answer: entries === undefined ? { status: 'good' } : answerIn(entries.content, subject.fields.serialNumber),
    period,
  }
}

/**
 * What a certificate revocation list (RFC 5280 §5) proves about a certificate: it has to be complete for that certificate,
 * signed by its issuer, and valid now. Nothing of the list is copied: pkijs builds an object for each of its parts, and refuses
 * lists of some megabytes.
 * @param list DER
 * @param now ms since 1970
 * @returns good, revoked, or not checked: `answer-invalid`, `answer-stale`, `answer-for-another`
 */
export const readRevocationList = (list: Uint8Array, question: RevocationQuestion, now: number): ProvenAnswer => {
  try {
    return listAnswer(list, question, now)
  } catch {
    return unproven('answer-invalid')
  }
}
