import type { ComponentPropsWithoutRef } from 'react'
import classes from './panel.module.css'

type PanelProps = ComponentPropsWithoutRef<'div'>

/** A flat box with one border. Panels do not nest, except certificates in the chain. */
export const Panel = ({ className, ...rest }: PanelProps) => (
  <div {...rest} className={[classes.panel, className].filter(Boolean).join(' ')} />
)
