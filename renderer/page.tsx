import './ui/mantine-styles'
import './ui/tokens.css'
import './ui/base.css'
import './ui/forced-colors.css'
import { setNonce } from 'get-nonce'
import i18next from 'i18next'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { announce } from './app/announce'
import { App } from './app/app'
import type { PageHost } from './app/bridge'
import { followLanguage } from './app/page-language'
import { createPageServices, loadEverything } from './app/page-services'
import { ServicesProvider } from './app/services-context'
import { ThemedPage } from './app/themed-page'
import { startTranslation } from './app/translation'

/** So long the page waits for the answers, which usually came while its code was read: what they change need not be rendered twice. */
const ANSWERS_PATIENCE_MS = 20
/** So long the page is not shown before the settings came, so that it need not change its language in front of the reader. */
const LANGUAGE_PATIENCE_MS = 200

const after = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs))

/** Says on the document that the answers are in and that the page hears what is clicked and typed. */
const LoadedMark = ({ loaded }: { readonly loaded: Promise<void> }): null => {
  useEffect(() => {
    void loaded.then(() => {
      document.documentElement.dataset.appState = 'loaded'
    })
  }, [loaded])
  return null
}

/** Builds the page around its host and shows it. To be called once. */
export const showPage = async ({ bridge, connection, styleNonce }: PageHost): Promise<void> => {
  const container = document.getElementById('root')
  if (container === null) throw new Error('the page has no root element')
  setNonce(styleNonce)
  startTranslation()
  const services = createPageServices(bridge, connection)
  window.addEventListener('beforeunload', () => {
    services.drafts.saveWaiting()
    services.unsent.saveWaiting()
  })
  const spoken = followLanguage(services.settings, {
    preferred: () => navigator.languages,
    onPreferred: (listener) => window.addEventListener('languagechange', listener),
    notLoaded: () => announce(i18next.t('interface.settings.languageNotLoaded')),
  })
  const loaded = loadEverything(services)
  const ready = Promise.race([spoken, after(LANGUAGE_PATIENCE_MS)])
  // Rendered meanwhile all the same: most of it stays as it is.
  container.style.visibility = 'hidden'
  void ready.then(() => {
    container.style.visibility = ''
  })
  await Promise.race([Promise.all([spoken, loaded]), after(ANSWERS_PATIENCE_MS)])
  createRoot(container).render(
    <StrictMode>
      <ServicesProvider services={services}>
        <ThemedPage nonce={styleNonce}>
          <App />
          <LoadedMark loaded={loaded} />
        </ThemedPage>
      </ServicesProvider>
    </StrictMode>,
  )
}
