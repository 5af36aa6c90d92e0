import { Activity, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { OutboxBadge } from '../outbox/outbox-badge'
import { SessionPage } from '../session-form/session-page'
import { Badge, type Tone } from '../ui/badge'
import { ErrorBoundary } from './error-boundary'
import { laterView } from './later-view'
import { ProfileHead } from './profile-head'
import classes from './profile-page.module.css'
import { useDraftPart } from './profile-state'
import { useServices } from './services-context'
import { useSessionRun } from './session-runs-context'
import { useStore } from './store'
import { TabList } from './tab-list'
import type { TabId } from './view'

const TABS: readonly TabId[] = ['session', 'test', 'compose', 'outbox', 'transcript', 'history']
const PRACTICE_TABS: readonly TabId[] = [...TABS, 'inbox']

const panelOf = {
  session: SessionPage,
  test: laterView(({ TestPanel }) => TestPanel),
  compose: laterView(({ ComposePanel }) => ComposePanel),
  outbox: laterView(({ OutboxPanel }) => OutboxPanel),
  transcript: laterView(({ TranscriptPanel }) => TranscriptPanel),
  history: laterView(({ HistoryPanel }) => HistoryPanel),
  inbox: laterView(({ PracticePanel }) => PracticePanel),
} as const satisfies Record<TabId, React.ComponentType>

/** The selected profile: head, tabs, and the view that its tab names. All views stay, so that nothing typed is lost. */
export const ProfilePage = () => {
  const { t } = useTranslation()
  const { view, drafts } = useServices()
  const wanted = useStore(view, (state) => state.tab)
  const id = useDraftPart(({ base }) => base.profile.id)
  const isPractice = useDraftPart(({ base }) => base.practice)
  useEffect(() => {
    if (id !== undefined) return () => void drafts.flush(id)
    return undefined
  }, [drafts, id])
  if (id === undefined) return null
  const tabs = isPractice ? PRACTICE_TABS : TABS
  const tab = tabs.includes(wanted) ? wanted : 'session'
  return (
    <>
      <ProfileHead key={id} />
      <TabList
        label={t('interface.tabs.label')}
        tabs={tabs.map((each) => ({ id: each, label: t(`interface.tabs.${each}`), badge: <TabBadge tab={each} /> }))}
        current={tab}
        onOpen={(opened) => view.update((before) => ({ ...before, tab: opened }))}
      />
      {tabs.map((each) => {
        const Content = panelOf[each]
        return (
          <div
            key={`${id} ${each}`}
            role="tabpanel"
            id={`panel-${each}`}
            aria-labelledby={`tab-${each}`}
            hidden={each !== tab}
            tabIndex={-1}
            className={classes.body}
            data-panel={each}
          >
            {/* Hidden views keep what they hold, and do not work along with every key press. */}
            <Activity mode={each === tab ? 'visible' : 'hidden'}>
              <ErrorBoundary part="view">
                <Suspense fallback={null}>
                  <Content />
                </Suspense>
              </ErrorBoundary>
            </Activity>
          </div>
        )
      })}
    </>
  )
}

const TabBadge = ({ tab }: { readonly tab: TabId }) => {
  const { t } = useTranslation()
  const { practice } = useServices()
  const received = useStore(practice, (state) => state?.received ?? 0)
  const testRun = useSessionRun('test')
  const sendRun = useSessionRun('send')
  const last = useDraftPart(({ base }) => base.lastTest)
  if (tab === 'inbox') return received === 0 ? null : <Badge>{received}</Badge>
  if (tab === 'session' || tab === 'transcript' || tab === 'history') return null
  if (tab === 'outbox') return <OutboxBadge />
  const run = tab === 'test' ? testRun : sendRun
  if (run?.ending.kind === 'running') return <Badge tone="acc">{t('interface.tabs.running')}</Badge>
  const reported = run?.ending.kind === 'reported' ? run.ending.report.outcome : undefined
  const outcome = reported ?? (tab === 'test' ? last?.outcome : undefined)
  const badge = outcome === undefined ? undefined : badgeOf[outcome]
  return badge === undefined ? null : <Badge tone={badge.tone}>{t(badge.key)}</Badge>
}

const badgeOf: Readonly<Record<string, { readonly tone: Tone; readonly key: string }>> = {
  failed: { tone: 'err', key: 'interface.tabs.failed' },
  unknown: { tone: 'unk', key: 'interface.tabs.unknown' },
}
