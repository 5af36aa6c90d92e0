import { Button, SegmentedControl } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldMessage } from '../ui/field-message'
import classes from './body-editor.module.css'
import { LazyHtmlPreview } from './lazy-html-preview'
import type { MessageForm } from './message-form'
import { OpenFileButton } from './open-file-button'

interface BodyEditorProps {
  readonly id: string
  readonly form: MessageForm
  readonly problem: string | undefined
  readonly onEdit: (change: (form: MessageForm) => MessageForm) => void
  readonly onOpenFile: (file: File) => void
  readonly onShowSource: () => void
}

const stateKey = ({ text, html }: MessageForm) => {
  if (text === '') return html === '' ? 'bothEmpty' : 'textEmpty'
  return html === '' ? 'htmlEmpty' : 'bothFilled'
}

type View = MessageForm['body'] | 'preview'
const VIEWS: readonly View[] = ['text', 'html', 'preview']

/** The two bodies of a message, one at a time: plain text, and HTML as its source or as a reader may see it. */
export const BodyEditor = ({ id, form, problem, onEdit, onOpenFile, onShowSource }: BodyEditorProps) => {
  const { t } = useTranslation()
  const [previews, setPreviews] = useState(false)
  const isHtml = form.body === 'html'
  const view: View = isHtml && previews ? 'preview' : form.body
  const show = (wanted: string) => {
    setPreviews(wanted === 'preview')
    onEdit((before) => ({ ...before, body: wanted === 'text' ? 'text' : 'html' }))
  }
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('compose.body.format')}
          value={view}
          onChange={show}
          data={VIEWS.map((value) => ({ value, label: t(`compose.body.${value}`) }))}
        />
        <span className={classes.note}>{t(`compose.body.${stateKey(form)}`)}</span>
        <Button variant="ghost" size="xs" onClick={onShowSource}>
          {t('compose.source.show')}
        </Button>
        <OpenFileButton onFile={onOpenFile} />
      </div>
      {view === 'preview' ? (
        <Suspense fallback={<div className={classes.loading} />}>
          <LazyHtmlPreview html={form.html} />
        </Suspense>
      ) : (
        <textarea
          id={id}
          className={classes.editor}
          data-source={isHtml || undefined}
          aria-label={t(isHtml ? 'compose.body.htmlLabel' : 'compose.body.textLabel')}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          spellCheck={!isHtml}
          value={form[form.body]}
          onChange={(event) => {
            const value = event.currentTarget.value
            onEdit((before) => ({ ...before, [before.body]: value }))
          }}
        />
      )}
      {problem === undefined ? null : (
        <div className={classes.problem}>
          <FieldMessage id={`${id}-problem`} tone="error" text={problem} />
        </div>
      )}
    </>
  )
}
