import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import { PropertyRow } from '../ui/property-row'
import { useSessionForm } from './use-session-form'

type ChoiceField = 'minimumTlsVersion' | 'addressFamily' | 'authenticationMethod' | 'colour'

interface ChoicePropertyProps<Field extends ChoiceField> {
  readonly field: Field
  readonly options: readonly ProfileFormValues[Field][]
}

/** Key of the words of a value: `.` parts keys, so a value writes it as `-`. */
export const valueKey = (value: string): string => value.replaceAll('.', '-')

/** One property that takes one of a few values. */
export const ChoicePropertyRow = <Field extends ChoiceField>({ field, options }: ChoicePropertyProps<Field>) => {
  const { t } = useTranslation()
  const { values, change, leave, errorText, warningText } = useSessionForm()
  return (
    <PropertyRow
      label={t(`properties.${field}.label`)}
      help={t(`properties.${field}.help`)}
      warning={warningText(field)}
      error={errorText(field)}
    >
      {({ 'aria-invalid': invalid, ...aria }) => (
        <NativeSelect
          {...aria}
          error={invalid}
          withErrorStyles={false}
          maw={220}
          value={values[field]}
          data={options.map((value) => ({ value, label: t(`properties.${field}.values.${valueKey(value)}.label`) }))}
          onChange={(event) => {
            const chosen = options.find((value) => value === event.currentTarget.value)
            if (chosen !== undefined) change({ [field]: chosen })
          }}
          onBlur={leave}
        />
      )}
    </PropertyRow>
  )
}
