import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/contract/result'
import { failureWords } from '../diagnosis/verdict-words'
import { CopyButton } from './copy-button'
import { Dialog } from './dialog'
import classes from './source-dialog.module.css'

/** The text of a message, or the first part of it. */
export interface SourceText {
  readonly source: string
  readonly truncated: boolean
}

interface SourceDialogProps {
  readonly title: string
  readonly opened: boolean
  /** Asked once for each opening. */
  readonly load: () => Promise<Result<SourceText>>
  readonly onClose: () => void
}

const WIDTH = 860

/** A mail as it goes out, as text: nothing in it is interpreted. */
export const SourceDialog = ({ title, opened, load, onClose }: SourceDialogProps) => (
  <Dialog opened={opened} onClose={onClose} title={title} width={WIDTH}>
    <Source load={load} />
  </Dialog>
)

const Source = ({ load }: Pick<SourceDialogProps, 'load'>) => {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState<Result<SourceText> | null>(null)
  const asked = useRef(load)
  useEffect(() => {
    let shown = true
    void asked.current().then((read) => shown && setAnswer(read))
    return () => {
      shown = false
    }
  }, [])
  if (answer === null) return <p className="faint">{t('outbox.sourceDialog.loading')}</p>
  if (!answer.ok) return <p role="alert">{failureWords(t, answer.error).explanation}</p>
  const { source, truncated } = answer.value
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box has to be reachable by keyboard */}
      <section className={classes.source} tabIndex={0} aria-label={t('outbox.sourceDialog.label')}>
        <pre>{source}</pre>
      </section>
      <div className={classes.foot}>
        <span className="faint">{truncated ? t('outbox.sourceDialog.truncated') : null}</span>
        <CopyButton text={() => source} label={t('outbox.sourceDialog.copy')} />
      </div>
    </>
  )
}
