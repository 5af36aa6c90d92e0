import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { Icon } from './icon'
import type { IconName } from './icon-paths'
import classes from './verdict.module.css'

interface VerdictProps {
  readonly tone: Exclude<Tone, 'acc'>
  readonly title: string
  readonly children?: ReactNode
  /** Buttons at the right. */
  readonly actions?: ReactNode
  readonly icon?: IconName
}

const iconOf: Record<VerdictProps['tone'], IconName> = {
  ok: 'passed',
  warn: 'triangle',
  err: 'failed',
  unk: 'question',
  neutral: 'info',
}

/** The banner that sums up a result. It does not announce itself: wrap it in a live region where it appears later. */
export const Verdict = ({ tone, title, children, actions, icon = iconOf[tone] }: VerdictProps) => (
  <div className={classes.verdict} data-tone={tone}>
    <Icon name={icon} size={20} className={classes.icon} />
    <div className={classes.words}>
      <h2>{title}</h2>
      {children === undefined ? null : <div className={classes.text}>{children}</div>}
    </div>
    {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
  </div>
)
