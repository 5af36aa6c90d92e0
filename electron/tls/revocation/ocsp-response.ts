import { createHash } from 'node:crypto'
import { REVOCATION_CAUSES, type RevocationAnswer } from '../../../shared/trust/revocation'
import { extensionsIn } from './certificate-fields'
import {
  bitStringOctets,
  contentOf,
  type DerElement,
  elementsIn,
  holding,
  membersOf,
  objectIdentifier,
  onlyElement,
  plain,
  sameOctets,
  TAG,
  timeOf,
} from './der'
import { mayHaveAnswered } from './responder'
import { type ProvenAnswer, type RevocationQuestion, unproven } from './revocation-question'
import { isTimely } from './timeliness'

const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1'

const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

const SUCCESSFUL = 0
const MAXIMUM_RESPONSES = 64

const GOOD = plain(0)
const REVOKED = holding(1)
const UNKNOWN = plain(2)

/** Whether a CertID (RFC 6960 §4.1.1) means the certificate that was asked about. */
const isAbout = (certificateId: Uint8Array, { subject, issuer }: RevocationQuestion): boolean => {
  const members = membersOf(certificateId)
  const [algorithm] = [...elementsIn(members.next(TAG.sequence).content)]
  const digest = DIGESTS[objectIdentifier(algorithm)]
  if (digest === undefined) return false
  const hash = (octets: Uint8Array): Uint8Array => createHash(digest).update(octets).digest()
  return (
    sameOctets(members.next(TAG.octetString).content, hash(issuer.fields.subject)) &&
    sameOctets(members.next(TAG.octetString).content, hash(issuer.fields.publicKeyOctets)) &&
    sameOctets(members.next(TAG.integer).content, subject.fields.serialNumber)
  )
}

const revokedAnswer = (content: Uint8Array): RevocationAnswer => {
  const members = membersOf(content)
  const revokedAt = new Date(timeOf(members.next(TAG.generalizedTime))).toISOString()
  const wrapped = members.optional(holding(0))
  const cause = wrapped === undefined ? 0 : (contentOf(onlyElement(wrapped.content), TAG.enumerated)[0] ?? 0)
  return { status: 'revoked', revokedAt, cause: REVOCATION_CAUSES[cause] ?? 'unspecified' }
}

const answerOf = (status: DerElement): RevocationAnswer => {
  if (status.tag === REVOKED) return revokedAnswer(status.content)
  return status.tag === GOOD ? { status: 'good' } : { status: 'not-checked', reason: 'responder-does-not-know' }
}

const hasUnknownCriticalExtension = (wrapped: DerElement | undefined): boolean =>
  wrapped !== undefined &&
  extensionsIn(contentOf(onlyElement(wrapped.content), TAG.sequence)).some(({ critical }) => critical)

/** What a SingleResponse says; null when it is about another certificate. */
const singleAnswer = (element: DerElement, question: RevocationQuestion): ProvenAnswer | null => {
  const members = membersOf(contentOf(element, TAG.sequence))
  if (!isAbout(members.next(TAG.sequence).content, question)) return null
  const answer = answerOf(members.next(GOOD, REVOKED, UNKNOWN))
  const thisUpdate = timeOf(members.next(TAG.generalizedTime))
  const next = members.optional(holding(0))
  const nextUpdate = next === undefined ? null : timeOf(onlyElement(next.content))
  if (hasUnknownCriticalExtension(members.optional(holding(1)))) return unproven('answer-invalid')
  return { answer, period: { thisUpdate, nextUpdate } }
}

const rank = ({ answer }: ProvenAnswer): number => ['revoked', 'good', 'not-checked'].indexOf(answer.status)

interface ResponseData {
  readonly responder: DerElement
  readonly responses: readonly DerElement[]
  readonly understood: boolean
}

const responseData = (element: DerElement | undefined): ResponseData => {
  const members = membersOf(contentOf(element, TAG.sequence))
  members.optional(holding(0))
  const responder = members.next(holding(1), holding(2))
  members.next(TAG.generalizedTime)
  const responses = [...elementsIn(members.next(TAG.sequence).content)].slice(0, MAXIMUM_RESPONSES)
  return { responder, responses, understood: !hasUnknownCriticalExtension(members.optional(holding(1))) }
}

const basicAnswer = (content: Uint8Array, question: RevocationQuestion, now: number): ProvenAnswer => {
  const members = membersOf(contentOf(onlyElement(content), TAG.sequence))
  const data = members.next(TAG.sequence)
  const algorithm = members.next(TAG.sequence)
  const signature = bitStringOctets(members.next(TAG.bitString))
  const wrapped = members.optional(holding(0))
  const certificates =
    wrapped === undefined ? [] : [...elementsIn(contentOf(onlyElement(wrapped.content), TAG.sequence))]
  const { responder, responses, understood } = responseData(data)
  const isAuthentic = mayHaveAnswered(
    { responder, certificates: certificates.map(({ whole }) => whole), algorithm, signed: data.whole, signature },
    question.issuer,
    now,
  )
  if (!isAuthentic || !understood) return unproven('answer-invalid')
  const about = responses.map((response) => singleAnswer(response, question)).filter((answer) => answer !== null)
  if (about.length === 0) return unproven('answer-for-another')
  const [best] = about
    .filter(({ period }) => period !== null && isTimely(period, now))
    .sort((a, b) => rank(a) - rank(b))
  return best ?? (about.some(({ period }) => period !== null) ? unproven('answer-stale') : unproven('answer-invalid'))
}

/**
 * What an OCSP response (RFC 6960 §4.2) proves about a certificate: it has to be about that certificate, signed by its issuer
 * or by a responder whom the issuer appointed, and valid now.
 * @param response DER, as stapled or fetched
 * @param now ms since 1970
 * @returns good, revoked, or not checked: `answer-invalid`, `answer-stale`, `answer-for-another`, `responder-refused`,
 *   `responder-does-not-know`
 */
export const readOcspResponse = (response: Uint8Array, question: RevocationQuestion, now: number): ProvenAnswer => {
  try {
    const members = membersOf(contentOf(onlyElement(response), TAG.sequence))
    if (members.next(TAG.enumerated).content[0] !== SUCCESSFUL) return unproven('responder-refused')
    const [type, basic] = [...elementsIn(contentOf(onlyElement(members.next(holding(0)).content), TAG.sequence))]
    if (objectIdentifier(type) !== BASIC_RESPONSE) return unproven('answer-invalid')
    return basicAnswer(contentOf(basic, TAG.octetString), question, now)
  } catch {
    return unproven('answer-invalid')
  }
}
