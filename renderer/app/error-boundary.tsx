import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Verdict } from '../ui/verdict'
import classes from './app.module.css'

interface ErrorBoundaryProps {
  /** What broke: the whole page beside list and strip, or one view of a profile. */
  readonly part?: 'page' | 'view'
  readonly children: ReactNode
}

/** Catches a bug of the page, so that everything around it stays usable. The profiles live elsewhere and are safe. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    const { part = 'page', children } = this.props
    return this.state.broken ? <Broken part={part} onAgain={() => this.setState({ broken: false })} /> : children
  }
}

interface BrokenProps {
  readonly part: 'page' | 'view'
  readonly onAgain: () => void
}

const Broken = ({ part, onAgain }: BrokenProps) => {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.centre}>
      <Verdict
        tone="err"
        title={t(`interface.failure.broken.${part}.title`)}
        actions={
          <>
            <Button onClick={onAgain}>{t('interface.failure.again')}</Button>
            <Button onClick={() => window.location.reload()}>{t('interface.failure.reload')}</Button>
          </>
        }
      >
        {t(`interface.failure.broken.${part}.explanation`)}
      </Verdict>
    </div>
  )
}
