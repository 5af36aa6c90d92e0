import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../format/byte-size'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import type { OpenedFile } from './opened-file'
import classes from './opened-file-card.module.css'

interface OpenedFileCardProps {
  readonly file: OpenedFile
  readonly onClose: () => void
}

/** The message file that goes out as it is, in the place where a message would be written. */
export const OpenedFileCard = ({ file: { attachment, subject, bccRemoved }, onClose }: OpenedFileCardProps) => {
  const { t } = useTranslation()
  return (
    <section className={classes.card} aria-label={t('compose.file.label')}>
      <div className={classes.head}>
        <Icon name="file" />
        <span className={classes.name}>{attachment.name}</span>
        <span className={classes.size}>{formatBytes(attachment.size)}</span>
        <Button variant="ghost" size="xs" onClick={onClose}>
          {t('compose.file.close')}
        </Button>
      </div>
      <p className={classes.subject}>{subject === '' ? t('compose.file.noSubject') : subject}</p>
      <p className="faint">{t('compose.file.asItIs')}</p>
      {bccRemoved ? <Notice>{t('compose.file.bccRemoved')}</Notice> : null}
    </section>
  )
}
