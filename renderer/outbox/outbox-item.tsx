import { Button } from '@mantine/core'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { formatBytes } from '../format/byte-size'
import { formatLocalMoment } from '../format/calendar'
import { useNow } from '../format/use-now'
import { Badge } from '../ui/badge'
import { CopyButton } from '../ui/copy-button'
import { Icon } from '../ui/icon'
import { EntryButtons } from './entry-buttons'
import { EntryDetails } from './entry-details'
import classes from './outbox-item.module.css'
import { recipientSummary } from './outbox-list'
import { stateLook } from './state-look'
import { useEntryWords } from './use-entry-words'

const RECIPIENTS_SHOWN = 2

/** One mail of the outbox: what it is, where it stands, what can be done. */
export const OutboxItem = memo(({ entry }: { readonly entry: OutboxEntry }) => {
  const { t, i18n } = useTranslation()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { profiles } = useServices()
  const isStray = useStore(profiles.state, () => profiles.find(entry.profileId) === undefined)
  const { tone, icon } = stateLook[entry.state]
  const { addresses, more } = recipientSummary(entry.recipients, RECIPIENTS_SHOWN)
  return (
    <li className={classes.entry} data-state={entry.state} aria-labelledby={`${id}-subject`}>
      <Icon name={icon} className={classes.icon} />
      <div className={classes.what}>
        <div className={classes.first}>
          <h3 id={`${id}-subject`} className={classes.subject}>
            {entry.subject === '' ? t('outbox.noSubject') : entry.subject}
          </h3>
          <Badge tone={tone}>{t(`outbox.state.${entry.state}`)}</Badge>
        </div>
        <p className={classes.facts}>
          {addresses.length === 0 ? null : (
            <span>
              {t('outbox.toRecipients', { addresses: addresses.join(', ') })}
              {more > 0 ? ` ${t('outbox.moreRecipients', { count: more })}` : ''}
            </span>
          )}
          {isStray && entry.profileLabel !== '' ? (
            <span>{t('outbox.ofProfile', { profile: entry.profileLabel })}</span>
          ) : null}
          <span className="number">{formatBytes(entry.size)}</span>
          <span className="number">
            {t('outbox.created', { time: formatLocalMoment(entry.createdAt, i18n.language) })}
          </span>
        </p>
        <StateWords entry={entry} />
        <div className={classes.buttons}>
          {entry.state === 'unknown' ? (
            <CopyButton text={() => entry.messageId} label={t('outbox.copyMessageId')} />
          ) : null}
          <EntryButtons entry={entry} />
          <Button
            variant="quiet"
            size="xs"
            aria-expanded={open}
            aria-controls={open ? `${id}-details` : undefined}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
            {t('outbox.details')}
          </Button>
        </div>
        {open ? <EntryDetails id={`${id}-details`} entry={entry} /> : null}
      </div>
    </li>
  )
})

const StateWords = ({ entry }: { readonly entry: OutboxEntry }) => {
  const { t } = useTranslation()
  const words = useEntryWords(entry, useNow(entry.state === 'pending' && entry.nextAttemptAt !== null, 1_000))
  if (entry.state !== 'unknown') return <p className={classes.words}>{words}</p>
  return (
    <p className={classes.words}>
      <b>{t('outbox.unknownTitle')}</b> {t('outbox.unknownExplanation')} {t('outbox.unknownLookUp')}{' '}
      <span className={classes.messageId}>{entry.messageId}</span>
    </p>
  )
}
