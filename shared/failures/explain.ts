import { explainAuthentication } from './explain-authentication'
import { explainCertificates } from './explain-certificates'
import { explainDelivery } from './explain-delivery'
import { greetingRules } from './explain-greeting'
import { networkRules } from './explain-network'
import { tlsModeRules } from './explain-tls-mode'
import type { Finding } from './finding'
import type { Evidence, FailedEvidence, FindingRule } from './finding-rules'

export type { Evidence } from './finding-rules'

const firstThatApplies = (rules: readonly FindingRule[], evidence: FailedEvidence): Finding[] => {
  for (const rule of rules) {
    const finding = rule(evidence)
    if (finding !== undefined) return [finding]
  }
  return []
}

/** Areas of the catalogue in the order of a session: the first that knows the failure explains it. */
const explainFailure = (evidence: FailedEvidence): Finding[] => {
  const early = firstThatApplies([...networkRules, ...tlsModeRules, ...greetingRules], evidence)
  if (early.length > 0) return early
  const signIn = explainAuthentication(evidence)
  return signIn.length > 0 ? signIn : explainDelivery(evidence)
}

/**
 * What the evidence of a session means, in the terms of the failure catalogue, most likely cause first. Certificate
 * problems come from the judgement of the chain alone, so that a mistaken TLS mode is never called one; those that the
 * profile ignores are warnings, also after a success. Server text is not repeated: it stays in the failure.
 */
export const explain = (evidence: Evidence): Finding[] => {
  const { error } = evidence
  const certificates = explainCertificates(evidence)
  if (error === undefined || error.code === 'cancelled') return certificates
  const causes = explainFailure({ ...evidence, error })
  // A rejected certificate is the failure; an ignored one stands behind whatever else went wrong.
  return error.stage === 'verify' ? [...certificates, ...causes] : [...causes, ...certificates]
}
