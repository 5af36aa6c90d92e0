import type { i18n, TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../shared/history/history-entry'
import { formatDuration } from '../format/duration'
import { Icon } from '../ui/icon'
import classes from './change-list.module.css'

const iconOf = { high: 'failed', medium: 'triangle', low: 'info' } as const

/** What differs between two runs, the most important first. */
export const ChangeList = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul className={classes.changes}>
    {changes.map((change) => (
      <ChangeItem key={`${change.kind} ${JSON.stringify(change.params)}`} change={change} />
    ))}
  </ul>
)

const ChangeItem = ({ change }: { readonly change: Change }) => {
  const { t, i18n } = useTranslation()
  const { kind, importance, stage, params } = change
  const shown = (value: string | number): string => shownValue(t, i18n, change, value)
  return (
    <li className={classes.change} data-importance={importance}>
      <Icon name={iconOf[importance]} label={t(`history.compare.importance.${importance}`)} className={classes.icon} />
      <div className={classes.words}>
        <div className={classes.title}>
          <b>
            {t(`history.changes.${kind}`, { ...params, ...namesIn(t, change) })}
            {params.problem === undefined ? null : <span className={classes.rule}> {params.problem}</span>}
          </b>
          <span className={classes.stage}>{t(`stages.${stage}`)}</span>
        </div>
        {params.before === undefined || params.after === undefined ? null : (
          <dl className={classes.sides}>
            <dt>{t('history.compare.before')}</dt>
            <dd>{shown(params.before)}</dd>
            <dt>{t('history.compare.after')}</dt>
            <dd>{shown(params.after)}</dd>
          </dl>
        )}
      </div>
    </li>
  )
}

/** Names of what is not said by a value: a problem's title, a property's label. */
const namesIn = (t: TFunction, { params }: Change): Readonly<Record<string, string>> => ({
  ...(params.problemKind === undefined
    ? {}
    : { problem: t(`trustProblems.${params.problemKind}.title`, { ...params }) }),
  ...(params.field === undefined ? {} : { property: t(`properties.${params.field}.label`) }),
})

/** A value as people read it; server text and free settings stand as they are. */
const shownValue = (t: TFunction, i18n: i18n, { kind, params }: Change, value: string | number): string => {
  if ((kind === 'slower' || kind === 'faster') && typeof value === 'number') return formatDuration(value)
  if (value === '') return t('history.compare.empty')
  const name = `properties.${params.field}.values.${String(value).replaceAll('.', '-')}.label`
  return kind === 'settings-changed' && i18n.exists(name) ? t(name) : String(value)
}
