import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './confirm-dialog.module.css'
import { Dialog } from './dialog'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  /** Names what is done. */
  readonly confirm: string
  /** Names what is left as it is. */
  readonly refuse: string
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

const WIDTH = 420

/** Asks before something that cannot be taken back; the focus is on the way out. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { opened, title, confirm, refuse, danger = false, onConfirm, onClose, children } = props
  return (
    <Dialog opened={opened} onClose={onClose} title={title} width={WIDTH}>
      <p className={classes.text}>{children}</p>
      <div className={classes.buttons}>
        <Button data-autofocus onClick={onClose}>
          {refuse}
        </Button>
        <Button variant={danger ? 'danger' : 'filled'} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  )
}
