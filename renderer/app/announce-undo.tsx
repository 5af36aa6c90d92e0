import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'
import classes from './announce-undo.module.css'

/** Long enough to read what is gone and to reach the button. */
const UNDO_MS = 12_000

interface UndoneDeletion {
  /** Says what is gone. */
  readonly title: string
  readonly explanation?: string
  readonly onUndo: () => void
  /** ms for which it can be undone */
  readonly forMs?: number
}

/** Says that something was deleted, and offers to take that back as long as the notice stands. */
export const announceUndo = (t: TFunction, { title, explanation, onUndo, forMs = UNDO_MS }: UndoneDeletion): void => {
  const id = `undo-${crypto.randomUUID()}`
  const undo = () => {
    notifications.hide(id)
    onUndo()
  }
  notifications.show({
    id,
    title,
    message: (
      <span className={classes.undo}>
        {explanation}
        <Button size="xs" onClick={undo}>
          {t('interface.undo')}
        </Button>
      </span>
    ),
    closeButtonProps: { 'aria-label': t('interface.close') },
    autoClose: forMs,
  })
}
