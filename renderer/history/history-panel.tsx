import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HistoryEntry, type HistoryKind, historyKindSchema } from '../../shared/history/history-entry'
import { useCurrentDraft } from '../app/profile-state'
import { useSessionCommands } from '../app/session-commands'
import { failureWords } from '../diagnosis/verdict-words'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { Verdict } from '../ui/verdict'
import { ClearHistory } from './clear-history'
import classes from './history-panel.module.css'
import { runChart } from './run-chart'
import { RunChartView } from './run-chart-view'
import { RunList } from './run-list'
import { RunReport } from './run-report'
import { useHistory } from './use-history'

/** Every test and send of the selected profile: a chart of their durations, the list, and the report of one of them. */
export const HistoryPanel = () => {
  const { stored } = useCurrentDraft()
  const profileId = stored.profile.id
  const history = useHistory(profileId)
  const [openId, setOpenId] = useState<string>()
  const [leftId, setLeftId] = useState<string>()
  const page = useRef<HTMLDivElement>(null)
  const open = history.entries?.find(({ id }) => id === openId)

  // Back in the list the keyboard goes on where it was.
  useEffect(() => {
    if (leftId !== undefined) page.current?.querySelector<HTMLElement>(`[data-run="${leftId}"]`)?.focus()
  }, [leftId])

  return (
    <div ref={page} className={classes.page}>
      {open === undefined ? (
        <HistoryOverview
          history={history}
          onOpen={({ id }) => {
            setLeftId(undefined)
            setOpenId(id)
          }}
        />
      ) : (
        <RunReport
          key={open.id}
          profile={stored.profile}
          entry={open}
          onBack={() => {
            setLeftId(open.id)
            setOpenId(undefined)
          }}
        />
      )}
    </div>
  )
}

/** The kinds of run that there are, in the order of the schema. */
const kindsIn = (entries: readonly HistoryEntry[]): readonly HistoryKind[] =>
  historyKindSchema.options.filter((kind) => entries.some((entry) => entry.kind === kind))

interface HistoryOverviewProps {
  readonly history: ReturnType<typeof useHistory>
  readonly onOpen: (entry: HistoryEntry) => void
}

const HistoryOverview = ({ history: { entries, failure, reload }, onOpen }: HistoryOverviewProps) => {
  const { t } = useTranslation()
  const { stored } = useCurrentDraft()
  const [wanted, setKind] = useState<HistoryKind | 'all'>('all')
  const kinds = useMemo(() => kindsIn(entries ?? []), [entries])
  const kind = wanted === 'all' || kinds.includes(wanted) ? wanted : 'all'
  const shown = useMemo(() => entries?.filter((entry) => kind === 'all' || entry.kind === kind) ?? [], [entries, kind])
  const isEmpty = entries === undefined || entries.length === 0
  return (
    <Section
      title={t('history.heading')}
      hint={t('history.hint')}
      aside={
        isEmpty ? null : (
          <span className={classes.tools} data-end>
            {kinds.length < 2 ? null : (
              <SegmentedControl
                size="xs"
                aria-label={t('history.filter.label')}
                value={kind}
                data={(['all', ...kinds] as const).map((value) => ({ value, label: t(`history.filter.${value}`) }))}
                onChange={(value) => setKind(historyKindSchema.safeParse(value).data ?? 'all')}
              />
            )}
            <ClearHistory profile={stored.profile} count={entries.length} />
          </span>
        )
      }
    >
      {failure === null ? null : (
        <Verdict
          tone="err"
          title={t('history.failed.title')}
          actions={
            <Button size="xs" onClick={reload}>
              {t('history.failed.again')}
            </Button>
          }
        >
          {failureWords(t, failure).explanation}
        </Verdict>
      )}
      {entries === undefined && failure === null ? <p className="faint">{t('history.loading')}</p> : null}
      {entries?.length === 0 ? <NothingYet /> : null}
      {isEmpty ? null : (
        <Panel>
          <RunChartView chart={runChart(shown)} />
          <RunList entries={shown} onOpen={onOpen} />
        </Panel>
      )}
    </Section>
  )
}

const NothingYet = () => {
  const { t } = useTranslation()
  const { openTab, test } = useSessionCommands()
  return (
    <EmptyState
      icon="clock"
      title={t('history.empty.title')}
      action={
        <Button
          onClick={() => {
            openTab('test')
            test()
          }}
        >
          {t('history.empty.action')}
        </Button>
      }
    >
      {t('history.empty.explanation')}
    </EmptyState>
  )
}
