import type { IgnoreErrorFlag, SessionProfile } from '../profile/session-profile'
import { isSamePlace } from './certificate-decision'
import { inertText } from './inert-text'
import { ipText } from './ip-octets'
import { hostNameMismatch } from './match-host-name'
import { coveringFlag, PROBLEM_IDS, type ProblemKind } from './problem-ids'
import { type CertificateRevocation, revocationSummary } from './revocation'
import type { PathCertificate, TlsEvidence } from './tls-evidence'
import type { TlsReport, TrustCheck, TrustProblem } from './tls-report'

/** What the profile accepts. `host` (as the profile writes it) and `port` tie what it decided about a certificate to its place. */
export interface TrustRules {
  readonly ignoreError: readonly IgnoreErrorFlag[]
  readonly pinnedCertificate: SessionProfile['pinnedCertificate']
  readonly distrustedCertificates: SessionProfile['distrustedCertificates']
  readonly host: string
  readonly port: number
}

export interface Judgement {
  readonly accepted: boolean
  readonly report: TlsReport
  /** Whether a pinned certificate was expected and one came that nothing was decided about: no flag covers that. */
  readonly pinChanged: boolean
}

const FLAG: Readonly<Record<TrustCheck, IgnoreErrorFlag>> = {
  trust: 'certificate-invalid',
  name: 'name-invalid',
  dates: 'certificate-expired',
  revocation: 'revocation',
}

const DATE_VERDICTS = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])
const REVOKED_VERDICT = 'CERT_REVOKED'

const MAXIMUM_NAMES_TOLD = 20
const MAXIMUM_NAME_LENGTH = 255

type Found = Pick<TrustProblem, 'certificate' | 'params'> & { readonly check: TrustCheck; readonly kind: ProblemKind }

const wholeDays = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000)

/** The day of an ISO 8601 time, in UTC. */
const day = (time: string): string => time.slice(0, 10)

/** One certificate of the path against the clock; RFC 5280 §4.1.2.5 counts both ends in. */
const dateProblem = (certificate: PathCertificate, isLeaf: boolean, now: Date): Found | null => {
  const { name, notBefore, notAfter } = certificate
  const at = { check: 'dates', certificate: certificate.certificate } as const
  if (now.getTime() < Date.parse(notBefore)) {
    const count = wholeDays(Date.parse(notBefore) - now.getTime())
    return { ...at, kind: 'not-yet-valid', params: { name, date: day(notBefore), count } }
  }
  if (now.getTime() <= Date.parse(notAfter)) return null
  const count = wholeDays(now.getTime() - Date.parse(notAfter))
  return { ...at, kind: isLeaf ? 'expired' : 'issuer-expired', params: { name, date: day(notAfter), count } }
}

/** Without a trusted root the way up is a guess: then every certificate that was sent counts. */
const datedCertificates = (evidence: TlsEvidence): readonly PathCertificate[] => {
  if (evidence.anchor !== null) return evidence.path
  const onPath = new Set(evidence.path.map((entry) => entry.certificate))
  const others = evidence.chain.flatMap((summary, certificate) =>
    onPath.has(certificate)
      ? []
      : [{ certificate, name: summary.subject, notBefore: summary.notBefore, notAfter: summary.notAfter }],
  )
  return [...evidence.path, ...others]
}

const dateProblems = (evidence: TlsEvidence, now: Date): readonly Found[] =>
  datedCertificates(evidence)
    .map((certificate) => dateProblem(certificate, certificate.certificate === 0, now))
    .filter((problem) => problem !== null)

const nameProblems = ({ leafNames, serverName }: TlsEvidence): readonly Found[] => {
  const kind = hostNameMismatch(leafNames, serverName)
  if (kind === null) return []
  const covered = [...leafNames.dns, ...leafNames.addresses.map(ipText)]
  const names = covered
    .slice(0, MAXIMUM_NAMES_TOLD)
    .map((name) => inertText(name, MAXIMUM_NAME_LENGTH))
    .join(', ')
  return [
    {
      check: 'name',
      kind,
      certificate: 0,
      params: { host: serverName, names, commonName: leafNames.commonName },
    },
  ]
}

const trustProblems = (evidence: TlsEvidence): readonly Found[] =>
  evidence.defects.map(({ kind, certificate, params }) => ({
    check: 'trust',
    kind,
    certificate,
    params: { ...params },
  }))

const revokedProblem = ({ certificate, name, answer }: CertificateRevocation): Found | null =>
  answer.status === 'revoked'
    ? {
        check: 'revocation',
        kind: 'revoked',
        certificate,
        params: { name, date: day(answer.revokedAt), cause: answer.cause },
      }
    : null

