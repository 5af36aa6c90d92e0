import type { IgnoreErrorFlag } from '../../shared/profile/session-profile'
import type { TlsReport, TrustCheck, TrustProblem } from '../../shared/trust/tls-report'

/** The flag that covers each of the four checks (WLanguage IgnoreError). */
export const flagOfCheck: Readonly<Record<TrustCheck, IgnoreErrorFlag>> = {
  trust: 'certificate-invalid',
  name: 'name-invalid',
  dates: 'certificate-expired',
  revocation: 'revocation',
}

/** One row of the table: a problem, or a check that found none. */
export interface ProblemRow {
  readonly check: TrustCheck
  readonly flag: IgnoreErrorFlag
  readonly problem: TrustProblem | null
  readonly result: 'fatal' | 'ignored' | 'proven' | 'not-checked'
}

const rowOfProblem = (problem: TrustProblem): ProblemRow => ({
  check: problem.check,
  flag: problem.flag,
  problem,
  result: problem.ignored ? 'ignored' : 'fatal',
})

const rowOfQuietCheck = (check: TrustCheck, report: TlsReport): ProblemRow => ({
  check,
  flag: flagOfCheck[check],
  problem: null,
  result: check === 'revocation' && report.revocation.status !== 'good' ? 'not-checked' : 'proven',
})

/** Every problem, those that still fail first, then the checks that found none. */
export const problemRows = (report: TlsReport): readonly ProblemRow[] => {
  const problems = report.problems.map(rowOfProblem)
  const checks: readonly TrustCheck[] = ['trust', 'name', 'dates', 'revocation']
  const quiet = checks.filter((check) => !problems.some((row) => row.check === check))
  return [
    ...problems.filter(({ result }) => result === 'fatal'),
    ...problems.filter(({ result }) => result === 'ignored'),
    ...quiet.map((check) => rowOfQuietCheck(check, report)),
  ]
}
