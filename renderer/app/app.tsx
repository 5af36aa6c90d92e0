import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOutboxNews } from '../outbox/use-outbox-news'
import { MenuCommands } from '../palette/menu-commands'
import { ProfileList } from '../profiles/profile-list'
import classes from './app.module.css'
import { ErrorBoundary } from './error-boundary'
import { FirstRunPage } from './first-run-page'
import { HostGoneBanner } from './host-gone-banner'
import { KeptPlace } from './kept-place'
import { ListFailure } from './list-failure'
import { ProfilePage } from './profile-page'
import { QuarantineNotice } from './quarantine-notice'
import { useServices } from './services-context'
import { useStore } from './store'
import { Strip } from './strip'
import { useFirstRun } from './use-first-run'
import { useOpenSelection } from './use-open-selection'
import { useStrayDropsIgnored } from './use-stray-drops-ignored'
import { useWindowKeys } from './use-window-keys'
import { WindowDialogs } from './window-dialogs'

/** The window: strip across the top, profiles at the left, the selected profile. */
export const App = () => {
  const { t } = useTranslation()
  const { bridge, profiles } = useServices()
  const status = useStore(profiles.state, (state) => state.status)
  const firstRun = useFirstRun()
  useOpenSelection()
  useWindowKeys()
  useOutboxNews()
  useStrayDropsIgnored()
  useEffect(() => {
    document.title = t('interface.productName')
  }, [t])
  return (
    <div className={classes.app}>
      <KeptPlace />
      <Strip />
      <ErrorBoundary part="view">
        <ProfileList />
      </ErrorBoundary>
      {bridge.host === 'desktop' ? <MenuCommands /> : null}
      <main className={classes.main}>
        <HostGoneBanner />
        <QuarantineNotice />
        <ErrorBoundary part="view">
          <WindowDialogs />
        </ErrorBoundary>
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
