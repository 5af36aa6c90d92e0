import type { ReactNode } from 'react'
import classes from './wide-table.module.css'

interface WideTableProps {
  /** What the table is about, for those who do not see the title above it. */
  readonly label: string
  /** px; a narrower panel scrolls sideways. */
  readonly minWidth: number
  readonly className?: string | undefined
  /** Head, body and foot. */
  readonly children: ReactNode
}

/** A table of facts as wide as its panel. It scrolls by itself, so that the page around it never has to. */
export const WideTable = ({ label, minWidth, className, children }: WideTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
  // biome-ignore lint/a11y/useSemanticElements: no fieldset, since nothing is filled in
  <div className={classes.scroller} tabIndex={0} role="group" aria-label={label}>
    <table className={[classes.table, className].filter(Boolean).join(' ')} style={{ minWidth }}>
      {children}
    </table>
  </div>
)
