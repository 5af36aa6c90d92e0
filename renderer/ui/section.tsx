import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

interface SectionProps {
  readonly title: ReactNode
  /** One short sentence beside the title. */
  readonly hint?: ReactNode
  /** Badges or buttons at the end of the title's line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly className?: string | undefined
}

/** A titled part of a page; its title stands outside the panel that it heads. */
export const Section = ({ title, hint, aside, children, className }: SectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={[classes.section, className].filter(Boolean).join(' ')}>
      <div className={classes.sectionHead}>
        <h2 id={id}>{title}</h2>
        {hint === undefined ? null : <span className={classes.hint}>{hint}</span>}
        {aside}
      </div>
      {children}
    </section>
  )
}
