import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-paths'
import classes from './notice.module.css'

interface NoticeProps {
  readonly tone?: 'neutral' | 'warn' | 'err'
  readonly icon?: IconName
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A remark in a page, smaller than a verdict. */
export const Notice = ({ tone = 'neutral', icon, actions, children }: NoticeProps) => (
  <div className={classes.notice} data-tone={tone}>
    <Icon name={icon ?? (tone === 'neutral' ? 'info' : 'triangle')} />
    <div className={classes.text}>{children}</div>
    {actions}
  </div>
)
