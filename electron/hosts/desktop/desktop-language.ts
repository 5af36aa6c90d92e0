import type { Settings } from '../../../shared/contract/settings'
import { english, type Words } from '../../../shared/words'
import { type Language, languageOf } from '../../../shared/words/language'
import { wordsOf } from '../../../shared/words/load-words'
import type { Application } from '../../ipc/application'

/** The words of what the desktop host shows outside of the page. */
export interface DesktopLanguage {
  /** What is spoken now; English until another language was read. */
  words(): Words
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
  const follow = async (handlers: Application['handlers']): Promise<void> => {
    const read = await handlers['settings:read']({})
    if (read.ok) await speak(read.value.language)
  }
  void speak('system')
  return {
    words: () => words,
    follow: async (application) => {
      const { handlers } = application
      await follow(handlers)
      return {
        ...application,
        handlers: {
          ...handlers,
          'settings:save': async (request) => {
            const answer = await handlers['settings:save'](request)
            if (answer.ok) void speak(answer.value.language)
            return answer
          },
          'app:delete-data': async (request) => {
            const answer = await handlers['app:delete-data'](request)
            if (answer.ok) await follow(handlers)
            return answer
          },
        },
      }
    },
  }
}
