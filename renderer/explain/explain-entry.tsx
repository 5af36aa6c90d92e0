import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../app/store'
import { TextArea } from '../ui/text-area'
import { ExplainDialog } from './explain-dialog'
import classes from './explain-entry.module.css'
import { pastedText } from './pasted-text'

/** A field for an error text and the button that explains it. */
export const ExplainEntry = () => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const text = useStore(pastedText, (state) => state)
  const explain = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    setOpened(true)
  }
  return (
    <>
      <form className={classes.entry} onSubmit={explain}>
        {/* Looks like one line, but keeps the lines of a log, which a single-line field would join. */}
        <TextArea
          mono
          rows={1}
          spellCheck={false}
          autoComplete="off"
          aria-label={t('explain.card.label')}
          placeholder={t('explain.card.placeholder')}
          value={text}
          onText={pastedText.set}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) explain(event)
          }}
        />
        <Button type="submit">{t('explain.card.action')}</Button>
      </form>
      <ExplainDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
