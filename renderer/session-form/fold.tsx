import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../ui/icon'
import classes from './fold.module.css'

interface FoldProps {
  readonly title: string
  /** What is set inside, said in one line while it is folded. */
  readonly summary: string
  /** Something inside needs attention: the fold stays open. */
  readonly wanted: boolean
  readonly children: ReactNode
}

/** A part of the form that most people leave as it is. */
export const Fold = ({ title, summary, wanted, children }: FoldProps) => {
  const id = useId()
  const [opened, setOpened] = useState(false)
  const open = opened || wanted
  return (
    <div className={classes.part}>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpened(!open)}
      >
        <Icon name="chevron-right" size={14} />
        <span className={classes.title}>{title}</span>
        {open ? null : <span className={classes.summary}>{summary}</span>}
      </button>
      {open ? (
        <div id={id} className={classes.content}>
          {children}
        </div>
      ) : null}
    </div>
  )
}
