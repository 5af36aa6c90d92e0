import './app/schemas-without-eval'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './ui/tokens.css'
import './ui/base.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { openPageHost } from './app/bridge'
import { createPageServices, loadEverything } from './app/page-services'
import { ServicesProvider } from './app/services-context'
import { ThemedPage } from './app/themed-page'
import { startTranslation } from './app/translation'

const start = (): void => {
  const container = document.getElementById('root')
  if (container === null) throw new Error('the page has no root element')
  const { bridge, connection, styleNonce } = openPageHost()
  setNonce(styleNonce)
  startTranslation()
  const services = createPageServices(bridge, connection)
  void loadEverything(services).then(() => {
    document.documentElement.dataset.appState = 'loaded'
  })
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

start()
