import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePractice } from '../app/practice-state'
import { useSessionCommands } from '../app/session-commands'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { ClearInbox } from './clear-inbox'
import { FailureNotice } from './failure-notice'
import { FaultsCard } from './faults-card'
import { InboxList } from './inbox-list'
import { MessageDetail } from './message-detail'
import classes from './practice-panel.module.css'
import { ServerCard } from './server-card'
import { usePracticeMessages } from './use-practice-messages'

/** The practice server: whether it runs, how to reach it, and every message it took. */
export const PracticePanel = () => {
  const { t } = useTranslation()
  const { state, start, stop, clear, setFaults } = usePractice()
  const { openTab } = useSessionCommands()
  const { messages, failure } = usePracticeMessages(state)
  const [chosenId, setChosenId] = useState<string>()
  const chosen = messages?.find(({ id }) => id === chosenId) ?? messages?.[0]
  const count = messages?.length ?? 0
  return (
    <div className={classes.page}>
      <ServerCard state={state} onStart={start} onStop={stop} />
      {state === undefined ? null : <FaultsCard on={state.faults} onChange={setFaults} />}
      <Section
        title={t('practice.inbox.heading')}
        hint={<span role="status">{messages === undefined ? '' : t('practice.inbox.count', { count })}</span>}
        aside={count === 0 ? null : <ClearInbox count={count} onClear={clear} />}
        className={classes.inbox}
      >
        {failure === null ? null : <FailureNotice failure={failure} />}
        {messages !== undefined && count === 0 && failure === null ? (
          <EmptyState
            icon="inbox"
            title={t('practice.inbox.empty.title')}
            action={<Button onClick={() => openTab('compose')}>{t('practice.inbox.empty.compose')}</Button>}
          >
            {t(`practice.inbox.empty.${state?.running === true ? 'runningExplanation' : 'stoppedExplanation'}`)}
          </EmptyState>
        ) : null}
        {messages !== undefined && count > 0 ? (
          <div className={classes.columns}>
            <InboxList messages={messages} chosenId={chosen?.id} onChoose={setChosenId} />
            <MessageDetail id={chosen?.id} />
          </div>
        ) : null}
      </Section>
    </div>
  )
}
