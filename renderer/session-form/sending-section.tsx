import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/panel'
import { PropertyRow } from '../ui/property-row'
import { Section } from '../ui/section'
import { HelpWithConstant } from './server-section'
import { useSessionForm } from './session-form-context'

/** How a send ends: with the server's answer, or at once. */
export const SendingSection = () => {
  const { t } = useTranslation()
  const { values, change, errorText, warningText } = useSessionForm()
  const key = `properties.asynchronous.values.${String(values.asynchronous)}`
  return (
    <Section title={t('interface.form.sending')}>
      <Panel>
        <PropertyRow
          labels="group"
          label={t('properties.asynchronous.label')}
          wlanguageName={t('properties.asynchronous.wlanguage')}
          help={<HelpWithConstant help={t(`${key}.help`)} constant={t(`${key}.wlanguage`)} />}
          warning={warningText('asynchronous')}
          error={errorText('asynchronous')}
        >
          {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
            <SegmentedControl
              id={id}
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
              value={String(values.asynchronous)}
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
