import { advisedAtOwnStage } from './advised-finding'
import type { Finding } from './finding'
import type { Evidence, FindingId } from './finding-rules'

const info = (id: FindingId, evidence: Evidence, params: Finding['params'] = {}): Finding => ({
  ...advisedAtOwnStage(id, evidence, [], params),
  severity: 'info',
})

const offersSignIn = (lines: readonly string[]): boolean => lines.some((line) => /^AUTH[ =]/i.test(line.trim()))

/** Whether sign-in is offered inside TLS alone. */
export const offersSignInAfterTlsOnly = ({ capabilities }: Evidence): boolean => {
  const after = capabilities?.afterTls ?? null
  return capabilities !== undefined && after !== null && offersSignIn(after) && !offersSignIn(capabilities.beforeTls)
}

/** 252 (RFC 5321 §3.5.3): taken without knowing whether the recipient exists. */
const CANNOT_VERIFY = 252

/**
 * What a passed session does not prove. A plain test and a sending say so in words of their own; a diagnosis that went only
 * so far says what is left.
 */
export const explainPassed = (evidence: Evidence): Finding[] => {
  const { diagnosis, credentials, recipients = [] } = evidence
  const findings: Finding[] = []
  if (recipients.some(({ reply }) => reply?.code === CANNOT_VERIFY)) findings.push(info('ENV-14', evidence))
  if (diagnosis === undefined) return findings
  if (diagnosis.reach === 'content') findings.push(info('DAT-10', evidence))
  if (diagnosis.reach === 'authenticate' && credentials !== 'none') {
    findings.push(info('LOC-04', evidence, { context: 'untested' }))
  }
  if (diagnosis.reach === 'verify' && offersSignInAfterTlsOnly(evidence)) findings.push(info('EHL-07', evidence))
  return findings
}
