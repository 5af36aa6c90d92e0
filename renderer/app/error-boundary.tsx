import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Verdict } from '../ui/verdict'
import classes from './app.module.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** Catches a bug of the page, so that list and strip stay usable. The profiles live elsewhere and are safe. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}

const BrokenPage = () => {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.centre}>
      <Verdict
        tone="err"
        title={t('interface.failure.title')}
        actions={<Button onClick={() => window.location.reload()}>{t('interface.failure.reload')}</Button>}
      >
        {t('interface.failure.explanation')}
      </Verdict>
    </div>
  )
}
