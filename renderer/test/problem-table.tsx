import { useTranslation } from 'react-i18next'
import type { IgnoreErrorFlag } from '../../shared/profile/session-profile'
import type { TlsReport } from '../../shared/trust/tls-report'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { type ProblemRow, problemRows } from './problem-rows'
import classes from './problem-table.module.css'

const iconOf = { fatal: 'failed', ignored: 'shield-off', proven: 'passed', 'not-checked': 'skipped' } as const

interface ProblemTableProps {
  readonly tls: TlsReport
  /** Flags that were on when the chain was judged. */
  readonly ignoreError: readonly IgnoreErrorFlag[]
}

/** Every certificate problem with the flag that covers it, and whether that flag was on. */
export const ProblemTable = ({ tls, ignoreError }: ProblemTableProps) => {
  const { t } = useTranslation()
  return (
    <Section title={t('test.problems.heading')} className={classes.section}>
      <Panel>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('test.problems.problem')}</th>
              <th scope="col">{t('test.problems.check')}</th>
              <th scope="col">{t('test.problems.flag')}</th>
              <th scope="col">{t('test.problems.result')}</th>
            </tr>
          </thead>
          <tbody>
            {problemRows(tls).map((row) => (
              <ProblemTableRow
                key={`${row.check} ${row.problem?.kind} ${row.problem?.certificate}`}
                row={row}
                revocation={tls.revocation}
                on={ignoreError.includes(row.flag)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>{useSummary(tls)}</td>
            </tr>
          </tfoot>
        </table>
      </Panel>
    </Section>
  )
}

interface ProblemTableRowProps {
  readonly row: ProblemRow
  readonly revocation: TlsReport['revocation']
  /** Whether the flag was on. */
  readonly on: boolean
}

const ProblemTableRow = ({ row, revocation, on }: ProblemTableRowProps) => {
  const { t } = useTranslation()
  const { problem, result } = row
  const quiet = t(`test.problems.${result === 'proven' ? 'noProblem' : 'notJudged'}`)
  return (
    <tr data-result={result}>
      <td>
        {problem === null ? (
          <span className="faint">
            {row.check === 'revocation'
              ? t(`revocation.${revocation.status}.${revocation.reason ?? 'proven'}`, { defaultValue: quiet })
              : quiet}
          </span>
        ) : (
          <>
            {t(`trustProblems.${problem.kind}.title`, { ...problem.params })}{' '}
            <span className={classes.rule}>{problem.id}</span>
          </>
        )}
      </td>
      <td className={classes.short}>{t(`test.problems.checks.${row.check}`)}</td>
      <td className={classes.short}>
        <span className={classes.flag}>{row.flag}</span>{' '}
        <span data-on={on || undefined} className={classes.state}>
          {t(`test.problems.${on ? 'on' : 'off'}`)}
        </span>
      </td>
      <td>
        <span className={classes.result}>
          <Icon name={iconOf[result]} size={14} />
          {t(`test.problems.${resultKey[result]}`)}
        </span>
      </td>
    </tr>
  )
}

const resultKey = { fatal: 'fatal', ignored: 'ignored', proven: 'proven', 'not-checked': 'notChecked' } as const

const useSummary = (tls: TlsReport): string => {
  const { t } = useTranslation()
  const fatal = tls.problems.filter(({ ignored }) => !ignored).length
  if (fatal > 0) return t('test.problems.rejected', { count: fatal })
  return tls.problems.length > 0
    ? t('test.problems.acceptedIgnoring', { count: tls.problems.length })
    : t('test.problems.accepted')
}
