import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCurrentDraft } from '../app/profile-state'
import { takesMessages } from '../sessions/session-life'
import { useSession } from '../sessions/use-session'
import { Icon } from '../ui/icon'
import classes from './send-bar.module.css'

interface SendBarProps {
  /** Of the button that stands out. */
  readonly sendId: string
  readonly running: boolean
  /** Whether the message is being left to the outbox. */
  readonly handingOver: boolean
  /** Why sending has to wait, e.g. for a file. */
  readonly problem: string | undefined
  readonly canUndo: boolean
  readonly canDiscard: boolean
  readonly onSend: () => void
  readonly onSendLater: () => void
  readonly onCancel: () => void
  readonly onUndo: () => void
  readonly onDiscard: () => void
}

/**
 * The two ways to send, and what can be done with the message otherwise. The profile's send mode decides which of them
 * stands out. Both stay enabled while a warning waits: they lead there.
 */
export const SendBar = (props: SendBarProps) => {
  const {
    sendId,
    running,
    handingOver,
    problem,
    canUndo,
    canDiscard,
    onSend,
    onSendLater,
    onCancel,
    onUndo,
    onDiscard,
  } = props
  const { t } = useTranslation()
  const { stored, draft } = useCurrentDraft()
  const note = useSendNote()
  const isAsynchronous = (draft?.profile ?? stored.profile).asynchronous
  const now = (
    <Button
      key="now"
      id={isAsynchronous ? undefined : sendId}
      variant={isAsynchronous ? 'default' : 'filled'}
      {...(running ? { 'data-disabled': true, 'aria-disabled': true } : {})}
      onClick={() => (running ? undefined : onSend())}
    >
      {isAsynchronous ? null : <Icon name="send" />}
      {t(running ? 'compose.sending' : 'compose.send')}
    </Button>
  )
  const later = (
    <Button
      key="later"
      id={isAsynchronous ? sendId : undefined}
      variant={isAsynchronous ? 'filled' : 'default'}
      {...(handingOver ? { 'data-disabled': true, 'aria-disabled': true } : {})}
      onClick={() => (handingOver ? undefined : onSendLater())}
    >
      {isAsynchronous ? <Icon name="send" /> : null}
      {t(handingOver ? 'compose.handingOver' : 'compose.sendLater')}
    </Button>
  )
  return (
    <div className={classes.bar}>
      {isAsynchronous ? [later, now] : [now, later]}
      {running ? <Button onClick={onCancel}>{t('compose.cancel')}</Button> : null}
      <span className={classes.note} data-wrong={problem !== undefined || undefined}>
        {problem ?? (running ? '' : note)}
      </span>
      <span className={classes.spacer} />
      {canUndo ? (
        <Button variant="quiet" onClick={onUndo}>
          <Icon name="undo" size={14} />
          {t('compose.undo')}
        </Button>
      ) : null}
      {canDiscard ? (
        <Button variant="ghost" onClick={onDiscard}>
          {t('compose.discard')}
        </Button>
      ) : null}
    </div>
  )
}

/** Which connection Send takes, or what keeps it from taking one. */
const useSendNote = (): string => {
  const { t } = useTranslation()
  const { unacknowledged } = useCurrentDraft()
  const session = useSession()
  if (session !== undefined && takesMessages(session)) return t('compose.sendNote.session')
  return t(unacknowledged.length > 0 ? 'compose.sendHeld' : 'compose.sendNote.connection')
}