/** An answer that could not be had is no problem: it is shown, and never a reason to refuse (design §9). */
const revocationProblems = ({ revocation }: TlsEvidence): readonly Found[] =>
  (revocation?.answers ?? []).map(revokedProblem).filter((problem) => problem !== null)

const sortOfVerdict = (verdict: string): TrustCheck => {
  if (DATE_VERDICTS.has(verdict)) return 'dates'
  return verdict === REVOKED_VERDICT ? 'revocation' : 'trust'
}

/**
 * Fails closed: the TLS library names one error of many, so each verdict of it must be explained by a finding of ours of the
 * same sort, or it becomes a problem of its own.
 */
const unexplainedVerdict = (verdict: string | null, found: readonly Found[]): readonly Found[] => {
  if (verdict === null) return []
  if (found.some((problem) => problem.check === sortOfVerdict(verdict))) return []
  return [{ check: 'trust', kind: 'refused-by-library', certificate: null, params: { verdict } }]
}

type PinState = 'none' | 'matches' | 'changed'

const pinState = (evidence: TlsEvidence, rules: TrustRules): PinState => {
  const pin = rules.pinnedCertificate
  if (pin === null || !isSamePlace(pin, rules)) return 'none'
  return evidence.chain[0]?.sha256 === pin.sha256 ? 'matches' : 'changed'
}

const pinProblems = (evidence: TlsEvidence, rules: TrustRules, pin: PinState): readonly Found[] =>
  pin === 'changed'
    ? [
        {
          check: 'trust',
          kind: 'pin-changed',
          certificate: 0,
          params: { expected: rules.pinnedCertificate?.sha256 ?? '', found: evidence.chain[0]?.sha256 ?? '' },
        },
      ]
    : []

const isDistrusted = (evidence: TlsEvidence, rules: TrustRules): boolean =>
  rules.distrustedCertificates.some(
    (refused) => refused.sha256 === evidence.chain[0]?.sha256 && isSamePlace(refused, rules),
  )

const distrustProblem = (evidence: TlsEvidence): Found => ({
  check: 'trust',
  kind: 'distrusted',
  certificate: 0,
  params: { name: evidence.path[0]?.name ?? '', found: evidence.chain[0]?.sha256 ?? '' },
})

/**
 * Judges a peer by four independent checks, each with its own flag (design §9). Every problem is listed; the peer is accepted
 * only when each of them is ignored by the flag of its own check. A pin for this host and port accepts exactly the pinned
 * certificate, whatever else is wrong with it, and no other, whatever the flags say. A certificate that the user distrusts
 * here is refused always, pin or not.
 * @param now the moment that validity is measured at
 */
export const judge = (evidence: TlsEvidence, rules: TrustRules, now: Date): Judgement => {
  const pin = pinState(evidence, rules)
  const distrusted = isDistrusted(evidence, rules)
  const own = [
    ...trustProblems(evidence),
    ...nameProblems(evidence),
    ...dateProblems(evidence, now),
    ...revocationProblems(evidence),
  ]
  const found = [
    ...(distrusted ? [distrustProblem(evidence)] : []),
    ...pinProblems(evidence, rules, pin),
    ...own,
    ...unexplainedVerdict(evidence.libraryVerdict, own),
  ]
  const isIgnored = ({ kind, check }: Found): boolean =>
    coveringFlag({ kind, flag: FLAG[check] }) !== null && (pin === 'matches' || rules.ignoreError.includes(FLAG[check]))
  const problems: TrustProblem[] = found.map((problem) => ({
    id: PROBLEM_IDS[problem.kind],
    check: problem.check,
    flag: FLAG[problem.check],
    ignored: isIgnored(problem),
    kind: problem.kind,
    certificate: problem.certificate,
    params: problem.params,
  }))
  return {
    accepted: evidence.chain.length > 0 && problems.every((problem) => problem.ignored),
    pinChanged: pin === 'changed' && !distrusted,
    report: {
      protocol: evidence.protocol,
      cipher: evidence.cipher,
      serverName: evidence.serverName,
      chain: [...evidence.chain],
      problems,
      anchor: pin === 'matches' && !distrusted ? 'pin' : evidence.anchor,
      revocation: revocationSummary(evidence.revocation ?? { answers: [] }),
      ...(evidence.libraryVerdict === null ? {} : { libraryVerdict: evidence.libraryVerdict }),
    },
  }
}
