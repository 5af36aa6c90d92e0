import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { profileColourSchema } from '../../shared/profile/session-profile'
import { PropertyRow } from '../ui/property-row'
import classes from './colour-row.module.css'
import { useFormActions, useFormValue } from './use-session-form'

/** The colour of the profile's bar in the list: one of a few, each with its name. */
export const ColourRow = () => {
  const { t } = useTranslation()
  const { change } = useFormActions()
  const value = useFormValue('colour')
  const name = useId()
  return (
    <PropertyRow labels="group" label={t('properties.colour.label')} help={t('properties.colour.help')}>
      {(aria) => (
        <div
          role="radiogroup"
          aria-labelledby={aria['aria-labelledby']}
          aria-describedby={aria['aria-describedby']}
          className={classes.colours}
        >
          {profileColourSchema.options.map((colour) => (
            <label key={colour} className={classes.colour}>
              <input type="radio" name={name} checked={colour === value} onChange={() => change({ colour })} />
              <span className={classes.swatch} data-colour={colour} />
              {t(`properties.colour.values.${colour}.label`)}
            </label>
          ))}
        </div>
      )}
    </PropertyRow>
  )
}
