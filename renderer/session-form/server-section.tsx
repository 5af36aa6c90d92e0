import { Button, SegmentedControl } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import { securityOptionSchema } from '../../shared/profile/session-profile'
import choice from '../ui/choice.module.css'
import { Notice } from '../ui/notice'
import { Panel } from '../ui/panel'
import { PropertyRow } from '../ui/property-row'
import { Section } from '../ui/section'
import classes from './session-form.module.css'
import { useSessionForm } from './session-form-context'
import { TextPropertyRow } from './text-property'

const USUAL_PORTS = ['25', '465', '587', '2525']

/** Where to connect and how the channel is secured. */
export const ServerSection = () => {
  const { t } = useTranslation()
  const { draft, errorOf, patch } = useSessionForm()
  const fix = errorOf('serverAddress')?.fix
  return (
    <Section title={t('interface.form.server')}>
      <Panel>
        {draft.base.practice ? (
          <div className={classes.notice}>
            <Notice>{t('interface.form.practiceServer')}</Notice>
          </div>
        ) : null}
        <TextPropertyRow
          field="serverAddress"
          mono
          repair={
            fix === undefined ? undefined : (
              <Button variant="soft" size="xs" onClick={() => patch(fix.patch)}>
                {t(`fixes.${fix.key}`, { ...fix.params })}
              </Button>
            )
          }
        />
        <TextPropertyRow field="port" mono width={88} inputMode="numeric" beside={<UsualPorts />} />
        <Encryption />
      </Panel>
    </Section>
  )
}

/** Sets the port and nothing else. */
const UsualPorts = () => {
  const { t } = useTranslation()
  const { values, change } = useSessionForm()
  return (
    <span className={choice.chips}>
      {t('properties.port.usual')}
      {USUAL_PORTS.map((port) => (
        <button
          key={port}
          type="button"
          className={choice.chip}
          aria-pressed={values.port.trim() === port}
          aria-label={t('interface.form.usualPort', { port })}
          onClick={() => change({ port })}
        >
          {port}
        </button>
      ))}
    </span>
  )
}

const Encryption = () => {
  const { t } = useTranslation()
  const { values, change, errorText, warningText } = useSessionForm()
  const key = `properties.option.values.${values.option}`
  return (
    <PropertyRow
      labels="group"
      label={t('properties.option.label')}
      wlanguageName={t('properties.option.wlanguage')}
      help={<HelpWithConstant help={t(`${key}.help`)} constant={t(`${key}.wlanguage`)} />}
      warning={warningText('option')}
      error={errorText('option')}
    >
      {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <SegmentedControl
          id={id}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          value={values.option}
          data={securityOptionSchema.options.map((option) => ({
            value: option,
            label: (
              <>
                {t(`properties.option.values.${option}.label`)}
                <span className={choice.segmentNote}>{t(`properties.option.values.${option}.port`)}</span>
              </>
            ),
          }))}
          onChange={(chosen) => {
            const option = securityOptionSchema.safeParse(chosen)
            if (option.success) change({ option: option.data })
          }}
        />
      )}
    </PropertyRow>
  )
}

interface HelpWithConstantProps {
  readonly help: string
  readonly constant: string
}

/** Help of the chosen value, then the constant that stands for it in WLanguage. */
export const HelpWithConstant = ({ help, constant }: HelpWithConstantProps) => {
  const { t } = useTranslation()
  return (
    <>
      {help}{' '}
      <Trans
        t={t}
        i18nKey="interface.form.inWLanguage"
        values={{ constant }}
        components={{ name: <span className="mono" /> }}
      />
    </>
  )
}
