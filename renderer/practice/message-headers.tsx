import { useTranslation } from 'react-i18next'
import type { PracticeMessage } from '../../shared/practice/practice-state'
import { formatBytes } from '../format/byte-size'
import { formatLocalMoment } from '../format/calendar'
import classes from './message-headers.module.css'

/** Envelope recipients beyond this many are counted. */
const RECIPIENTS_SHOWN = 20

interface MessageHeadersProps {
  readonly message: PracticeMessage
}

/** What the message says about itself, and the envelope that it travelled in. */
export const MessageHeaders = ({ message }: MessageHeadersProps) => {
  const { t, i18n } = useTranslation()
  const rest = message.envelopeTo.length - RECIPIENTS_SHOWN
  const recipients = message.envelopeTo.slice(0, RECIPIENTS_SHOWN).join(', ')
  const to = rest > 0 ? `${recipients} ${t('practice.message.more', { count: rest })}` : recipients
  const rows: readonly (readonly [string, string])[] = [
    ['subject', message.subject || t('practice.inbox.noSubject')],
    ['from', message.from],
    ['to', message.to],
    ['cc', message.cc],
    ['envelope', t('practice.message.envelopeLine', { from: message.envelopeFrom || '<>', to })],
    ['receivedAt', `${formatLocalMoment(message.receivedAt, i18n.language)}, ${formatBytes(message.size)}`],
  ]
  return (
    <dl className={classes.headers}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([key, value]) => (
          <div key={key} className={classes.row} data-key={key}>
            <dt>{t(`practice.message.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
