import type { Failure } from '../../../shared/failures/failure'
import { type CommandContext, printDocument } from './command-context'
import { exitStatus } from './exit-status'
import { failureLines } from './print-report'
import { failureDocument } from './report-document'

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
