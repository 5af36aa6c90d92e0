import { english, type Words } from './index'
import type { Language } from './language'
import { completePlurals, type WordTree } from './translated'

/**
 * Reads the words of a language as they were written. English is always there; the others are files of their own, fetched when
 * they are asked for. They reject when the file cannot be loaded.
 */
export const wordsOf: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => english,
  fr: async () => (await import('./fr/index')).french,
  es: async () => (await import('./es/index')).spanish,
}

/**
 * The words of a language as i18next needs them.
 * @throws when the file of the language cannot be loaded
 */
export const loadWords = async (language: Language): Promise<WordTree> => completePlurals(await wordsOf[language]())
