import { NativeSelect } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import { PropertyRow } from '../ui/property-row'
import { type SessionForm, useSessionForm } from './session-form-context'

type ChoiceField = 'minimumTlsVersion' | 'addressFamily' | 'authenticationMethod'

interface ChoicePropertyProps<Field extends ChoiceField> {
  readonly field: Field
  readonly options: readonly ProfileFormValues[Field][]
}

/** Key of the words of a value: `.` parts keys, so a value writes it as `-`. */
export const valueKey = (value: string): string => value.replaceAll('.', '-')

/** One property that takes one of a few values. */
export const ChoicePropertyRow = <Field extends ChoiceField>({ field, options }: ChoicePropertyProps<Field>) => {
  const { values, change, leave, errorText, warningText } = useSessionForm()
  return (
    <ChoiceRow
      field={field}
      options={options}
      value={values[field]}
      error={errorText(field)}
      warning={warningText(field)}
      change={change}
      leave={leave}
    />
  )
}

interface ChoiceRowProps extends Pick<SessionForm, 'change' | 'leave'> {
  readonly field: ChoiceField
  readonly options: readonly string[]
  readonly value: string
  readonly error: string | undefined
  readonly warning: string | undefined
}

/** Rendered again only when this property changes. */
const ChoiceRow = memo(({ field, options, value, error, warning, change, leave }: ChoiceRowProps) => {
  const { t } = useTranslation()
  return (
    <PropertyRow
      label={t(`properties.${field}.label`)}
      help={t(`properties.${field}.help`)}
      warning={warning}
      error={error}
    >
      {({ 'aria-invalid': invalid, ...aria }) => (
        <NativeSelect
          {...aria}
          error={invalid}
          withErrorStyles={false}
          maw={220}
          value={value}
          data={options.map((option) => ({
            value: option,
            label: t(`properties.${field}.values.${valueKey(option)}.label`),
          }))}
          onChange={(event) => {
            const chosen = options.find((option) => option === event.currentTarget.value)
            if (chosen !== undefined) change({ [field]: chosen })
          }}
          onBlur={leave}
        />
      )}
    </PropertyRow>
  )
})
