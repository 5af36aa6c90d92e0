import type { ErrorCode } from './error-code'
import { explainUnreachableFamily } from './explain-addresses'
import { explainAuthentication } from './explain-authentication'
import { explainCertificates } from './explain-certificates'
import { explainDelivery } from './explain-delivery'
import { greetingRules } from './explain-greeting'
import { explainPrivateNetwork, networkRules } from './explain-network'
import { explainForeignGreeting, explainInsideAddress } from './explain-other-server'
import { explainPassed } from './explain-passed'
import { withProviderHint } from './explain-provider'
import { explainThisMachine } from './explain-this-machine'
import { tlsModeRules } from './explain-tls-mode'
import type { Finding } from './finding'
import { withEvidence } from './finding-evidence'
import { type Evidence, type FailedEvidence, type FindingRule, isAtStage } from './finding-rules'
import { inertFinding } from './inert-finding'
import { withRecommendedPort } from './recommended-port'

export type { Evidence } from './finding-rules'

const MOST_FINDINGS = 5

const firstThatApplies = (rules: readonly FindingRule[], evidence: FailedEvidence): Finding[] => {
  for (const rule of rules) {
    const finding = rule(evidence)
    if (finding !== undefined) return [finding]
  }
  return []
}

/** Areas of the catalogue in the order of a session: the first that knows the failure explains it. */
const explainFailure = (evidence: FailedEvidence): Finding[] => {
  const own = explainThisMachine(evidence)
  if (own.length > 0) return own
  const early = firstThatApplies([...networkRules, ...tlsModeRules, ...greetingRules], evidence)
  if (early.length > 0) return [...early, ...explainPrivateNetwork(evidence)]
  const signIn = explainAuthentication(evidence)
  return signIn.length > 0 ? signIn : explainDelivery(evidence)
}

/** Failures of who speaks TLS when, and in which version. Whatever certificate was seen beside them is not their cause. */
const TLS_MODE_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'greeting-timeout',
  'not-smtp',
  'starttls-not-offered',
  'starttls-refused',
  'starttls-injection',
  'tls-not-spoken',
  'tls-handshake-failed',
  'tls-version-unsupported',
  'tls-closed',
  'tls-timeout',
  'client-certificate-required',
])

/** Whether the failure came before anybody knew which server it was. */
const isBeforeHello = ({ error }: FailedEvidence): boolean => isAtStage(error, 'resolve', 'connect', 'greet')

const explainFailed = (evidence: FailedEvidence): Finding[] => {
  const { error } = evidence
  const causes = explainFailure(evidence)
  const certificates = TLS_MODE_CODES.has(error.code) ? [] : explainCertificates(evidence)
  const elsewhere = explainInsideAddress(evidence)
  const beside = [...explainForeignGreeting(evidence), ...explainUnreachableFamily(evidence)]
  if (isBeforeHello(evidence)) return [...elsewhere, ...causes, ...certificates, ...beside]
  // A rejected certificate is the failure; an ignored one stands behind whatever else went wrong.
  return error.stage === 'verify'
    ? [...certificates, ...causes, ...elsewhere, ...beside]
    : [...causes, ...certificates, ...elsewhere, ...beside]
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const

/** Nothing failed: what weighs most comes first, in the order found. */
const explainSound = (evidence: Evidence): Finding[] =>
  [
    ...explainCertificates(evidence),
    ...explainForeignGreeting(evidence),
    ...explainInsideAddress(evidence),
    ...explainUnreachableFamily(evidence),
    ...explainPassed(evidence),
  ].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])

/** Each id once, at its first place, and no more than can be read. */
const aHandful = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index).slice(0, MOST_FINDINGS)

/**
 * What the evidence of a session means, in the terms of the failure catalogue: most likely cause first, each cause once, at
 * most five. Certificate problems come from the judgement of the chain alone, so that a mistaken TLS mode is never called
 * one; those that the profile ignores are warnings, also after a success. What a diagnosis saw beside the session corrects
 * the fixes. Server text is not repeated: it stays in the failure.
 */
export const explain = (evidence: Evidence): Finding[] => {
  const { error } = evidence
  if (error?.code === 'cancelled') return aHandful(explainCertificates(evidence)).map(inertFinding)
  const found = error === undefined ? explainSound(evidence) : explainFailed({ ...evidence, error })
  const hinted = error === undefined ? found : withProviderHint(found, evidence)
  return withRecommendedPort(aHandful(hinted), evidence)
    .map((finding) => withEvidence(finding, evidence))
    .map(inertFinding)
}
