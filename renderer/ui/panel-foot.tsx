import type { ReactNode } from 'react'
import classes from './panel.module.css'

/** The last line of a panel, with what can be done next. */
export const PanelFoot = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.foot}>{children}</div>
)
