import type { ReactNode } from 'react'
import classes from './drop-veil.module.css'
import { Icon } from './icon'
import type { IconName } from './icon-paths'

interface DropVeilProps {
  readonly icon: IconName
  readonly children: ReactNode
}

/** Covers a place over which files are held, and says what dropping them does. */
export const DropVeil = ({ icon, children }: DropVeilProps) => (
  <div className={classes.veil}>
    <Icon name={icon} size={20} />
    {children}
  </div>
)
