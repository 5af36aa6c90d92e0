import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import { PropertyRow } from '../ui/property-row'
import { useFieldText, useFormActions, useFormValue } from './use-session-form'

type ChoiceField = 'minimumTlsVersion' | 'addressFamily' | 'authenticationMethod'

interface ChoicePropertyProps<Field extends ChoiceField> {
  readonly field: Field
  readonly options: readonly ProfileFormValues[Field][]
}

/** Key of the words of a value: `.` parts keys, so a value writes it as `-`. */
export const valueKey = (value: string): string => value.replaceAll('.', '-')

/** One property that takes one of a few values; rendered again only when it changes. */
export const ChoicePropertyRow = <Field extends ChoiceField>({ field, options }: ChoicePropertyProps<Field>) => {
  const { t } = useTranslation()
  const { change, leave } = useFormActions()
  const { error, warning } = useFieldText(field)
  const value = useFormValue(field)
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
}
