import type { ReactNode } from 'react'
import classes from './empty-state.module.css'
import { Icon } from './icon'
import type { IconName } from './icon-paths'
import { Panel } from './panel'

interface EmptyStateProps {
  readonly icon: IconName
  readonly title: string
  /** What will be here, and what brings it here. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Stands where there is nothing yet, and teaches what to do. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <Panel className={classes.empty}>
    <Icon name={icon} size={28} className={classes.icon} />
    <h3>{title}</h3>
    <p className={classes.text}>{children}</p>
    {action}
  </Panel>
)
