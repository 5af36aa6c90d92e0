import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../shared/history/history-entry'
import { formatLocalMoment } from '../format/calendar'
import { formatDuration } from '../format/duration'
import { Icon } from '../ui/icon'
import { lookOf } from './run-chart'
import classes from './run-list.module.css'
import { kindIcons, runLooks } from './run-look'

interface RunListProps {
  /** Latest first; a hundred at most. */
  readonly entries: readonly HistoryEntry[]
  readonly onOpen: (entry: HistoryEntry) => void
}

const COLUMNS = ['when', 'kind', 'outcome', 'finding', 'duration'] as const

/** Every run as a row of a table; the row opens its report when that is kept. */
export const RunList = ({ entries, onOpen }: RunListProps) => {
  const { t } = useTranslation()
  return (
    <table className={classes.runs}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`history.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <RunRow key={entry.id} entry={entry} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

interface RunRowProps {
  readonly entry: HistoryEntry
  readonly onOpen: RunListProps['onOpen']
}

const RunRow = ({ entry, onOpen }: RunRowProps) => {
  const { t, i18n } = useTranslation()
  const { kind, reported, stage } = entry
  const look = lookOf(entry)
  const date = formatLocalMoment(entry.at, i18n.language)
  return (
    <tr data-tone={runLooks[look].tone} data-reported={reported || undefined}>
      <td className={classes.when}>
        {reported ? (
          // The button's own area covers the whole row.
          <button
            type="button"
            className={classes.open}
            data-run={entry.id}
            aria-label={t('history.open', { kind: t(`history.kind.${kind}`), date })}
            onClick={() => onOpen(entry)}
          >
            {date}
          </button>
        ) : (
          <span title={t('history.notKept')}>{date}</span>
        )}
      </td>
      <td>
        <span className={classes.kind}>
          <Icon name={kindIcons[kind]} size={14} />
          {t(`history.kind.${kind}`)}
        </span>
      </td>
      <td>
        <span className={classes.outcome}>
          <Icon name={runLooks[look].icon} size={14} />
          {look === 'failed' && stage !== null
            ? t('history.failedAt', { stage: t(`stages.${stage}`) })
            : t(`history.outcome.${look}`)}
        </span>
      </td>
      <td className={classes.finding}>
        <Cause entry={entry} />
      </td>
      <td className={classes.duration}>{formatDuration(entry.durationMs)}</td>
    </tr>
  )
}

/** The most likely finding, else what the failure itself says. */
const Cause = ({ entry: { finding, code } }: { readonly entry: HistoryEntry }) => {
  const { t, i18n } = useTranslation()
  if (finding !== null && i18n.exists(`findings.${finding.id}.title`))
    return (
      <>
        {t(`findings.${finding.id}.title`, { ...finding.params })} <span className={classes.rule}>{finding.id}</span>
      </>
    )
  return code !== null && code !== 'cancelled' && i18n.exists(`errors.${code}.title`) ? t(`errors.${code}.title`) : null
}
