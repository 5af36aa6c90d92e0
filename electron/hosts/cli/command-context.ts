import type { Translate } from '../../../shared/words/translate'
import type { Application } from '../../ipc/application'
import type { CommandLineIo } from './command-line-io'

/** What a command is given: the services, the process around it, words, and whether to print JSON. */
export interface CommandContext {
  readonly application: Application
  readonly io: CommandLineIo
  readonly translate: Translate
  readonly json: boolean
}

/** What a command is given that begins before the services and the words are there. Both are made once, when first asked for. */
export interface EarlyContext {
  readonly io: CommandLineIo
  readonly json: boolean
  loadWords(): Promise<Translate>
  openApplication(): Promise<Application>
}

/** Prints lines, one below the other. */
export const printLines = (io: CommandLineIo, lines: readonly string[]): void => {
  for (const line of lines) io.stdout.write(`${line}\n`)
}

/** Prints the one JSON document of a command. */
export const printDocument = (io: CommandLineIo, document: unknown): void => {
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}
