import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './dialog.module.css'
import { returnFocus } from './focus-place'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** px */
  readonly width: number
  readonly children: ReactNode
}

/** A dialog over the page; Escape and the cross close it and give the focus back. */
export const Dialog = ({ opened, onClose, title, width, children }: DialogProps) => {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={width}
      centered
      // Mantine's own return knows neither a dialog that is taken away whole nor one that was opened from a menu.
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      // A class on Modal.Content would reach the full-window box around it as well.
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay />
      <Modal.Content radius={8}>
        {/* Not Modal.Header: that one is a banner landmark beside the page's own. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('interface.close')} />
        </div>
        <div className={classes.body}>{children}</div>
        <FocusReturn />
      </Modal.Content>
    </Modal.Root>
  )
}

/** Gives the focus back to the page when the dialog around it is gone. */
const FocusReturn = (): null => {
  useEffect(
    () => () => {
      setTimeout(returnFocus)
    },
    [],
  )
  return null
}
