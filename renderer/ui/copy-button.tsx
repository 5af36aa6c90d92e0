import { Button, type ButtonProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copy-text'
import { Icon } from './icon'

interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  /** Made when the button is pressed, so that a long report is not built at every rendering. */
  readonly text: () => string
  /** Names what is copied. */
  readonly label: string
  readonly iconOnly?: boolean
  /** Its words go where the window has no room for them; its name stays. */
  readonly shy?: boolean
}

const SHOWN_MS = 2_000

/** Copies, and says that it did. */
export const CopyButton = (props: CopyButtonProps) => {
  const { text, label, iconOnly = false, shy = false, variant = 'default', size = 'xs' } = props
  const { t } = useTranslation()
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  useEffect(() => {
    if (state === 'ready') return
    const timer = setTimeout(() => setState('ready'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])
  const said = state === 'ready' ? label : t(`interface.copy.${state}`)
  return (
    <Button
      variant={variant}
      size={size}
      aria-label={said}
      title={said}
      {...(iconOnly ? { 'data-square': true } : {})}
      onClick={async () => setState((await copyText(text())) ? 'copied' : 'refused')}
    >
      <Icon name={state === 'copied' ? 'check' : 'copy'} size={14} />
      {iconOnly ? null : (
        <span aria-live="polite" className={shy ? 'roomy-only' : ''}>
          {said}
        </span>
      )}
    </Button>
  )
}
