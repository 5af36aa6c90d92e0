import { Button, SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { type SecurityOption, securityOptionSchema } from '../../shared/profile/session-profile'
import { useAssessmentPart, useDraftPart } from '../app/profile-state'
import choice from '../ui/choice.module.css'
import { Notice } from '../ui/notice'
import { Panel } from '../ui/panel'
import { type ControlAria, PropertyRow } from '../ui/property-row'
import { Section } from '../ui/section'
import { errorAt } from './field-text'
import classes from './session-form.module.css'
import { TextPropertyRow } from './text-property'
import { useFieldText, useFormActions, useFormValue } from './use-session-form'

const USUAL_PORTS = ['25', '465', '587', '2525']

/** Where to connect and how the channel is secured. */
export const ServerSection = () => {
  const { t } = useTranslation()
  const isPractice = useDraftPart(({ base }) => base.practice)
  return (
    <Section title={t('interface.form.server')}>
      <Panel>
        {isPractice ? (
          <div className={classes.notice}>
            <Notice>{t('interface.form.practiceServer')}</Notice>
          </div>
        ) : null}
        <ServerAddress />
        <TextPropertyRow field="port" mono width={88} inputMode="numeric" beside={<UsualPorts />} />
        <Encryption />
      </Panel>
    </Section>
  )
}

const ServerAddress = () => {
  const { t } = useTranslation()
  const { patch } = useFormActions()
  const fix = useAssessmentPart(({ errors }) => errorAt(errors, 'serverAddress')?.fix)
  return (
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
  )
}

/** Sets the port and nothing else. */
const UsualPorts = () => {
  const { t } = useTranslation()
  const { change } = useFormActions()
  const set = useDraftPart(({ values }) => USUAL_PORTS.find((port) => port === values.port.trim()))
  return (
    <span className={choice.chips}>
      {t('properties.port.usual')}
      {USUAL_PORTS.map((port) => (
        <button
          key={port}
          type="button"
          className={choice.chip}
          aria-pressed={set === port}
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
  const chosen = useFormValue('option')
  const { error, warning } = useFieldText('option')
  const key = `properties.option.values.${chosen}`
  return (
    <PropertyRow
      labels="group"
      label={t('properties.option.label')}
      wlanguageName={t('properties.option.wlanguage')}
      help={<HelpWithConstant help={t(`${key}.help`)} constant={t(`${key}.wlanguage`)} />}
      warning={warning}
      error={error}
    >
      {(aria) => (
        <EncryptionChoice
          id={aria.id}
          labelledBy={aria['aria-labelledby']}
          describedBy={aria['aria-describedby']}
          chosen={chosen}
        />
      )}
    </PropertyRow>
  )
}

interface EncryptionChoiceProps {
  readonly id: string
  readonly labelledBy: string
  readonly describedBy: ControlAria['aria-describedby']
  readonly chosen: SecurityOption
}

/** Rendered again only when the choice changes, or what describes it: the control measures its segments each time. */
const EncryptionChoice = memo(({ id, labelledBy, describedBy, chosen }: EncryptionChoiceProps) => {
  const { t } = useTranslation()
  const { change } = useFormActions()
  return (
    <SegmentedControl
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={chosen}
      data={securityOptionSchema.options.map((option) => ({
        value: option,
        label: (
          <>
            {t(`properties.option.values.${option}.label`)}
            <span className={choice.segmentNote}>{t(`properties.option.values.${option}.port`)}</span>
          </>
        ),
      }))}
      onChange={(value) => {
        const option = securityOptionSchema.safeParse(value)
        if (option.success) change({ option: option.data })
      }}
    />
  )
})

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
