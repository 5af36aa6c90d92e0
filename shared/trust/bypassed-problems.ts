import type { TlsReport, TrustProblem } from './tls-report'

/**
 * The problems that a flag let pass. A pin lets none pass: it proves the very certificate, which is more than a chain does.
 * @param tls absent without TLS
 */
export const bypassedProblems = (tls: Pick<TlsReport, 'anchor' | 'problems'> | undefined): readonly TrustProblem[] =>
  tls === undefined || tls.anchor === 'pin' ? [] : tls.problems.filter(({ ignored }) => ignored)
