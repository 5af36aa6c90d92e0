import type { Failure } from '../../../shared/failures/failure'
import type { Translate } from '../../../shared/words/translate'
import type { Application } from '../../ipc/application'
import type { CommandLineIo } from './command-line-io'
import { exitStatus } from './exit-status'
import { failureLines } from './print-report'
import { failureDocument } from './report-document'

/** What every command is given: the services, the process around it, words, and whether to print JSON. */
export interface CommandContext {
  readonly application: Application
  readonly io: CommandLineIo
  readonly translate: Translate
  readonly json: boolean
}

/** Prints lines, one below the other. */
export const printLines = (io: CommandLineIo, lines: readonly string[]): void => {
  for (const line of lines) io.stdout.write(`${line}\n`)
}

/** Prints the one JSON document of a command. */
export const printDocument = (io: CommandLineIo, document: unknown): void => {
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

/**
 * Prints a failure in the form that was asked for: the document on standard output, or sentences on standard error.
 * @returns the exit status
 */
export const reportFailure = (
  { io, translate, json }: Omit<CommandContext, 'application'>,
  failure: Failure,
  message?: string,
): number => {
  const document = failureDocument(failure, message)
  if (json) printDocument(io, document)
  else for (const line of failureLines(failure, message, translate)) io.stderr.write(`${line}\n`)
  return exitStatus(document.outcome, failure.code)
}
