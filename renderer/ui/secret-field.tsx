import { Button } from '@mantine/core'
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './confirm-dialog'
import field from './field.module.css'
import { Icon } from './icon'
import type { ControlAria } from './property-row'
import { TextArea } from './text-area'
import { TextField } from './text-field'

interface SecretFieldProps {
  readonly aria: ControlAria
  /** What is stored, said in words, e.g. "Stored in keychain"; undefined when nothing is. */
  readonly stored: string | undefined
  /** When it was stored, said in words. */
  readonly storedAt: string | undefined
  /** Label of the button that begins an entry when nothing is stored. */
  readonly enterLabel: string
  /** What is typed and not saved, empty when nothing is. */
  readonly typed: string
  readonly onType: (text: string) => void
  /** Saves what is typed. @returns whether it is saved */
  readonly onSave: () => Promise<boolean>
  readonly onRemove: () => Promise<boolean>
  /** For a secret of several lines, such as a key in PEM. */
  readonly multiline?: boolean
}

/**
 * A write-only secret. It looks like a field and holds no input until an entry begins; what is stored is never shown.
 * No autofill, no spell check; the text is cleared once it is saved.
 */
export const SecretField = (props: SecretFieldProps) => {
  const { aria, stored, storedAt, enterLabel, typed, onType, onSave, onRemove, multiline = false } = props
  const { t } = useTranslation()
  const [entering, setEntering] = useState(typed !== '')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const begin = useRef<HTMLButtonElement>(null)
  const isLeaving = useRef(false)
  // The button that began the entry has the focus again as soon as it is there.
  useLayoutEffect(() => {
    if (!isLeaving.current || begin.current === null) return
    isLeaving.current = false
    begin.current.focus()
  })

  const leave = () => {
    isLeaving.current = true
    onType('')
    setShown(false)
    setEntering(false)
  }
  const during = async (work: () => Promise<boolean>) => {
    setBusy(true)
    const done = await work()
    setBusy(false)
    if (done) leave()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (typed !== '' && !busy) void during(onSave)
  }

  // A text that came from a file is an entry too.
  if (!entering && typed === '')
    return (
      <fieldset className={field.readOnly} aria-labelledby={aria['aria-labelledby']}>
        {stored === undefined ? (
          <span className="faint">{t('interface.secret.notSet')}</span>
        ) : (
          <>
            <Icon name="key" size={14} />
            <span>{stored}</span>
            {storedAt === undefined ? null : <span className="faint wide-only">{storedAt}</span>}
          </>
        )}
        <span className={field.spacer} />
        <Button
          ref={begin}
          id={aria.id}
          variant="quiet"
          size="xs"
          aria-describedby={aria['aria-describedby']}
          onClick={() => setEntering(true)}
        >
          {stored === undefined ? enterLabel : t('interface.secret.replace')}
        </Button>
        {stored === undefined ? null : (
          <Button variant="danger" size="xs" disabled={busy} onClick={() => setAsking(true)}>
            {t('interface.secret.remove')}
          </Button>
        )}
        <ConfirmDialog
          opened={asking}
          title={t('interface.secret.ask.title')}
          confirm={t('interface.secret.ask.confirm')}
          refuse={t('interface.secret.ask.refuse')}
          danger
          onConfirm={() => {
            setAsking(false)
            void during(onRemove)
          }}
          onClose={() => setAsking(false)}
        >
          {t('interface.secret.ask.explanation')}
        </ConfirmDialog>
      </fieldset>
    )
  const entry = {
    ...aria,
    autoFocus: true,
    mono: true,
    name: `secret-${aria.id}`,
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    'data-1p-ignore': true,
    'data-lpignore': 'true',
    value: typed,
    state: aria['aria-invalid'] === true ? 'wrong' : 'plain',
    onText: onType,
  } as const
  return (
    <div className={field.entry}>
      {multiline ? (
        <TextArea
          {...entry}
          rows={3}
          data-masked={!shown || undefined}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
        />
      ) : (
        <TextField
          {...entry}
          type={shown ? 'text' : 'password'}
          onKeyDown={(event) => {
            // With Ctrl it tests, as everywhere, and a test saves nothing.
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) submit(event)
            if (event.key === 'Escape') leave()
          }}
        />
      )}
      <Button
        variant="quiet"
        size="xs"
        aria-pressed={shown}
        aria-label={t(shown ? 'interface.secret.hide' : 'interface.secret.show')}
        title={t(shown ? 'interface.secret.hide' : 'interface.secret.show')}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'eye-off' : 'eye'} size={14} />
      </Button>
      <Button variant="soft" size="xs" disabled={typed === '' || busy} onClick={submit}>
        {t(busy ? 'interface.secret.saving' : 'interface.secret.save')}
      </Button>
      <Button variant="quiet" size="xs" disabled={busy} onClick={leave}>
        {t('interface.secret.cancel')}
      </Button>
    </div>
  )
}
