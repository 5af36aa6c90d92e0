import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCurrentDraft } from '../app/profile-state'
import { Icon } from '../ui/icon'
import classes from './send-bar.module.css'

interface SendBarProps {
  readonly running: boolean
  /** Why sending has to wait, e.g. for a file. */
  readonly problem: string | undefined
  readonly canUndo: boolean
  readonly canDiscard: boolean
  readonly onSend: () => void
  readonly onCancel: () => void
  readonly onUndo: () => void
  readonly onDiscard: () => void
}

/** Send, and what can be done with the message otherwise. Send stays enabled while a warning waits: it leads there. */
export const SendBar = (props: SendBarProps) => {
  const { running, problem, canUndo, canDiscard, onSend, onCancel, onUndo, onDiscard } = props
  const { t } = useTranslation()
  const { unacknowledged } = useCurrentDraft()
  return (
    <div className={classes.bar}>
      <Button
        variant="filled"
        {...(running ? { 'data-disabled': true, 'aria-disabled': true } : {})}
        onClick={() => (running ? undefined : onSend())}
      >
        <Icon name="send" />
        {t(running ? 'compose.sending' : 'compose.send')}
      </Button>
      {running ? <Button onClick={onCancel}>{t('compose.cancel')}</Button> : null}
      <span className={classes.note} data-wrong={problem !== undefined || undefined}>
        {problem ?? t(unacknowledged.length > 0 ? 'compose.sendHeld' : 'compose.sendNote')}
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
