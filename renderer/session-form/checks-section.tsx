import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type IgnoreErrorFlag, ignoreErrorFlagSchema } from '../../shared/profile/session-profile'
import { Panel } from '../ui/panel'
import { PropertyRow } from '../ui/property-row'
import { Section } from '../ui/section'
import { Toggle } from '../ui/toggle'
import classes from './session-form.module.css'
import { useFormActions, useFormValue } from './use-session-form'

/** The four certificate checks, each with what is given up by switching it off. */
export const ChecksSection = () => {
  const { t } = useTranslation()
  const { change } = useFormActions()
  const ignoreError = useFormValue('ignoreError')
  const toggle = (flag: IgnoreErrorFlag, ignored: boolean) =>
    change({
      ignoreError: ignoreErrorFlagSchema.options.filter((other) =>
        other === flag ? ignored : ignoreError.includes(other),
      ),
    })
  return (
    <Section title={t('interface.form.checks')} hint={t('interface.form.checksHint')}>
      <Panel>
        <PropertyRow
          labels="group"
          label={t('properties.ignoreError.label')}
          wlanguageName={t('properties.ignoreError.wlanguage')}
        >
          {({ 'aria-labelledby': labelledBy }) => (
            <fieldset aria-labelledby={labelledBy} data-check-switches>
              {ignoreErrorFlagSchema.options.map((flag) => (
                <CheckSwitch
                  key={flag}
                  flag={flag}
                  ignored={ignoreError.includes(flag)}
                  onToggle={(ignored) => toggle(flag, ignored)}
                />
              ))}
            </fieldset>
          )}
        </PropertyRow>
      </Panel>
    </Section>
  )
}

interface CheckSwitchProps {
  readonly flag: IgnoreErrorFlag
  readonly ignored: boolean
  readonly onToggle: (ignored: boolean) => void
}

const CheckSwitch = ({ flag, ignored, onToggle }: CheckSwitchProps) => {
  const { t } = useTranslation()
  const id = useId()
  const key = `properties.ignoreError.values.${flag}`
  return (
    <div className={classes.check} data-on={ignored || undefined}>
      <Toggle
        id={id}
        on={ignored}
        risk
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-given-up`}
        onToggle={onToggle}
      />
      <div className={classes.checkWords}>
        <div className={classes.checkHead}>
          <label id={`${id}-name`} htmlFor={id}>
            {t(`${key}.label`)}
          </label>
          <span>{t(`${key}.wlanguage`)}</span>
        </div>
        <p id={`${id}-given-up`}>{t(`${key}.help`)}</p>
      </div>
    </div>
  )
}
