import type { ReactNode } from 'react'
import { FieldMessage } from '../ui/field-message'
import classes from './message-row.module.css'

interface MessageRowProps {
  /** Id of the control, for its label and its message. */
  readonly id: string
  readonly label: string
  /** Why the message cannot be sent like this. */
  readonly problem: string | undefined
  /** A button at the right end. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Id of the sentence that `MessageRow` shows for a problem; for `aria-describedby`. */
export const problemId = (id: string): string => `${id}-problem`

/** One header of the message: label, control, and what is wrong about it. */
export const MessageRow = ({ id, label, problem, aside, children }: MessageRowProps) => (
  <div className={classes.row} data-wrong={problem !== undefined || undefined}>
    <label htmlFor={id} className={classes.label}>
      {label}
    </label>
    <div className={classes.control}>
      {children}
      {problem === undefined ? null : <FieldMessage id={problemId(id)} tone="error" text={problem} />}
    </div>
    <div className={classes.aside}>{aside}</div>
  </div>
)
