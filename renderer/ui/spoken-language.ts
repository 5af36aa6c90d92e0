import i18next from 'i18next'
import { LANGUAGES, type Language } from '../../shared/words/language'

/** The language in which the page speaks now; English before it has one. */
export const spokenLanguage = (): Language => LANGUAGES.find((language) => language === i18next.language) ?? 'en'
