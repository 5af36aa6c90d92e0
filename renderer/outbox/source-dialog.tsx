import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationResponse } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'
import { useServices } from '../app/services-context'
import { failureWords } from '../test/verdict-words'
import { CopyButton } from '../ui/copy-button'
import { Dialog } from '../ui/dialog'
import classes from './source-dialog.module.css'

interface SourceDialogProps {
  readonly entryId: string
  readonly opened: boolean
  readonly onClose: () => void
}

const WIDTH = 860

/** The composed mail as it goes out, as text: nothing in it is interpreted. */
export const SourceDialog = ({ entryId, opened, onClose }: SourceDialogProps) => {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('outbox.sourceDialog.title')} width={WIDTH}>
      <Source entryId={entryId} />
    </Dialog>
  )
}

const Source = ({ entryId }: { readonly entryId: string }) => {
  const { t } = useTranslation()
  const { outbox } = useServices()
  const [answer, setAnswer] = useState<Result<OperationResponse<'outbox:source'>> | null>(null)
  useEffect(() => {
    let shown = true
    void outbox.source(entryId).then((read) => shown && setAnswer(read))
    return () => {
      shown = false
    }
  }, [outbox, entryId])
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
