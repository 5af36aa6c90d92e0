import type { ComponentPropsWithRef } from 'react'
import field from './field.module.css'

interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'onChange'> {
  readonly mono?: boolean
  readonly state?: 'plain' | 'flagged' | 'wrong'
  readonly onText: (text: string) => void
}

/** Several lines of text. Label and messages come from the `PropertyRow` around it. */
export const TextArea = ({ mono = false, state = 'plain', onText, ...rest }: TextAreaProps) => (
  <textarea
    {...rest}
    className={field.input}
    data-state={state}
    data-mono={mono || undefined}
    onChange={(event) => onText(event.currentTarget.value)}
  />
)
