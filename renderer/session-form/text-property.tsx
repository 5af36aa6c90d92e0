import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import { PropertyRow } from '../ui/property-row'
import { TextField } from '../ui/text-field'
import classes from './session-form.module.css'
import { useFieldText, useFormActions, useFormValue } from './use-session-form'

type TextProperty = {
  [Field in keyof ProfileFormValues]: ProfileFormValues[Field] extends string ? Field : never
}[keyof ProfileFormValues]

interface TextPropertyProps {
  readonly field: TextProperty
  readonly mono?: boolean
  readonly width?: number
  readonly placeholder?: string
  readonly inputMode?: 'numeric' | 'email' | 'url'
  /** Values that others have, offered while typing. */
  readonly suggestions?: readonly string[]
  /** Stands beside the control on its line. */
  readonly beside?: ReactNode
  readonly repair?: ReactNode
}

/**
 * One property that is a line of text. Label, WLanguage name and help come from the words. Rendered again only when this
 * property changes: a key press in another field leaves it alone.
 */
export const TextPropertyRow = (props: TextPropertyProps) => {
  const { field, mono = false, width, placeholder, inputMode, suggestions, beside, repair } = props
  const { change, leave } = useFormActions()
  const { error, warning } = useFieldText(field)
  const value = useFormValue(field)
  const { t, i18n } = useTranslation()
  const wlanguage = `properties.${field}.wlanguage`
  return (
    <PropertyRow
      label={t(`properties.${field}.label`)}
      wlanguageName={i18n.exists(wlanguage) ? t(wlanguage) : undefined}
      help={t(`properties.${field}.help`)}
      warning={warning}
      error={error}
      repair={repair}
    >
      {(aria) => (
        <div className={classes.beside}>
          <TextField
            {...aria}
            mono={mono}
            {...(width === undefined ? {} : { width })}
            name={`session-${field}`}
            value={value}
            placeholder={placeholder}
            inputMode={inputMode}
            list={suggestions === undefined ? undefined : `${aria.id}-list`}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            state={error !== undefined ? 'wrong' : warning !== undefined ? 'flagged' : 'plain'}
            onText={(text) => change({ [field]: text })}
            onBlur={leave}
          />
          {suggestions === undefined ? null : (
            <datalist id={`${aria.id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
          {beside}
        </div>
      )}
    </PropertyRow>
  )
}
