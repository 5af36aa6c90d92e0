import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Fold } from '../session-form/fold'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { Toggle } from '../ui/toggle'
import { headerProblem, writtenFields } from './header-fields'
import { HeaderRows } from './header-rows'
import { type MessageForm, type MessageOptions, withOptions } from './message-form'
import classes from './options-panel.module.css'

const PRIORITIES = ['low', 'normal', 'high'] as const
const DELIVERIES = ['accepted', 'all-or-nothing'] as const

interface OptionsPanelProps {
  readonly form: MessageForm
  readonly onEdit: (change: (form: MessageForm) => MessageForm) => void
  /** Like `onEdit`, in a way that can be undone. */
  readonly onTakeOut: (change: (form: MessageForm) => MessageForm) => void
  /** EHLO keywords of the server, as far as they are known. */
  readonly capabilities: readonly string[] | undefined
}

/** What may be asked for beside the message itself. */
export const OptionsPanel = ({ form, onEdit, onTakeOut, capabilities }: OptionsPanelProps) => {
  const { t } = useTranslation()
  const { options } = form
  const change = (wanted: Partial<MessageOptions>) => onEdit((before) => withOptions(before, wanted))
  const isFile = form.file !== null
  return (
    <Section title={t('compose.options.heading')}>
      <Panel>
        {isFile ? null : <HeaderOptions options={options} onChange={change} />}
        <OptionRow
          label={t('compose.options.deliveryReceipt.label')}
          help={t(`compose.options.deliveryReceipt.${receiptHelp(capabilities)}`)}
        >
          {({ id, labelledBy, describedBy }) => (
            <Toggle
              id={id}
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
              on={options.deliveryReceipt}
              onToggle={(deliveryReceipt) => change({ deliveryReceipt })}
            />
          )}
        </OptionRow>
        <OptionRow
          label={t('compose.options.delivery.label')}
          help={t(`compose.options.delivery.help.${options.delivery}`)}
          below
        >
          {({ labelledBy }) => (
            <SegmentedControl
              size="xs"
              aria-labelledby={labelledBy}
              value={options.delivery}
              data={DELIVERIES.map((value) => ({ value, label: t(`compose.options.delivery.${value}`) }))}
              onChange={(value) => change({ delivery: DELIVERIES.find((known) => known === value) ?? 'accepted' })}
            />
          )}
        </OptionRow>
        {isFile ? (
          <p className={classes.note}>{t('compose.options.ofTheFile')}</p>
        ) : (
          <OwnHeaders options={options} onChange={change} onTakeOut={onTakeOut} />
        )}
      </Panel>
    </Section>
  )
}

interface HeaderOptionsProps {
  readonly options: MessageOptions
  readonly onChange: (wanted: Partial<MessageOptions>) => void
}

/** What is written into the header of the message. */
const HeaderOptions = ({ options, onChange }: HeaderOptionsProps) => {
  const { t } = useTranslation()
  return (
    <>
      <OptionRow label={t('compose.options.priority.label')}>
        {({ labelledBy }) => (
          <SegmentedControl
            size="xs"
            aria-labelledby={labelledBy}
            value={options.priority}
            data={PRIORITIES.map((value) => ({ value, label: t(`compose.options.priority.${value}`) }))}
            onChange={(value) => onChange({ priority: PRIORITIES.find((known) => known === value) ?? 'normal' })}
          />
        )}
      </OptionRow>
      <OptionRow label={t('compose.options.readReceipt.label')} help={t('compose.options.readReceipt.help')}>
        {({ id, labelledBy, describedBy }) => (
          <Toggle
            id={id}
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
            on={options.readReceipt}
            onToggle={(readReceipt) => onChange({ readReceipt })}
          />
        )}
      </OptionRow>
    </>
  )
}

/** Header fields of the sender's own, which nobody else sets. */
const OwnHeaders = ({ options, onChange, onTakeOut }: HeaderOptionsProps & Pick<OptionsPanelProps, 'onTakeOut'>) => {
  const { t } = useTranslation()
  const written = writtenFields(options.headers)
  return (
    <Fold
      title={t('compose.options.headers.title')}
      summary={
        written.length === 0
          ? t('compose.options.headers.none')
          : t('compose.options.headers.count', { count: written.length })
      }
      wanted={written.some((field) => headerProblem(field) !== undefined)}
    >
      <HeaderRows
        fields={options.headers}
        onChange={(headers) => onChange({ headers })}
        onTakeOut={(headers) => onTakeOut((before) => withOptions(before, { headers }))}
      />
    </Fold>
  )
}

/** Whether the server would report deliveries (RFC 3461 §4). */
const receiptHelp = (capabilities: readonly string[] | undefined): 'unknown' | 'offered' | 'notOffered' => {
  if (capabilities === undefined) return 'unknown'
  return capabilities.some((keyword) => /^DSN\b/i.test(keyword.trim())) ? 'offered' : 'notOffered'
}

interface OptionRowProps {
  readonly label: string
  readonly help?: string
  /** The control takes the line below its label. */
  readonly below?: boolean
  readonly children: (aria: {
    readonly id: string
    readonly labelledBy: string
    readonly describedBy: string
  }) => ReactNode
}

const OptionRow = ({ label, help, below = false, children }: OptionRowProps) => {
  const id = useId()
  return (
    <div className={classes.option} data-below={below || undefined}>
      <div className={classes.words}>
        <label id={`${id}-name`} htmlFor={id}>
          {label}
        </label>
        {help === undefined ? null : (
          <p id={`${id}-help`} className={classes.help}>
            {help}
          </p>
        )}
      </div>
      {children({ id, labelledBy: `${id}-name`, describedBy: `${id}-help` })}
    </div>
  )
}
