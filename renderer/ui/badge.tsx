import type { ReactNode } from 'react'
import classes from './badge.module.css'

export type Tone = 'neutral' | 'ok' | 'warn' | 'err' | 'unk' | 'acc'

interface BadgeProps {
  readonly tone?: Tone
  readonly title?: string
  readonly children: ReactNode
}

/** A small label for a state or a count. */
export const Badge = ({ tone = 'neutral', title, children }: BadgeProps) => (
  <span className={classes.badge} data-tone={tone} title={title}>
    {children}
  </span>
)
