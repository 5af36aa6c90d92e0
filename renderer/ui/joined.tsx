import type { ReactNode } from 'react'
import classes from './joined.module.css'

/** A button and the menu of its variants, side by side as one. */
export const Joined = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.joined}>{children}</div>
)
