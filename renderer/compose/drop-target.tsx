import { type DragEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import classes from './drop-target.module.css'
import { bringsFiles, droppedFiles } from './dropped-files'

interface DropTargetProps {
  readonly onDrop: (files: readonly File[], folders: readonly string[]) => void
  readonly children: ReactNode
}

/** The whole sheet takes files that are dropped on it. */
export const DropTarget = ({ onDrop, children }: DropTargetProps) => {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useStrayDropsIgnored()
  const accept = (event: DragEvent) => {
    if (!bringsFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <Panel
      className={classes.target}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        if (!bringsFiles(event.dataTransfer)) return
        event.preventDefault()
        setOver(false)
        const { files, folders } = droppedFiles(event.dataTransfer)
        onDrop(files, folders)
      }}
    >
      {children}
      {over ? (
        <div className={classes.drop}>
          <Icon name="paperclip" size={20} />
          {t('compose.attachments.drop')}
        </div>
      ) : null}
    </Panel>
  )
}

/** A file dropped beside the sheet would make the browser leave the page, and what was typed with it. */
const useStrayDropsIgnored = (): void => {
  useEffect(() => {
    const ignore = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer === null || !bringsFiles(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', ignore)
    window.addEventListener('drop', ignore)
    return () => {
      window.removeEventListener('dragover', ignore)
      window.removeEventListener('drop', ignore)
    }
  }, [])
}
