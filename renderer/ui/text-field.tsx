import type { ComponentPropsWithRef } from 'react'
import field from './field.module.css'

interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'width' | 'onChange'> {
  readonly mono?: boolean
  /** `flagged`: a warning is about it · `wrong`: its value cannot be used */
  readonly state?: 'plain' | 'flagged' | 'wrong'
  /** px; the whole column without it */
  readonly width?: number
  readonly onText: (text: string) => void
}

/** One line of text. Label and messages come from the `PropertyRow` around it. */
export const TextField = ({ mono = false, state = 'plain', width, onText, ...rest }: TextFieldProps) => (
  <input
    {...rest}
    className={field.input}
    data-mono={mono || undefined}
    data-state={state}
    style={width === undefined ? undefined : { width }}
    onChange={(event) => onText(event.currentTarget.value)}
  />
)
