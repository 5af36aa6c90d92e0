import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOutboxNews } from '../outbox/use-outbox-news'
import { ProfileList } from '../profiles/profile-list'
import classes from './app.module.css'
import { ErrorBoundary } from './error-boundary'
import { FirstRunPage } from './first-run-page'
import { HostGoneBanner } from './host-gone-banner'
import { ListFailure } from './list-failure'
import { ProfilePage } from './profile-page'
import { QuarantineNotice } from './quarantine-notice'
import { useServices } from './services-context'
import { useStore } from './store'
import { Strip } from './strip'
import { useFirstRun } from './use-first-run'
import { useOpenSelection } from './use-open-selection'
import { useWindowKeys } from './use-window-keys'

/** The window: strip across the top, profiles at the left, the selected profile. */
export const App = () => {
  const { t } = useTranslation()
  const { profiles } = useServices()
  const status = useStore(profiles.state, (state) => state.status)
  const firstRun = useFirstRun()
  useOpenSelection()
  useWindowKeys()
  useOutboxNews()
  useEffect(() => {
    document.title = t('interface.productName')
  }, [t])
  return (
    <div className={classes.app}>
      <Strip />
      <ProfileList />
      <main className={classes.main}>
        <HostGoneBanner />
        <QuarantineNotice />
        <ErrorBoundary>
          {status === 'loading' ? (
            <p className={classes.loading} role="status">
              {t('interface.loading')}
            </p>
          ) : status === 'failed' ? (
            <ListFailure />
          ) : firstRun ? (
            <FirstRunPage />
          ) : (
            <ProfilePage />
          )}
        </ErrorBoundary>
      </main>
    </div>
  )
}
