import { type ReactNode, useId } from 'react'
import { FieldMessage } from './field-message'
import classes from './property-row.module.css'

/** What a control needs so that its label, help, warning and error are read with it. Spread it onto the control. */
export interface ControlAria {
  readonly id: string
  readonly 'aria-labelledby': string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface PropertyRowProps {
  readonly label: string
  /** Name of the property in WLanguage, never translated. */
  readonly wlanguageName?: string | undefined
  readonly help?: ReactNode
  /** Short warning at the field; the rail has the full one. */
  readonly warning?: string | undefined
  /** Why the value cannot be used. It takes the place of help and warning. */
  readonly error?: string | undefined
  /** A button below the error that repairs the value. */
  readonly repair?: ReactNode
  /** `group` for controls that no `<label for>` can point at, e.g. a segmented control. */
  readonly labels?: 'field' | 'group'
  /** The label above its control, flush with what is around it, e.g. in a dialog. */
  readonly stacked?: boolean
  readonly children: (aria: ControlAria) => ReactNode
}

/** One property of a form: label and WLanguage name at the left, control with help, warning or error at the right. */
export const PropertyRow = (props: PropertyRowProps) => {
  const id = useId()
  const { label, wlanguageName, help, warning, error, repair, labels = 'field', stacked = false, children } = props
  const messages = { error: `${id}-error`, warning: `${id}-warning`, help: `${id}-help`, name: `${id}-name` }
  const showsWarning = error === undefined && warning !== undefined
  const showsHelp = error === undefined && !showsWarning && help !== undefined
  const describedBy = [
    error === undefined ? undefined : messages.error,
    showsWarning ? messages.warning : undefined,
    showsHelp ? messages.help : undefined,
  ].filter((part) => part !== undefined)
  const aria: ControlAria = {
    id,
    'aria-labelledby': messages.name,
    'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
    'aria-invalid': error === undefined ? undefined : true,
  }
  return (
    <div className={classes.row} data-stacked={stacked || undefined}>
      <div className={classes.labels}>
        {labels === 'field' ? (
          <label id={messages.name} htmlFor={id} className={classes.label}>
            {label}
          </label>
        ) : (
          <span id={messages.name} className={classes.label}>
            {label}
          </span>
        )}
        {wlanguageName === undefined ? null : <span className={classes.name}>{wlanguageName}</span>}
      </div>
      <div className={classes.control}>
        {children(aria)}
        {showsHelp ? (
          <p id={messages.help} className={classes.help}>
            {help}
          </p>
        ) : null}
        {showsWarning ? <FieldMessage id={messages.warning} tone="warning" text={warning} /> : null}
        {error === undefined ? null : <FieldMessage id={messages.error} tone="error" text={error} />}
        {repair === undefined ? null : <div className={classes.repair}>{repair}</div>}
      </div>
    </div>
  )
}
