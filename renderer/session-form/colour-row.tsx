import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProfileColour, profileColourSchema } from '../../shared/profile/session-profile'
import { PropertyRow } from '../ui/property-row'
import classes from './colour-row.module.css'
import { useSessionForm } from './session-form-context'

/** The colour of the profile's bar in the list: one of a few, each with its name. */
export const ColourRow = () => {
  const { values, change } = useSessionForm()
  return <Colours value={values.colour} change={change} />
}

interface ColoursProps {
  readonly value: ProfileColour
  readonly change: (change: { readonly colour: ProfileColour }) => void
}

/** Rendered again only when the colour changes. */
const Colours = memo(({ value, change }: ColoursProps) => {
  const { t } = useTranslation()
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
})
