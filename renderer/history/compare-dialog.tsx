import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failed } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { type ComparableRun, compareRuns } from '../../shared/history/compare-runs'
import type { Change } from '../../shared/history/history-entry'
import { lastGoodRun } from '../../shared/history/last-good-run'
import type { SessionReport } from '../../shared/submission/session-report'
import { useServices } from '../app/services-context'
import { formatLocalMoment } from '../format/calendar'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { ChangeList } from './change-list'
import classes from './compare-dialog.module.css'
import { formatRunDate } from './run-date'
import { useHistory } from './use-history'

interface CompareButtonProps {
  readonly profileId: string
  /** The run that is looked at. */
  readonly report: SessionReport
}

type Comparison =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'compared'; readonly changes: readonly Change[] }

const WIDTH = 640

/** Shows what changed since the last run of the profile that passed; nothing when there was none. */
export const CompareButton = ({ profileId, report }: CompareButtonProps) => {
  const { t, i18n } = useTranslation()
  const { bridge } = useServices()
  const { entries = [] } = useHistory(profileId, report.startedAt)
  const [comparison, setComparison] = useState<Comparison>()
  const good = lastGoodRun(entries, report.startedAt)
  if (good === undefined) return null
  const own = entries.find(({ at }) => at === report.startedAt)

  const compare = async () => {
    setComparison({ kind: 'loading' })
    const answer = await bridge
      .call('history:report', { profileId, id: good.id })
      .catch(() => failed(failure('internal')))
    // Closing the dialog meanwhile is not undone by an answer that comes late.
    setComparison((current) => {
      if (current === undefined) return current
      if (!answer.ok) return { kind: 'failed' }
      const before: ComparableRun = { settings: good.settings, report: answer.value }
      const after: ComparableRun = { settings: own?.settings ?? good.settings, report }
      return { kind: 'compared', changes: compareRuns(before, after) }
    })
  }

  return (
    <>
      <Button size="xs" leftSection={<Icon name="clock" size={14} />} onClick={() => void compare()}>
        {t('history.compare.button', { date: formatRunDate(good.at, Date.now(), i18n.language) })}
      </Button>
      <Dialog
        opened={comparison !== undefined}
        onClose={() => setComparison(undefined)}
        title={t('history.compare.title', { date: formatLocalMoment(good.at, i18n.language) })}
        width={WIDTH}
      >
        <div aria-live="polite">
          <ComparisonView comparison={comparison} />
        </div>
      </Dialog>
    </>
  )
}

const ComparisonView = ({ comparison }: { readonly comparison: Comparison | undefined }) => {
  const { t } = useTranslation()
  if (comparison === undefined) return null
  if (comparison.kind === 'loading') return <p className="faint">{t('history.compare.loading')}</p>
  if (comparison.kind === 'failed') return <p>{t('history.compare.failed')}</p>
  if (comparison.changes.length === 0)
    return (
      <p className={classes.nothing}>
        <b>{t('history.compare.nothing')}</b> {t('history.compare.nothingHelp')}
      </p>
    )
  return (
    <>
      <ChangeList changes={comparison.changes} />
      <p className={classes.note}>{t('history.compare.explanation')}</p>
    </>
  )
}
