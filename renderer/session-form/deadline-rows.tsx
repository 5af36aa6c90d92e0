import { useTranslation } from 'react-i18next'
import type { Deadlines } from '../../shared/profile/session-profile'
import { PropertyRow } from '../ui/property-row'
import { TextField } from '../ui/text-field'
import classes from './session-form.module.css'
import { useSessionForm } from './use-session-form'

const NAMES = ['connectMs', 'greetingMs', 'commandMs', 'finalReplyMs'] as const satisfies readonly (keyof Deadlines)[]

/** The longest wait for each kind of answer, in seconds. */
export const DeadlineRows = () => {
  const { t } = useTranslation()
  const { values, change, leave, errorText } = useSessionForm()
  return NAMES.map((name) => {
    const key = `properties.deadlines.values.${name}`
    const error = errorText('deadlines', name)
    return (
      <PropertyRow key={name} label={t(`${key}.label`)} help={t(`${key}.help`)} error={error}>
        {(aria) => (
          <div className={classes.deadline}>
            <TextField
              {...aria}
              mono
              width={88}
              inputMode="decimal"
              autoComplete="off"
              value={values.deadlines[name]}
              state={error === undefined ? 'plain' : 'wrong'}
              onText={(text) => change({ deadlines: { ...values.deadlines, [name]: text } })}
              onBlur={leave}
            />
            <span className="faint">{t('interface.form.seconds')}</span>
          </div>
        )}
      </PropertyRow>
    )
  })
}
