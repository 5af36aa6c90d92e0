import type { Settings } from '../contract/settings'

/** A language that is complete. */
export type Language = Exclude<Settings['language'], 'system'>

/** Every language, named in itself: whoever looks for one need not read another. */
export const LANGUAGE_NAMES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
} as const satisfies Record<Language, string>

/** The languages in the order in which they are offered. */
export const LANGUAGES = ['en', 'fr', 'es'] as const satisfies readonly Language[]

/**
 * The first language of ours among those that somebody prefers.
 * @param preferred language tags (BCP 47) such as `fr-CA`, or locale names of POSIX such as `fr_FR.UTF-8`; most wanted first
 * @returns English when we have none of them
 */
export const preferredLanguage = (preferred: readonly string[]): Language => {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_.@]/)[0]
    const known = LANGUAGES.find((language) => language === primary)
    if (known !== undefined) return known
  }
  return 'en'
}

/**
 * The language that the settings ask for.
 * @param system what the operating system or the browser prefers, most wanted first
 */
export const languageOf = (wanted: Settings['language'], system: readonly string[]): Language =>
  wanted === 'system' ? preferredLanguage(system) : wanted

/**
 * The language that the environment of a command asks for: the first of LC_ALL, LC_MESSAGES and LANG that is set decides
 * (POSIX.1, Environment Variables §8.2). `C`, `POSIX`, other languages and none at all mean English.
 */
export const languageOfEnvironment = (environment: Readonly<Record<string, string | undefined>>): Language => {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return preferredLanguage([LC_ALL || LC_MESSAGES || LANG || 'C'])
}
