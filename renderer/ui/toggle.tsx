import classes from './toggle.module.css'

interface ToggleProps {
  readonly id: string
  readonly on: boolean
  /** Being on gives something up: amber instead of the accent. */
  readonly risk?: boolean
  readonly 'aria-labelledby': string
  readonly 'aria-describedby'?: string
  readonly onToggle: (on: boolean) => void
}

/** A switch. Its label stands beside it and points at it. */
export const Toggle = ({ on, risk = false, onToggle, ...rest }: ToggleProps) => (
  <button
    {...rest}
    type="button"
    role="switch"
    aria-checked={on}
    data-risk={risk || undefined}
    className={classes.toggle}
    onClick={() => onToggle(!on)}
  />
)
