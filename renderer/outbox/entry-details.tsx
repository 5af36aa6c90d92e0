import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeliveryAttempt, OutboxEntry } from '../../shared/outbox/outbox-entry'
import { verbatimReply } from '../diagnosis/reply-text'
import { failureWords } from '../diagnosis/verdict-words'
import { formatLocalMoment } from '../format/calendar'
import { formatDuration } from '../format/duration'
import { Badge, type Tone } from '../ui/badge'
import { CopyButton } from '../ui/copy-button'
import classes from './entry-details.module.css'

/** Recipients beyond this many are shown on request. */
const RECIPIENTS_SHOWN = 100

const recipientTone: Readonly<Record<OutboxEntry['recipients'][number]['status'], Tone>> = {
  pending: 'neutral',
  accepted: 'ok',
  rejected: 'err',
  deferred: 'warn',
  unknown: 'unk',
}

const attemptTone: Readonly<Record<DeliveryAttempt['outcome'], Tone>> = {
  accepted: 'ok',
  partial: 'warn',
  deferred: 'warn',
  refused: 'err',
  unknown: 'unk',
  interrupted: 'neutral',
}

interface EntryDetailsProps {
  readonly id: string
  readonly entry: OutboxEntry
}

/** Every recipient with the server's answer, every attempt, and the id to look for in logs. */
export const EntryDetails = ({ id, entry }: EntryDetailsProps) => {
  const { t } = useTranslation()
  return (
    <div id={id} className={classes.details}>
      {entry.recipients.length === 0 ? null : (
        <>
          <h4>{t('outbox.recipients')}</h4>
          <Recipients recipients={entry.recipients} />
        </>
      )}
      <h4>{t('outbox.attempts')}</h4>
      {entry.attempts.length === 0 ? <p>{t('outbox.noAttempt')}</p> : <Attempts attempts={entry.attempts} />}
      {entry.state === 'unknown' || entry.messageId === '' ? null : (
        <p className={classes.id}>
          {t('outbox.messageId')} <span className="mono">{entry.messageId}</span>
          <CopyButton iconOnly variant="quiet" text={() => entry.messageId} label={t('outbox.copyMessageId')} />
        </p>
      )}
    </div>
  )
}

const Recipients = ({ recipients }: Pick<OutboxEntry, 'recipients'>) => {
  const { t } = useTranslation()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? recipients : recipients.slice(0, RECIPIENTS_SHOWN)
  return (
    <>
      <ul className={classes.list}>
        {shown.map(({ address, status, reply }) => (
          <li key={address}>
            <span className={classes.address}>{address}</span>
            <Badge tone={recipientTone[status]}>{t(`outbox.recipientState.${status}`)}</Badge>
            {reply === undefined ? null : <span className={classes.reply}>{verbatimReply(reply)}</span>}
          </li>
        ))}
      </ul>
      {shown.length === recipients.length ? null : (
        <Button variant="quiet" size="xs" onClick={() => setShowsAll(true)}>
          {t('compose.result.showAll', { count: recipients.length - shown.length })}
        </Button>
      )}
    </>
  )
}

const Attempts = ({ attempts }: Pick<OutboxEntry, 'attempts'>) => {
  const { t, i18n } = useTranslation()
  const when = (at: string, durationMs: number): string => {
    const time = formatLocalMoment(at, i18n.language)
    // How long an attempt took that its process did not survive is not known.
    return durationMs === 0 ? time : t('outbox.attempt', { time, duration: formatDuration(durationMs) })
  }
  return (
    <ol className={classes.list}>
      {attempts.map(({ at, durationMs, outcome, error }) => (
        <li key={at}>
          <span className={classes.address}>
            {error === null
              ? when(at, durationMs)
              : t('interface.pair', { first: when(at, durationMs), second: failureWords(t, error).title })}
          </span>
          <Badge tone={attemptTone[outcome]}>{t(`outbox.outcome.${outcome}`)}</Badge>
          {error?.reply === undefined || error.reply === '' ? null : (
            <span className={classes.reply}>{error.reply}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
