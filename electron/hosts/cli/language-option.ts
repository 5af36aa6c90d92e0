import { LANGUAGES, type Language, languageOfEnvironment } from '../../../shared/words/language'
import { UsageFailure } from './usage-failure'

/** The option's flags, the same at every command. */
export const LANGUAGE_OPTION = '--language <code>'

/**
 * The language of one command line, read before anything else so that usage errors are told in it too.
 * @param argv words after the program's name
 * @throws UsageFailure when `--language` names another language than those there are
 */
export const commandLanguage = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='))
  if (at === -1) return languageOfEnvironment(environment)
  const word = argv[at] ?? ''
  const wanted = word === '--language' ? argv[at + 1] : word.slice('--language='.length)
  const known = LANGUAGES.find((language) => language === wanted)
  if (known !== undefined) return known
  throw new UsageFailure(
    'not-a-choice',
    { code: 'invalid-value', field: 'language' },
    { option: '--language', choices: LANGUAGES.join(', ') },
  )
}
