import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mailboxProblem } from '../../shared/profile/mailbox'
import { useCurrentDraft } from '../app/profile-state'
import { Dialog } from '../ui/dialog'
import { FieldMessage } from '../ui/field-message'
import { TextField } from '../ui/text-field'
import { envelopeOf, suggestedEnvelope } from './diagnosis-request'
import classes from './envelope-dialog.module.css'

interface EnvelopeDialogProps {
  readonly reach: 'envelope' | 'content'
  readonly onStart: (envelope: { readonly from: string; readonly to: string[] }) => void
  readonly onClose: () => void
}

const WIDTH = 460

/** Asks who the test names as sender and recipient, and says what becomes of it. */
export const EnvelopeDialog = ({ reach, onStart, onClose }: EnvelopeDialogProps) => {
  const { t } = useTranslation()
  const { stored, draft } = useCurrentDraft()
  const [form, setForm] = useState(() => suggestedEnvelope(draft?.profile ?? stored.profile))
  const [attempted, setAttempted] = useState(false)
  const start = (event: FormEvent) => {
    event.preventDefault()
    const envelope = envelopeOf(form)
    if (envelope === undefined) setAttempted(true)
    else onStart(envelope)
  }
  return (
    <Dialog opened onClose={onClose} title={t(`diagnosis.envelope.${reach}Title`)} width={WIDTH}>
      <form noValidate onSubmit={start}>
        <p className={classes.explanation}>{t(`diagnosis.envelope.${reach}Explanation`)}</p>
        {(['from', 'to'] as const).map((field) => (
          <AddressField
            key={field}
            label={t(`diagnosis.envelope.${field}`)}
            value={form[field]}
            attempted={attempted}
            onText={(text) => setForm({ ...form, [field]: text })}
          />
        ))}
        <div className={classes.buttons}>
          <Button onClick={onClose}>{t('diagnosis.envelope.refuse')}</Button>
          <Button variant="filled" type="submit">
            {t(`diagnosis.envelope.${reach}Start`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface AddressFieldProps {
  readonly label: string
  readonly value: string
  /** Whether it was tried to go on: only then an error is told. */
  readonly attempted: boolean
  readonly onText: (text: string) => void
}

const AddressField = ({ label, value, attempted, onText }: AddressFieldProps) => {
  const { t } = useTranslation()
  const id = useId()
  const problem = attempted ? mailboxProblem(value) : undefined
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <TextField
        id={id}
        mono
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        value={value}
        state={problem === undefined ? 'plain' : 'wrong'}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${id}-error`}
        onText={onText}
      />
      {problem === undefined ? null : (
        <FieldMessage id={`${id}-error`} tone="error" text={t(`fieldErrors.${problem}`)} />
      )}
    </div>
  )
}
