import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/panel'
import { PropertyRow } from '../ui/property-row'
import { Section } from '../ui/section'
import { HelpWithConstant } from './server-section'
import { useFieldText, useFormActions, useFormValue } from './use-session-form'

/** How a send ends: with the server's answer, or at once. */
export const SendingSection = () => {
  const { t } = useTranslation()
  const { change } = useFormActions()
  const chosen = String(useFormValue('asynchronous'))
  const { error, warning } = useFieldText('asynchronous')
  const key = `properties.asynchronous.values.${chosen}`
  return (
    <Section title={t('interface.form.sending')}>
      <Panel>
        <PropertyRow
          labels="group"
          label={t('properties.asynchronous.label')}
          wlanguageName={t('properties.asynchronous.wlanguage')}
          help={<HelpWithConstant help={t(`${key}.help`)} constant={t(`${key}.wlanguage`)} />}
          warning={warning}
          error={error}
        >
          {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
            <SegmentedControl
              id={id}
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
              value={chosen}
              data={['false', 'true'].map((value) => ({
                value,
                label: t(`properties.asynchronous.values.${value}.label`),
              }))}
              onChange={(value) => change({ asynchronous: value === 'true' })}
            />
          )}
        </PropertyRow>
      </Panel>
    </Section>
  )
}
