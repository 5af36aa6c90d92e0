import type { commandLineHelp } from './en/command-line-help'
import type { Language } from './language'
import type { Translated } from './translated'

/** What `--help` says, in any language. */
export type CommandLineHelp = Translated<typeof commandLineHelp>

/**
 * Reads the words of the help as they were written, and no others: whoever asks for help waits for nothing else. They reject when
 * the file cannot be loaded.
 */
export const commandLineHelpOf: Readonly<Record<Language, () => Promise<CommandLineHelp>>> = {
  en: async () => (await import('./en/command-line-help')).commandLineHelp,
  fr: async () => (await import('./fr/command-line-help')).commandLineHelp,
  es: async () => (await import('./es/command-line-help')).commandLineHelp,
}
