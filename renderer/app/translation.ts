import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/words/language'
import { loadWords } from '../../shared/words/load-words'
import { countingFormatter } from '../../shared/words/number-format'
import { speechOptions } from '../../shared/words/translate'

/** Makes the words known to the page, in English until {@link speak} says otherwise. */
export const startTranslation = (): void => {
  void i18next
    .use(initReactI18next)
    .use(countingFormatter)
    .init({ ...speechOptions('en'), react: { transSupportBasicHtmlNodes: false } })
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
}

let wanted: Language = 'en'

/**
 * Changes the language of the page at once, without loading it again.
 * @param load fetches the words of a language
 * @returns false when the file of the language could not be loaded: the page then stays in the language it had
 */
export const speak = async (language: Language, load: typeof loadWords = loadWords): Promise<boolean> => {
  wanted = language
  try {
    if (!i18next.hasResourceBundle(language, 'translation'))
      i18next.addResourceBundle(language, 'translation', await load(language))
  } catch {
    return false
  }
  // Another choice may have been made while the file came.
  if (wanted === language) await i18next.changeLanguage(language)
  return true
}
