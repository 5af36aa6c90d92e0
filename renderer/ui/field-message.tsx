import { Icon } from './icon'
import classes from './property-row.module.css'

interface FieldMessageProps {
  readonly id: string
  readonly tone: 'warning' | 'error'
  readonly text: string
}

/** One line below a control that says what is doubtful or wrong about its value. */
export const FieldMessage = ({ id, tone, text }: FieldMessageProps) => (
  <p id={id} className={classes.message} data-tone={tone}>
    <Icon name={tone === 'error' ? 'failed' : 'triangle'} size={14} />
    <span>{text}</span>
  </p>
)
