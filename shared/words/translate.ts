import { createInstance, type InitOptions } from 'i18next'
import { english } from './index'
import type { Language } from './language'
import { loadWords } from './load-words'
import { countingFormatter } from './number-format'
import type { WordTree } from './translated'

/** Finds the words for a key and fills in its values; an unknown key comes back as it is. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/**
 * How i18next speaks, in the page and without one; goes with {@link countingFormatter}. Values are not HTML-escaped: nothing here becomes markup. English is
 * there from the beginning and stands in for what another language lacks.
 */
export const speechOptions = (language: Language, words?: WordTree): InitOptions => ({
  lng: language,
  fallbackLng: 'en',
  resources: {
    en: { translation: english },
    ...(language === 'en' || words === undefined ? {} : { [language]: { translation: words } }),
  },
  initAsync: false,
  interpolation: { escapeValue: false, alwaysFormat: true },
})

/**
 * A translator without a page around it, for the command line and for tests.
 * @param words what {@link loadWords} gives for the language; not needed for English
 */
export const createTranslator = (language: Language, words?: WordTree): Translate => {
  const instance = createInstance()
  void instance.use(countingFormatter).init(speechOptions(language, words))
  return (key, params) => instance.t(key, { ...params })
}

/** A translator for any language; English when the words of the language cannot be loaded. */
export const loadTranslator = async (language: Language): Promise<Translate> => {
  try {
    return createTranslator(language, await loadWords(language))
  } catch {
    return createTranslator('en')
  }
}
