import type { Settings } from '../../../shared/contract/settings'
import { english, type Words } from '../../../shared/words'
import { type Language, languageOf } from '../../../shared/words/language'
import { wordsOf } from '../../../shared/words/load-words'
import type { Application } from '../../ipc/application'
import { followSettings } from './follow-settings'

/** The words of what the desktop host shows outside of the page. */
export interface DesktopLanguage {
  /** What is spoken now; English until another language was read. */
  words(): Words
  /** The language of these words. */
  spoken(): Language
  /** Follows the settings of the services from now on, at once after each change of them. */
  follow(application: Application): Promise<Application>
}

/**
 * Keeps the words of the desktop host in the language of the settings.
 * @param system what the operating system prefers, most wanted first
 * @param changed told when the language has changed
 * @param load reads the words of a language
 */
export const desktopLanguage = (
  system: readonly string[],
  changed: () => void,
  load: (language: Language) => Promise<Words> = (language) => wordsOf[language](),
): DesktopLanguage => {
  let words: Words = english
  let spoken: Language = 'en'
  let wanted: Language = 'en'
  const speak = async (setting: Settings['language']): Promise<void> => {
    const language = languageOf(setting, system)
    if (language === wanted) return
    wanted = language
    try {
      const loaded = await load(language)
      if (wanted !== language) return
      words = loaded
      spoken = language
      changed()
    } catch {
      // The language that is spoken stays; the page says so where it was chosen.
      if (wanted === language) wanted = spoken
    }
  }
  void speak('system')
  return {
    words: () => words,
    spoken: () => spoken,
    follow: (application) => followSettings(application, ({ language }) => speak(language)),
  }
}
