import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeMessageSummary } from '../../shared/practice/practice-state'
import { formatBytes } from '../format/byte-size'
import { formatClock, formatLocalMoment } from '../format/calendar'
import { Panel } from '../ui/panel'
import classes from './inbox-list.module.css'

/** Messages beyond this many are shown on request. */
const MESSAGES_SHOWN = 100

interface InboxListProps {
  /** Newest first. */
  readonly messages: readonly PracticeMessageSummary[]
  readonly chosenId: string | undefined
  readonly onChoose: (id: string) => void
}

/** Received messages, newest first; one of them is open beside the list. */
export const InboxList = ({ messages, chosenId, onChoose }: InboxListProps) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(MESSAGES_SHOWN)
  return (
    <Panel className={classes.panel}>
      <ul aria-label={t('practice.inbox.list')}>
        {messages.slice(0, shown).map((message) => (
          <InboxItem key={message.id} message={message} chosen={message.id === chosenId} onChoose={onChoose} />
        ))}
      </ul>
      {messages.length > shown ? (
        <div className={classes.more}>
          <Button variant="quiet" size="xs" onClick={() => setShown(shown + MESSAGES_SHOWN)}>
            {t('practice.inbox.showMore', { count: Math.min(MESSAGES_SHOWN, messages.length - shown) })}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}

interface InboxItemProps {
  readonly message: PracticeMessageSummary
  readonly chosen: boolean
  readonly onChoose: (id: string) => void
}

const InboxItem = ({ message, chosen, onChoose }: InboxItemProps) => {
  const { t, i18n } = useTranslation()
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.message}
        aria-current={chosen || undefined}
        onClick={() => onChoose(message.id)}
      >
        <span className={classes.subject}>{message.subject || t('practice.inbox.noSubject')}</span>
        <time
          className={classes.time}
          dateTime={message.receivedAt}
          title={formatLocalMoment(message.receivedAt, i18n.language)}
        >
          {formatClock(Date.parse(message.receivedAt), i18n.language)}
        </time>
        <span className={classes.from}>
          {t('practice.inbox.from', { from: message.from || message.envelopeFrom || t('practice.inbox.noSender') })}
        </span>
        <span className={classes.size}>{formatBytes(message.size)}</span>
      </button>
    </li>
  )
}
