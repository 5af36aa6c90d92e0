import { useTranslation } from 'react-i18next'
import type { IgnoreErrorFlag } from '../../shared/profile/session-profile'
import type { TlsReport } from '../../shared/trust/tls-report'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { WideTable } from '../ui/wide-table'
import { FLAG_COLUMNS, type FlagEffect, flagEffects } from './flag-cells'
import { type ProblemRow, problemRows } from './problem-rows'
import classes from './problem-table.module.css'

const iconOf = { fatal: 'failed', ignored: 'shield-off', proven: 'passed', 'not-checked': 'skipped' } as const

interface ProblemTableProps {
  readonly tls: TlsReport
  /** Flags that were on when the chain was judged. */
  readonly ignoreError: readonly IgnoreErrorFlag[]
}

/** Every certificate problem against every flag: which one covers it, and whether that was on. */
export const ProblemTable = ({ tls, ignoreError }: ProblemTableProps) => {
  const { t } = useTranslation()
  const title = t('test.problems.heading')
  return (
    <Section title={title} className={classes.section}>
      <Panel>
        <WideTable label={title} minWidth={720} className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('test.problems.problem')}</th>
              {FLAG_COLUMNS.map((flag) => (
                <FlagHeading key={flag} flag={flag} on={ignoreError.includes(flag)} />
              ))}
              <th scope="col">{t('test.problems.result')}</th>
            </tr>
          </thead>
          <tbody>
            {problemRows(tls).map((row) => (
              <ProblemTableRow
                key={`${row.check} ${row.problem?.kind} ${row.problem?.certificate}`}
                row={row}
                revocation={tls.revocation}
                on={ignoreError}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={FLAG_COLUMNS.length + 2}>{useSummary(tls)}</td>
            </tr>
          </tfoot>
        </WideTable>
      </Panel>
    </Section>
  )
}

const FlagHeading = ({ flag, on }: { readonly flag: IgnoreErrorFlag; readonly on: boolean }) => {
  const { t } = useTranslation()
  return (
    <th scope="col" className={classes.centred}>
      <span data-on={on || undefined} className={classes.state}>
        {t(`test.problems.flags.${flag}`, { state: t(`test.problems.${on ? 'on' : 'off'}`) })}
      </span>
      <span className={classes.flag}>{flag}</span>
    </th>
  )
}

interface ProblemTableRowProps {
  readonly row: ProblemRow
  readonly revocation: TlsReport['revocation']
  readonly on: readonly IgnoreErrorFlag[]
}

const ProblemTableRow = ({ row, revocation, on }: ProblemTableRowProps) => {
  const { t } = useTranslation()
  const { problem, result } = row
  const quiet = t(`test.problems.${result === 'proven' ? 'noProblem' : 'notJudged'}`)
  return (
    <tr data-result={result}>
      <td>
        {problem === null ? (
          <>
            {t(`test.problems.checks.${row.check}`)}
            <span className={classes.note}>
              {row.check === 'revocation'
                ? t(`revocation.${revocation.status}.${revocation.reason ?? 'proven'}`, { defaultValue: quiet })
                : quiet}
            </span>
          </>
        ) : (
          <>
            {t(`trustProblems.${problem.kind}.title`, { ...problem.params })}{' '}
            <span className={classes.rule}>{problem.id}</span>
          </>
        )}
      </td>
      {flagEffects(row, on).map((effect, index) => (
        <td key={FLAG_COLUMNS[index]} className={classes.centred}>
          <EffectWords effect={effect} />
        </td>
      ))}
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

const EffectWords = ({ effect }: { readonly effect: FlagEffect }) => {
  const { t } = useTranslation()
  const words = t(`test.problems.effects.${effect}`)
  if (effect === 'covers') return <b>{words}</b>
  if (effect !== 'none') return words
  return (
    <>
      <span aria-hidden="true" className="faint">
        –
      </span>
      <span className="sr-only">{words}</span>
    </>
  )
}

/** What the four flags come to, and what a look through the TLS library's one code would have missed. */
const useSummary = (tls: TlsReport): string => {
  const { t } = useTranslation()
  const fatal = tls.problems.filter(({ ignored }) => !ignored).length
  const masking = tls.problems.length > 1 && tls.libraryVerdict !== undefined
  const library = masking ? ` ${t('test.problems.libraryOnly', { verdict: tls.libraryVerdict })}` : ''
  if (fatal > 0) return `${t('test.problems.rejected', { count: fatal })}${library}`
  return tls.problems.length > 0
    ? `${t('test.problems.acceptedIgnoring', { count: tls.problems.length })}${library}`
    : t('test.problems.accepted')
}
