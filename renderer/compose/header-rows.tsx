import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldMessage } from '../ui/field-message'
import { Icon } from '../ui/icon'
import { TextField } from '../ui/text-field'
import { HEADER_FIELD_LIMIT, type HeaderField, headerProblem, writtenFields } from './header-fields'
import classes from './header-rows.module.css'

interface HeaderRowsProps {
  readonly fields: readonly HeaderField[]
  readonly onChange: (fields: readonly HeaderField[]) => void
  /** Like `onChange`, without one of the fields. */
  readonly onTakeOut: (fields: readonly HeaderField[]) => void
}

const EMPTY_FIELD: HeaderField = { name: '', value: '' }

/** Header fields of the sender's own: name and value, one line each. */
export const HeaderRows = ({ fields, onChange, onTakeOut }: HeaderRowsProps) => {
  const { t } = useTranslation()
  const rows = useRef<HTMLDivElement>(null)
  const shown = fields.length === 0 ? [EMPTY_FIELD] : fields
  const set = (index: number, change: Partial<HeaderField>) =>
    onChange(shown.map((field, other) => (other === index ? { ...field, ...change } : field)))
  const add = () => {
    onChange([...shown, EMPTY_FIELD])
    requestAnimationFrame(() =>
      [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].at(-1)?.querySelector('input')?.focus(),
    )
  }
  return (
    <div ref={rows} className={classes.rows} data-header-fields>
      {shown.map((field, index) => (
        <HeaderRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place; all they hold is whether they were left once
          key={index}
          number={index + 1}
          field={field}
          onChange={(change) => set(index, change)}
          onRemove={() => onTakeOut(shown.filter((_, other) => other !== index))}
        />
      ))}
      <div>
        <Button variant="quiet" size="xs" disabled={shown.length >= HEADER_FIELD_LIMIT} onClick={add}>
          <Icon name="plus" size={14} />
          {t('compose.options.headers.add')}
        </Button>
      </div>
    </div>
  )
}

interface HeaderRowProps {
  readonly number: number
  readonly field: HeaderField
  readonly onChange: (change: Partial<HeaderField>) => void
  readonly onRemove: () => void
}

const HeaderRow = ({ number, field, onChange, onRemove }: HeaderRowProps) => {
  const { t } = useTranslation()
  const id = useId()
  const [written] = writtenFields([field])
  const [visited, setVisited] = useState(written !== undefined)
  const found = written === undefined ? undefined : headerProblem(written)
  // What is merely missing is said when the row is left, not while it is being filled in.
  const problem = visited || (found !== 'nameMissing' && found !== 'valueMissing') ? found : undefined
  const isAboutValue = problem === 'valueMalformed' || problem === 'valueMissing'
  const name = field.name.trim()
  const aria = (isWrong: boolean) => ({
    'aria-invalid': isWrong || undefined,
    'aria-describedby': isWrong ? `${id}-problem` : undefined,
    state: isWrong ? ('wrong' as const) : ('plain' as const),
    autoComplete: 'off',
    spellCheck: false,
    mono: true,
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus has left its fields
    <div
      className={classes.row}
      data-row
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setVisited(true)
      }}
    >
      <TextField
        {...aria(problem !== undefined && !isAboutValue)}
        aria-label={t('compose.options.headers.name', { number })}
        placeholder={t('compose.options.headers.namePlaceholder')}
        value={field.name}
        onText={(text) => onChange({ name: text })}
      />
      <TextField
        {...aria(isAboutValue)}
        aria-label={t('compose.options.headers.value', { number })}
        placeholder={t('compose.options.headers.valuePlaceholder')}
        value={field.value}
        onText={(text) => onChange({ value: text })}
      />
      <Button
        variant="ghost"
        size="xs"
        data-square
        aria-label={
          name === ''
            ? t('compose.options.headers.removeEmpty', { number })
            : t('compose.options.headers.remove', { name })
        }
        onClick={onRemove}
      >
        <Icon name="cross" size={12} />
      </Button>
      {problem === undefined ? null : (
        <div className={classes.problem}>
          <FieldMessage id={`${id}-problem`} tone="error" text={t(`compose.options.headers.problem.${problem}`)} />
        </div>
      )}
    </div>
  )
}
