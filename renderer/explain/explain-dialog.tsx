import { Button } from '@mantine/core'
import { useDeferredValue, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { explainText } from '../../shared/failures/explain-text'
import { useStore } from '../app/store'
import { Badge } from '../ui/badge'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import classes from './explain-dialog.module.css'
import { ExplanationView } from './explanation-view'
import { pastedText } from './pasted-text'

interface ExplainDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

const WIDTH = 760

/** Explains an error text while it is typed or pasted, in the page alone: nothing is asked of a service or a server. */
export const ExplainDialog = ({ opened, onClose }: ExplainDialogProps) => {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('explain.title')} width={WIDTH}>
      <PastedTextExplained />
    </Dialog>
  )
}

const PastedTextExplained = () => {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useStore(pastedText, (state) => state)
  // A long log takes a moment to read; typing does not wait for it.
  const read = useDeferredValue(text)
  const explanation = useMemo(() => (read.trim() === '' ? undefined : explainText(read)), [read])
  const clear = () => {
    pastedText.set('')
    field.current?.focus()
  }
  return (
    <div className={classes.dialog}>
      <div className={classes.head}>
        <label htmlFor={`${id}-text`}>{t('explain.label')}</label>
        {explanation?.source === undefined ? null : (
          <Badge>{t('explain.from', { source: t(`explain.sources.${explanation.source}`) })}</Badge>
        )}
        <span className={classes.spacer} />
        {text === '' ? null : (
          <Button variant="quiet" size="xs" onClick={clear}>
            {t('explain.clear')}
          </Button>
        )}
      </div>
      <TextArea
        ref={field}
        id={`${id}-text`}
        data-autofocus
        mono
        rows={5}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-privacy`}
        placeholder={t('explain.placeholder')}
        value={text}
        onText={pastedText.set}
      />
      <p id={`${id}-privacy`} className={classes.privacy}>
        {t('explain.privacy')}
      </p>
      <ExplanationView explanation={explanation} />
    </div>
  )
}
