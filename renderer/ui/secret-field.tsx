import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import field from './field.module.css'
import { Icon } from './icon'
import type { ControlAria } from './property-row'
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
}

/**
 * A write-only secret. It looks like a field and holds no input until an entry begins; what is stored is never shown.
 * No autofill, no spell check; the text is cleared once it is saved.
 */
export const SecretField = (props: SecretFieldProps) => {
  const { aria, stored, storedAt, enterLabel, typed, onType, onSave, onRemove } = props
  const { t } = useTranslation()
  const [entering, setEntering] = useState(typed !== '')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const begin = useRef<HTMLButtonElement>(null)

  const leave = () => {
    onType('')
    setShown(false)
    setEntering(false)
    requestAnimationFrame(() => begin.current?.focus())
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

  if (!entering)
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
          <Button variant="danger" size="xs" disabled={busy} onClick={() => void during(onRemove)}>
            {t('interface.secret.remove')}
          </Button>
        )}
      </fieldset>
    )
  return (
    <div className={field.entry}>
      <TextField
        {...aria}
        autoFocus
        mono
        type={shown ? 'text' : 'password'}
        name={`secret-${aria.id}`}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        data-1p-ignore
        data-lpignore="true"
        value={typed}
        state={aria['aria-invalid'] === true ? 'wrong' : 'plain'}
        onText={onType}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit(event)
          if (event.key === 'Escape') leave()
        }}
      />
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
