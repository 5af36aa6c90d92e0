import type { ReactNode } from 'react'
import classes from './card-head.module.css'
import { Icon } from './icon'
import type { IconName } from './icon-paths'

interface CardHeadProps {
  readonly icon: IconName
  readonly tone: 'neutral' | 'acc' | 'ok' | 'warn' | 'err' | 'unk'
  readonly title: ReactNode
  /** Paragraphs below the title. */
  readonly children?: ReactNode
  /** A button at the end of the line. */
  readonly action?: ReactNode
}

/** Where something stands, at the head of its panel: a mark, a title, and what it means. */
export const CardHead = ({ icon, tone, title, children, action }: CardHeadProps) => (
  <div className={classes.head} data-tone={tone}>
    <Icon name={icon} />
    <div className={classes.words}>
      <h3>{title}</h3>
      {children}
    </div>
    {action}
  </div>
)
