import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DropVeil } from '../ui/drop-veil'
import { Panel } from '../ui/panel'
import { useFileDrop } from '../ui/use-file-drop'
import classes from './drop-target.module.css'

interface DropTargetProps {
  readonly onDrop: (files: readonly File[], folders: readonly string[]) => void
  readonly children: ReactNode
}

/** The whole sheet takes files that are dropped on it. */
export const DropTarget = ({ onDrop, children }: DropTargetProps) => {
  const { t } = useTranslation()
  const { over, handlers } = useFileDrop(({ files, folders }) => onDrop(files, folders))
  return (
    <Panel className={classes.target} {...handlers}>
      {children}
      {over ? <DropVeil icon="paperclip">{t('compose.attachments.drop')}</DropVeil> : null}
    </Panel>
  )
}
