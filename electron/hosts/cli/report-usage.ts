import { createTranslator, type Translate } from '../../../shared/words/translate'
import type { CommandLineIo } from './command-line-io'
import { reportFailure } from './report-failure'
import type { UsageFailure } from './usage-failure'

/**
 * Prints why a command was called wrongly. For a person it is said in their language; the sentence in a document is for whoever
 * reads the log of a script, and always the same.
 * @returns the exit status
 */
export const reportUsage = async (
  { io, json, loadWords }: { readonly io: CommandLineIo; readonly json: boolean; loadWords(): Promise<Translate> },
  { failure, key, values }: UsageFailure,
): Promise<number> => {
  const translate = json ? createTranslator('en') : await loadWords()
  return reportFailure({ io, json, translate }, failure, translate(key, values))
}
