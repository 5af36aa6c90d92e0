import { Button } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { useServices } from '../app/services-context'
import { useSessionCommands } from '../app/session-commands'
import { useStore } from '../app/store'
import { failureWords } from '../diagnosis/verdict-words'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { Verdict } from '../ui/verdict'
import { OutboxItem } from './outbox-item'
import { strayEntries } from './outbox-list'
import classes from './outbox-panel.module.css'
import { useProfileEntries } from './use-profile-entries'

/** Mails beyond this many are shown on request. */
const SHOWN = 50
const OWNER_CHECK_MS = 10_000

/** The mail of the selected profile that was sent asynchronously, and what became of it. */
export const OutboxPanel = () => {
  const { t } = useTranslation()
  const { outbox } = useServices()
  const ownedElsewhere = useStore(outbox.state, (state) => state.ownedElsewhere)
  // Nobody tells who owns the outbox: it is asked when the view is opened, and again while another process does.
  useEffect(() => {
    void outbox.load()
    if (!ownedElsewhere) return
    const timer = setInterval(() => void outbox.load(), OWNER_CHECK_MS)
    return () => clearInterval(timer)
  }, [outbox, ownedElsewhere])
  return (
    <div className={classes.page}>
      {ownedElsewhere ? (
        <div className={classes.notice}>
          <Notice>
            <b>{t('outbox.elsewhere.title')}</b> {t('outbox.elsewhere.explanation')}
          </Notice>
        </div>
      ) : null}
      <Section title={t('outbox.heading')} hint={t('outbox.hint')}>
        <OutboxContent />
      </Section>
      <StrayMail />
    </div>
  )
}

const OutboxContent = () => {
  const { t } = useTranslation()
  const { outbox } = useServices()
  const { openTab } = useSessionCommands()
  const status = useStore(outbox.state, (state) => state.status)
  const failure = useStore(outbox.state, (state) => state.failure)
  const entries = useProfileEntries()
  if (status === 'failed' && failure !== null)
    return (
      <Verdict
        tone="err"
        title={t('outbox.failed.title')}
        actions={
          <Button size="xs" onClick={() => void outbox.load()}>
            {t('outbox.failed.again')}
          </Button>
        }
      >
        {failureWords(t, failure).explanation}
      </Verdict>
    )
  if (status === 'loading') return <p className="faint">{t('outbox.loading')}</p>
  if (entries.length === 0)
    return (
      <EmptyState
        icon="inbox"
        title={t('outbox.empty.title')}
        action={<Button onClick={() => openTab('compose')}>{t('outbox.empty.action')}</Button>}
      >
        {t('outbox.empty.explanation')}
      </EmptyState>
    )
  return <MailList entries={entries} />
}

/** Mail that no profile shows; it would be lost from sight otherwise. */
const StrayMail = () => {
  const { t } = useTranslation()
  const { outbox, profiles } = useServices()
  const entries = useStore(outbox.state, (state) => state.entries)
  const stored = useStore(profiles.state, (state) => state.profiles)
  const stray = useMemo(
    () => strayEntries(entries.values(), new Set(stored.map(({ profile }) => profile.id))),
    [entries, stored],
  )
  if (stray.length === 0) return null
  return (
    <Section title={t('outbox.stray.heading')} hint={t('outbox.stray.hint')}>
      <MailList entries={stray} />
    </Section>
  )
}

const MailList = ({ entries }: { readonly entries: readonly OutboxEntry[] }) => {
  const { t } = useTranslation()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? entries : entries.slice(0, SHOWN)
  return (
    <Panel>
      <ul className={classes.list}>
        {shown.map((entry) => (
          <OutboxItem key={entry.id} entry={entry} />
        ))}
      </ul>
      {shown.length === entries.length ? null : (
        <div className={classes.more}>
          <Button variant="quiet" size="xs" onClick={() => setShowsAll(true)}>
            {t('outbox.showAll', { count: entries.length - shown.length })}
          </Button>
        </div>
      )}
    </Panel>
  )
}
