import { createInstance } from 'i18next'
import { resources } from './index'

/** Finds the words for a key and fills in its values; an unknown key comes back as it is. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** Languages that are complete. */
export type Language = keyof typeof resources & string

/**
 * A translator without a page around it, for the command line and for tests.
 * Values are not HTML-escaped: nothing here becomes markup.
 */
export const createTranslator = (language: Language): Translate => {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return (key, params) => instance.t(key, { ...params })
}
