import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { resources } from '../../shared/words'

/** Makes the words known to the page. Values are not escaped here: React does that, and nothing becomes markup. */
export const startTranslation = (): void => {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { transSupportBasicHtmlNodes: false },
  })
}
