import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldMessage } from '../ui/field-message'
import classes from './body-editor.module.css'
import type { MessageForm } from './message-form'

interface BodyEditorProps {
  readonly id: string
  readonly form: MessageForm
  readonly problem: string | undefined
  readonly onEdit: (change: (form: MessageForm) => MessageForm) => void
}

const stateKey = ({ text, html }: MessageForm) => {
  if (text === '') return html === '' ? 'bothEmpty' : 'textEmpty'
  return html === '' ? 'htmlEmpty' : 'bothFilled'
}

/** The two bodies of a message, one at a time: plain text, and HTML as its source. */
export const BodyEditor = ({ id, form, problem, onEdit }: BodyEditorProps) => {
  const { t } = useTranslation()
  const isHtml = form.body === 'html'
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('compose.body.format')}
          value={form.body}
          onChange={(value) => onEdit((before) => ({ ...before, body: value === 'html' ? 'html' : 'text' }))}
          data={[
            { value: 'text', label: t('compose.body.text') },
            { value: 'html', label: t('compose.body.html') },
          ]}
        />
        <span className={classes.note}>
          {t('compose.body.bothSent')} {t(`compose.body.${stateKey(form)}`)}
        </span>
      </div>
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
      {problem === undefined ? null : (
        <div className={classes.problem}>
          <FieldMessage id={`${id}-problem`} tone="error" text={problem} />
        </div>
      )}
    </>
  )
}
