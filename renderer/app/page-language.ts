import type { Settings } from '../../shared/contract/settings'
import { languageOf } from '../../shared/words/language'
import type { Store } from './store'
import { speak } from './translation'

/** What following the settings needs from outside. */
export interface LanguageSurroundings {
  /** What the browser or the operating system prefers, most wanted first. */
  readonly preferred: () => readonly string[]
  /** Calls the listener when that preference changes while the page is open. */
  readonly onPreferred: (listener: () => void) => void
  /** Told when the file of a wanted language could not be loaded; the page then stays in the language it has. */
  readonly notLoaded: () => void
}

/**
 * Lets the page speak as the settings say: now, and at once after every change of them or of what the system prefers.
 * @returns a promise that resolves when the settings were read for the first time and their language is spoken, or cannot be
 */
export const followLanguage = (
  settings: Store<Settings>,
  { preferred, onPreferred, notLoaded }: LanguageSurroundings,
  say: typeof speak = speak,
): Promise<void> => {
  let followed: { readonly language: string; readonly spoken: Promise<boolean> } | undefined
  const follow = async (): Promise<void> => {
    const language = languageOf(settings.get().language, preferred())
    if (followed?.language === language) return void (await followed.spoken)
    // Kept when it fails too: settings that are set again, as when they were saved, are no new choice.
    const spoken = say(language)
    followed = { language, spoken }
    if (!(await spoken)) notLoaded()
  }
  void follow()
  onPreferred(() => void follow())
  return new Promise((resolve) => {
    settings.subscribe(() => void follow().then(resolve))
  })
}
