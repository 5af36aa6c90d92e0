import type {
  CertificateRevocation,
  NotCheckedReason,
  RevocationAnswer,
  RevocationEvidence,
} from '../../../shared/trust/revocation'
import type { TrustDefectKind } from '../../../shared/trust/tls-evidence'
import type { ValidatedPath } from '../path-validation'
import type { ReadCertificate } from '../read-certificate'
import { type AnswerCache, createAnswerCache } from './answer-cache'
import type { FetchUrl } from './fetch-url'
import { ocspRequest } from './ocsp-request'
import { readOcspResponse } from './ocsp-response'
import { readRevocationList } from './revocation-list'
import { type ProvenAnswer, questionKey, type RevocationQuestion, subjectOf, unproven } from './revocation-question'

/** A validated path, and how far its revocation may be looked into. */
export interface RevocationRequest {
  readonly validated: ValidatedPath
  /** OCSP response from the handshake, DER. */
  readonly stapledOcsp: Uint8Array | null
  /** Whether the network may be asked; what was stapled and what is kept are looked at in any case. */
  readonly mayFetch: boolean
  /** ms for everything together */
  readonly deadlineMs: number
  readonly signal?: AbortSignal | undefined
}

export type RevocationCheck = (request: RevocationRequest) => Promise<RevocationEvidence>

const MAXIMUM_CERTIFICATES = 4
const MAXIMUM_URLS = 2
const OCSP_OCTETS = 64 * 1_024
const LIST_OCTETS = 10 * 1_024 * 1_024
/** Part of the time that OCSP may use up when there is a list to turn to. */
const OCSP_SHARE = 0.6

/** A path with one of these was made by someone who may not issue: anyone with a certificate could name addresses in it. */
const WRONGLY_ISSUED: ReadonlySet<TrustDefectKind> = new Set([
  'not-a-ca',
  'path-too-long',
  'name-constraints',
  'path-refused',
])

const isProperlyIssued = ({ anchor, defects }: ValidatedPath): boolean =>
  anchor !== null && !defects.some(({ kind }) => WRONGLY_ISSUED.has(kind))

const notChecked = (reason: NotCheckedReason): RevocationAnswer => ({ status: 'not-checked', reason })

const isKnown = ({ answer }: ProvenAnswer): boolean => answer.status !== 'not-checked'

interface Ports {
  readonly fetchUrl: FetchUrl
  /** The clock that validity is measured by. */
  readonly now: () => Date
}

/** One way to get an answer: a source with its addresses, and what its answers mean. */
type Attempt = () => Promise<ProvenAnswer>

const attemptsFor = (
  question: RevocationQuestion,
  { fetchUrl, now }: Ports,
  signals: { readonly ocsp: AbortSignal; readonly list: AbortSignal },
): readonly Attempt[] => {
  const { ocspUrls, crlUrls } = question.subject.fields
  const askResponder = async (url: string): Promise<ProvenAnswer> => {
    const body = { type: 'application/ocsp-request', octets: ocspRequest(question) }
    const fetched = await fetchUrl({ url, body, maximumOctets: OCSP_OCTETS, signal: signals.ocsp })
    return fetched.ok ? readOcspResponse(fetched.octets, question, now().getTime()) : unproven(fetched.reason)
  }
  const readList = async (url: string): Promise<ProvenAnswer> => {
    const fetched = await fetchUrl({ url, maximumOctets: LIST_OCTETS, signal: signals.list })
    return fetched.ok ? readRevocationList(fetched.octets, question, now().getTime()) : unproven(fetched.reason)
  }
  return [
    ...ocspUrls.slice(0, MAXIMUM_URLS).map((url) => () => askResponder(url)),
    ...crlUrls.slice(0, MAXIMUM_URLS).map((url) => () => readList(url)),
  ]
}

/**
 * A signal that aborts after `ms`, and with `other`. Node 20 may collect a signal of AbortSignal.timeout that only
 * AbortSignal.any holds, which then never aborts: the timer is our own.
 */
const abortingAfter = (ms: number, other: AbortSignal | undefined) => {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, ms)
  other?.addEventListener('abort', abort, { once: true })
  if (other?.aborted === true) abort()
  const release = () => {
    clearTimeout(timer)
    other?.removeEventListener('abort', abort)
  }
  return { signal: controller.signal, release }
}

