import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipientResult } from '../../shared/submission/session-report'
import { verbatimReply } from '../diagnosis/reply-text'
import { Badge } from '../ui/badge'
import { Icon } from '../ui/icon'
import classes from './recipient-list.module.css'
import { recipientsInOrder } from './send-summary'

/** Recipients beyond this many are shown on request. */
const RECIPIENTS_SHOWN = 100

const iconOf = { accepted: 'passed', rejected: 'failed', deferred: 'clock', unknown: 'question' } as const
const toneOf = { accepted: 'ok', rejected: 'err', deferred: 'warn', unknown: 'unk' } as const

interface RecipientListProps {
  readonly recipients: readonly RecipientResult[]
}

/** One line for each recipient: the address, how it ended, and the server's own words. */
export const RecipientList = ({ recipients }: RecipientListProps) => {
  const { t } = useTranslation()
  const [showsAll, setShowsAll] = useState(false)
  const shown = recipientsInOrder(recipients, RECIPIENTS_SHOWN).slice(0, showsAll ? undefined : RECIPIENTS_SHOWN)
  if (recipients.length === 0) return null
  return (
    <>
      <ul>
        {shown.map((recipient) => (
          <RecipientItem key={recipient.address} recipient={recipient} />
        ))}
      </ul>
      {shown.length === recipients.length ? null : (
        <div className={classes.more}>
          <Button variant="quiet" size="xs" onClick={() => setShowsAll(true)}>
            {t('compose.result.showAll', { count: recipients.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  )
}

const RecipientItem = ({ recipient: { address, status, reply } }: { readonly recipient: RecipientResult }) => {
  const { t } = useTranslation()
  const explained = status === 'rejected' || status === 'deferred'
  return (
    <li className={classes.recipient} data-status={status}>
      <Icon name={iconOf[status]} />
      <span className={classes.address}>{address}</span>
      <Badge tone={toneOf[status]}>{t(`compose.result.status.${status}`)}</Badge>
      {explained ? (
        <div className={classes.details}>
          {reply === undefined ? null : <span className={classes.reply}>{verbatimReply(reply)}</span>}
          {t(`compose.result.statusExplanation.${status}`)}
        </div>
      ) : null}
    </li>
  )
}
