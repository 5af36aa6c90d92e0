import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './dialog.module.css'

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
      </Modal.Content>
    </Modal.Root>
  )
}
