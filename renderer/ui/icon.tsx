import classes from './icon.module.css'
import { type IconName, iconPaths } from './icon-paths'

interface IconProps {
  readonly name: IconName
  /** px; 16 beside text, 14 in small controls, 12 in tight ones */
  readonly size?: 12 | 14 | 16 | 20 | 28
  /** What the icon says when no text beside it says it; without it the icon is decoration. */
  readonly label?: string
  readonly className?: string | undefined
}

/** One symbol of the icon set in the colour of the text around it. */
export const Icon = ({ name, size = 16, label, className }: IconProps) => {
  const shape = {
    viewBox: '0 0 24 24',
    width: size,
    height: size,
    'data-size': size,
    'data-turning': name === 'spinner' ? true : undefined,
    className: [classes.icon, className].filter(Boolean).join(' '),
  }
  if (label === undefined)
    return (
      <svg {...shape} aria-hidden="true">
        {iconPaths[name]}
      </svg>
    )
  return (
    <svg {...shape} role="img" aria-label={label}>
      <title>{label}</title>
      {iconPaths[name]}
    </svg>
  )
}
