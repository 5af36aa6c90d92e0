import type { SessionReport } from '../../shared/submission/session-report'

/** What made a test pass, as keys of the words (`test.facts.<key>`) with their values, in the order in which it is told. */
export interface PassedFact {
  readonly key:
    | 'tls'
    | 'noEncryption'
    | 'certificateProven'
    | 'certificatePinned'
    | 'certificateProblemsIgnored'
    | 'signedInWith'
    | 'signedIn'
    | 'notSignedIn'
  readonly protocol?: string
  readonly count?: number
  readonly method?: string
  /** ms */
  readonly durationMs?: number
}

/** `TLSv1.3` as its specification names it: `TLS 1.3`. */
export const protocolName = (protocol: string): string => {
  const version = /^TLSv(\d)(?:\.(\d))?$/.exec(protocol)
  return version === null ? protocol : `TLS ${version[1]}.${version[2] ?? '0'}`
}

const certificateFact = (report: SessionReport): readonly PassedFact[] => {
  if (report.tls === undefined) return []
  const ignored = report.tls.problems.filter((problem) => problem.ignored).length
  if (ignored > 0) return [{ key: 'certificateProblemsIgnored', count: ignored }]
  return [{ key: report.tls.anchor === 'pin' ? 'certificatePinned' : 'certificateProven' }]
}

const signInFact = (report: SessionReport): PassedFact => {
  const stage = report.stages.find(({ id }) => id === 'authenticate')
  if (stage === undefined || stage.status === 'skipped' || stage.status === 'pending') return { key: 'notSignedIn' }
  const durationMs = stage.durationMs ?? 0
  const method = stage.facts.map(({ params }) => params.method).find((value) => typeof value === 'string')
  return method === undefined ? { key: 'signedIn', durationMs } : { key: 'signedInWith', method, durationMs }
}

/** The facts of a passed test: how it was encrypted, what was known of the certificate, how it signed in. */
export const passedFacts = (report: SessionReport): readonly PassedFact[] => [
  report.tls === undefined ? { key: 'noEncryption' } : { key: 'tls', protocol: protocolName(report.tls.protocol) },
  ...certificateFact(report),
  signInFact(report),
]