/** Asks the authority, OCSP before the list. The first reason why nothing is known is told. */
const fetchAnswer = async (
  question: RevocationQuestion,
  ports: Ports,
  { deadlineMs, signal }: Pick<RevocationRequest, 'deadlineMs' | 'signal'>,
): Promise<ProvenAnswer> => {
  const list = abortingAfter(deadlineMs, signal)
  const hasList = question.subject.fields.crlUrls.length > 0
  const ocsp = abortingAfter(hasList ? Math.floor(deadlineMs * OCSP_SHARE) : deadlineMs, signal)
  try {
    let first: ProvenAnswer | undefined
    for (const attempt of attemptsFor(question, ports, { ocsp: ocsp.signal, list: list.signal })) {
      const answer = await attempt()
      if (isKnown(answer)) return answer
      if (signal?.aborted === true) return unproven('cancelled')
      first ??= answer
    }
    return first ?? unproven('no-url')
  } finally {
    ocsp.release()
    list.release()
  }
}

const answerTo = async (
  question: RevocationQuestion,
  stapled: Uint8Array | null,
  request: RevocationRequest,
  { cache, ...ports }: Ports & { readonly cache: AnswerCache },
): Promise<RevocationAnswer> => {
  const key = questionKey(question)
  const now = ports.now().getTime()
  const kept = cache.find(key, now)
  // A stolen certificate comes with an older staple that still calls it good; what is known already stands against that.
  if (kept?.status === 'revoked') return kept
  const fromStaple =
    stapled === null
      ? undefined
      : stapled.length > OCSP_OCTETS
        ? unproven('too-large')
        : readOcspResponse(stapled, question, now)
  if (fromStaple !== undefined && isKnown(fromStaple)) {
    cache.keep(key, fromStaple, now)
    return fromStaple.answer
  }
  if (kept?.status === 'good' || (kept !== undefined && request.mayFetch)) return kept
  const { ocspUrls, crlUrls } = question.subject.fields
  const hasAddress = ocspUrls.length + crlUrls.length > 0
  if (!request.mayFetch || !hasAddress)
    return fromStaple?.answer ?? notChecked(hasAddress ? 'ignored-by-profile' : 'no-url')
  const fetched = await fetchAnswer(question, ports, request)
  if (request.signal?.aborted !== true) cache.keep(key, fetched, ports.now().getTime())
  return fetched.answer
}

/** null when one of the two cannot be read. */
const questionAbout = (certificate: ReadCertificate, issuer: ReadCertificate): RevocationQuestion | null => {
  try {
    return { subject: subjectOf(certificate), issuer: subjectOf(issuer) }
  } catch {
    return null
  }
}

/**
 * Finds out whether the certificates of a validated path are revoked, each by the certificate above it: from the stapled
 * response (the leaf), from answers kept, from the OCSP responder that the certificate names, from its revocation list. All are
 * asked about at once. Addresses are followed only in paths that reach a trusted root and were issued by those who may.
 * An answer that cannot be had, in time or at all, is `not-checked`, never an exception.
 * @param ports.fetchUrl how addresses are fetched
 * @returns a check with a memory of its own: answers are kept until their next update, failures for half a minute
 */
export const createRevocationCheck = (ports: Ports): RevocationCheck => {
  const cache = createAnswerCache()

  const checkAt = async (request: RevocationRequest, position: number): Promise<CertificateRevocation | null> => {
    const { validated, stapledOcsp } = request
    const { certificates, path } = validated
    const certificate = certificates[position]
    const issuer = certificates[position + 1]
    const place = path[position]
    if (certificate === undefined || issuer === undefined || place === undefined) return null
    const about = { certificate: place.certificate, name: place.name }
    if (position >= MAXIMUM_CERTIFICATES) return { ...about, answer: notChecked('too-many-certificates') }
    const question = questionAbout(certificate, issuer)
    if (question === null) return { ...about, answer: notChecked('url-refused') }
    const stapled = position === 0 ? stapledOcsp : null
    return { ...about, answer: await answerTo(question, stapled, request, { ...ports, cache }) }
  }

  return async (request) => {
    const { certificates } = request.validated
    if (!isProperlyIssued(request.validated)) return { answers: [], reason: 'not-trusted-chain' }
    if (certificates.length < 2) return { answers: [], reason: 'trusted-directly' }
    const answers = await Promise.all(certificates.slice(0, -1).map((_, position) => checkAt(request, position)))
    return { answers: answers.filter((answer) => answer !== null) }
  }
}
