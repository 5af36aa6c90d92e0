import { inertText } from '../trust/inert-text'
import type { Finding, FindingEvidence, Fix } from './finding'

/** Longest value of a sentence: a host name with room to spare. */
const LONGEST_VALUE = 512

const inertParams = (params: Finding['params']): Finding['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? inertText(value, LONGEST_VALUE) : value,
    ]),
  )

const inert = <Spoken extends Fix | FindingEvidence>(spoken: Spoken): Spoken => ({
  ...spoken,
  params: inertParams(spoken.params),
})

/** A finding whose values cannot act on a terminal or a page, whatever a server or a certificate put into them. */
export const inertFinding = (finding: Finding): Finding => ({
  ...finding,
  params: inertParams(finding.params),
  fixes: finding.fixes.map(inert),
  ...(finding.evidence === undefined ? {} : { evidence: finding.evidence.map(inert) }),
})
