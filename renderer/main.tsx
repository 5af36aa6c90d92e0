import './app/schemas-without-eval'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/forced-colors.css'
import { setNonce } from 'get-nonce'
import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { announce } from './app/announce'
import { App } from './app/app'
import { openPageHost } from './app/bridge'
import { followLanguage } from './app/page-language'
import { createPageServices, loadEverything } from './app/page-services'
import { ServicesProvider } from './app/services-context'
import { ThemedPage } from './app/themed-page'
import { startTranslation } from './app/translation'

/** So long the page waits for the settings, so that it need not change its language in front of the reader. */
const LANGUAGE_PATIENCE_MS = 200

const start = async (): Promise<void> => {
  const container = document.getElementById('root')
  if (container === null) throw new Error('the page has no root element')
  const { bridge, connection, styleNonce } = openPageHost()
  setNonce(styleNonce)
  startTranslation()
  const services = createPageServices(bridge, connection)
  const spoken = followLanguage(services.settings, {
    preferred: () => navigator.languages,
    notLoaded: () => announce(i18next.t('interface.settings.languageNotLoaded')),
  })
  void loadEverything(services).then(() => {
    document.documentElement.dataset.appState = 'loaded'
  })
  await Promise.race([spoken, new Promise((resolve) => setTimeout(resolve, LANGUAGE_PATIENCE_MS))])
  createRoot(container).render(
    <StrictMode>
      <ServicesProvider services={services}>
        <ThemedPage nonce={styleNonce}>
          <App />
        </ThemedPage>
      </ServicesProvider>
    </StrictMode>,
  )
}

void start()
