import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog'
import classes from './dropped-file-dialog.module.css'

interface DroppedFileDialogProps {
  /** The file that was dropped; null when nothing is asked. */
  readonly file: File | null
  readonly onSend: (file: File) => void
  readonly onAttach: (file: File) => void
  readonly onClose: () => void
}

const WIDTH = 460

/** A message file may be meant either way: as the message itself, or as an attachment. */
export const DroppedFileDialog = ({ file, onSend, onAttach, onClose }: DroppedFileDialogProps) => {
  const { t } = useTranslation()
  const choose = (take: (file: File) => void) => () => {
    if (file !== null) take(file)
    onClose()
  }
  return (
    <Dialog opened={file !== null} onClose={onClose} title={t('compose.file.ask.title')} width={WIDTH}>
      <p className={classes.question}>{t('compose.file.ask.explanation', { name: file?.name ?? '' })}</p>
      <div className={classes.buttons}>
        <Button onClick={choose(onAttach)}>{t('compose.file.ask.attach')}</Button>
        <Button variant="filled" onClick={choose(onSend)}>
          {t('compose.file.ask.send')}
        </Button>
      </div>
    </Dialog>
  )
}
