import type { TrustProblem } from '../trust/tls-report'
import { findings } from '../words/en/findings'
import type { Finding, Fix } from './finding'
import { type Evidence, fix } from './finding-rules'

const FIXES: Readonly<Record<string, readonly Fix[]>> = {
  'CRT-01': [fix('import-authority'), fix('reissue-certificate')],
  'CRT-02': [fix('exclude-from-inspection')],
  'CRT-03': [fix('import-authority')],
  'CRT-04': [fix('send-full-chain'), fix('import-authority')],
  'CRT-05': [fix('import-authority')],
  'CRT-07': [fix('renew-certificate')],
  'CRT-08': [fix('send-full-chain'), fix('renew-certificate')],
  'CRT-09': [fix('check-clock')],
  'CRT-10': [fix('check-clock'), fix('renew-certificate')],
  'CRT-11': [fix('use-covered-name')],
  'CRT-12': [fix('use-covered-name'), fix('set-server-name')],
  'CRT-13': [fix('use-covered-name')],
  'CRT-14': [fix('use-covered-name'), fix('tell-administrator')],
  'CRT-15': [fix('reissue-certificate')],
  'CRT-16': [fix('compare-fingerprint')],
  'CRT-17': [fix('do-not-ignore')],
  'CRT-19': [fix('do-not-ignore')],
  'CRT-20': [fix('reissue-certificate')],
  'CRT-21': [fix('reissue-certificate')],
  'CRT-22': [fix('reissue-certificate')],
}

/**
 * A single certificate whose issuer cannot be fetched either: a forgotten intermediate and a private authority that
 * signs directly look the same, and the second is as likely (failure catalogue, CRT-04).
 */
const AMBIGUOUS_ISSUER = 'issuer-not-sent'

const fixesFor = ({ id, kind }: TrustProblem): Fix[] => {
  const fixes = [...(FIXES[id] ?? [])]
  return kind === AMBIGUOUS_ISSUER ? fixes.toReversed() : fixes
}

const findingOf = (problem: TrustProblem): Finding => ({
  id: problem.id,
  severity: problem.ignored ? 'warning' : 'error',
  stage: 'verify',
  params: {
    kind: problem.kind,
    ...problem.params,
    ...(problem.kind === AMBIGUOUS_ISSUER ? { context: 'ambiguous' } : {}),
  },
  fixes: fixesFor(problem),
})

/**
 * CRT: one finding per kind of certificate problem, those that reject before those that the profile ignores, the chain's
 * before the name's and the dates'.
 */
export const explainCertificates = ({ tls }: Evidence): Finding[] => {
  const known = (tls?.problems ?? []).filter(({ id }) => Object.hasOwn(findings, id))
  const ordered = [...known.filter(({ ignored }) => !ignored), ...known.filter(({ ignored }) => ignored)]
  const seen = new Set<string>()
  return ordered.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined).map(findingOf)
}
