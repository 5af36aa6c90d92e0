import type { TrustProblem } from '../trust/tls-report'
import { findings } from '../words/en/findings'
import { advisedAtOwnStage } from './advised-finding'
import { explainDisagreeingAddresses } from './explain-addresses'
import { explainClock } from './explain-clock'
import { explainName } from './explain-name'
import type { Finding } from './finding'
import { type Evidence, type FindingId, fix } from './finding-rules'
import { isInsideNetwork } from './inside-network'

/**
 * A single certificate whose issuer cannot be fetched either: a forgotten intermediate and a private authority that
 * signs directly look the same, and the second is as likely (failure catalogue, CRT-04).
 */
const AMBIGUOUS_ISSUER = 'issuer-not-sent'

/** Products of `inspection-products.ts` that scan mail on the machine itself. */
const ANTIVIRUS = /avast|avg |kaspersky|eset|bitdefender|dr\.?web|norton|mcafee|mail shield/i

const isKnown = (id: string): id is FindingId => Object.hasOwn(findings, id)

const inTermsOf = ({ kind, ignored, params }: TrustProblem, finding: Finding): Finding => ({
  ...finding,
  severity: ignored ? 'warning' : 'error',
  params: { ...finding.params, kind, ...params },
})

const findingOf = (problem: TrustProblem, evidence: Evidence): Finding | undefined => {
  if (!isKnown(problem.id)) return undefined
  if (problem.check === 'name') return inTermsOf(problem, explainName(problem, evidence))
  if (problem.kind === 'inspection-root' && ANTIVIRUS.test(String(problem.params.name))) {
    return inTermsOf(problem, advisedAtOwnStage('LOC-05', evidence))
  }
  const finding = inTermsOf(problem, advisedAtOwnStage(problem.id, evidence))
  if (problem.id === 'CRT-27') return { ...finding, params: { ...finding.params, context: problem.kind } }
  if (problem.kind === 'distrusted') return { ...finding, params: { ...finding.params, context: 'distrusted' } }
  return problem.kind === AMBIGUOUS_ISSUER
    ? { ...finding, params: { ...finding.params, context: 'ambiguous' }, fixes: finding.fixes.toReversed() }
    : finding
}

/** CRT-24: what is self-signed on this machine or in its network is so by design; the way is to pin it. */
const selfSignedInside = (evidence: Evidence): Finding[] => {
  const { profile, tls, diagnosis } = evidence
  const rejected = tls?.problems.some(({ kind, ignored }) => kind === 'self-signed' && !ignored) ?? false
  const leaf = tls?.chain[0]
  const inside = isInsideNetwork(profile.serverAddress, diagnosis?.addresses ?? [])
  // What the user decided about this certificate, or about another one here, is not to be overturned by one click.
  const decided = tls?.problems.some(({ id }) => id === 'CRT-16') ?? false
  if (!rejected || decided || leaf === undefined || inside === 'outside') return []
  const { serverAddress: host, port } = profile
  // In a network somebody may sit in between; on this machine nobody can.
  const pin =
    inside === 'this-machine'
      ? [fix('pin-certificate', { pinnedCertificate: { sha256: leaf.sha256, host, port } }, { host, port })]
      : [fix('compare-and-pin')]
  return [{ ...advisedAtOwnStage('CRT-24', evidence, pin), severity: 'info', params: { host } }]
}

/** Kinds for which a root that is known elsewhere would have been enough. */
const ROOT_MISSING = new Set(['unknown-root', 'unknown-issuer', 'issuer-not-sent', 'missing-intermediate'])

/** CRT-06: the list that could have held the root was closed to this application. */
const storeUnread = (evidence: Evidence): Finding[] => {
  const { tls, diagnosis } = evidence
  const missing = tls?.problems.some(({ kind, ignored }) => ROOT_MISSING.has(kind) && !ignored) ?? false
  if (!missing || diagnosis?.systemTrustStore !== 'unavailable') return []
  return [{ ...advisedAtOwnStage('CRT-06', evidence, [], { context: 'unread' }), severity: 'warning' }]
}

/** Reasons that have to do with the way to the responder, and not with the certificate or the profile. */
const RESPONDER_FAILED = /^(?:responder-(?:unreachable|silent|refused)|time-out)$/

const revocationUnknown = (evidence: Evidence): Finding[] => {
  const { tls, diagnosis } = evidence
  const failed = tls?.revocation.status === 'not-checked' && RESPONDER_FAILED.test(tls.revocation.reason ?? '')
  if (!failed || diagnosis === undefined) return []
  return [{ ...advisedAtOwnStage('CRT-18', evidence), severity: 'info' }]
}

const PATIENT_COMMAND_MS = 60_000

/**
 * CRT-27: the verifier came to no end, or to one that it gave no reason for. What is known is told, and no cause is made up
 * (`params.reason` of the failure: nothing shown, unreadable, out of time).
 */
const unverifiable = (evidence: Evidence): Finding[] => {
  const { error, profile } = evidence
  if (error?.code !== 'certificate-unverifiable') return []
  const reason = String(error.params.reason ?? 'unknown')
  const { deadlines } = profile
  const patch = { deadlines: { ...deadlines, commandMs: PATIENT_COMMAND_MS } }
  const patience =
    reason === 'timed-out' && deadlines.commandMs < PATIENT_COMMAND_MS
      ? [fix('wait-longer-for-answers', patch, { seconds: PATIENT_COMMAND_MS / 1_000 })]
      : []
  const finding = advisedAtOwnStage('CRT-27', evidence, patience, { host: profile.serverAddress, context: reason })
  // Without a certificate there is no chain to save.
  return [
    reason === 'no-certificate'
      ? { ...finding, fixes: [fix('tell-administrator'), fix('try-other-network')] }
      : finding,
  ]
}

/** A pin proves what the chain and the name leave unproven; that the certificate is old or recalled it does not change. */
const isWorthTelling = ({ ignored, check }: TrustProblem, { tls }: Evidence): boolean =>
  !(ignored && tls?.anchor === 'pin' && (check === 'trust' || check === 'name'))

/**
 * CRT: one finding per kind of certificate problem, those that reject before those that the profile ignores, the chain's
 * before the name's and the dates'. They come from the judgement of the chain alone: without TLS there is none.
 */
export const explainCertificates = (evidence: Evidence): Finding[] => {
  const problems = evidence.tls?.problems.filter((problem) => isWorthTelling(problem, evidence)) ?? []
  const ordered = [...problems.filter(({ ignored }) => !ignored), ...problems.filter(({ ignored }) => ignored)]
  return [
    ...unverifiable(evidence),
    ...explainDisagreeingAddresses(evidence),
    ...explainClock(evidence),
    ...ordered.flatMap((problem) => findingOf(problem, evidence) ?? []),
    ...storeUnread(evidence),
    ...selfSignedInside(evidence),
    ...revocationUnknown(evidence),
  ]
}
