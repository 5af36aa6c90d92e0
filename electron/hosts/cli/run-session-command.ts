import { randomUUID } from 'node:crypto'
import type { Result } from '../../../shared/contract/result'
import type { SessionReport } from '../../../shared/submission/session-report'
import { type CommandContext, printDocument, printLines } from './command-context'
import { exitStatus } from './exit-status'
import { reportLines, stageLine } from './print-report'
import { reportDocument } from './report-document'
import { reportFailure } from './report-failure'
import { noteLines, notesField, type SendNote } from './send-notes'

/**
 * Runs a test or a sending: prints each stage as it ends, cancels on interrupt, prints the result.
 * @param start begins the operation under the id that it is given
 * @param notes what is to be said beside the result
 * @returns the exit status
 */
export const runSessionCommand = async (
  context: CommandContext,
  start: (operationId: string) => Promise<Result<SessionReport>>,
  notes: readonly SendNote[] = [],
): Promise<number> => {
  const { application, io, translate, json } = context
  const operationId = randomUUID()
  const unsubscribe = application.subscribe((event) => {
    if (json || event.name !== 'session:stage-changed' || event.payload.operationId !== operationId) return
    const { stage } = event.payload
    if (stage.status !== 'pending' && stage.status !== 'running') printLines(io, [stageLine(stage, translate)])
  })
  const cancel = () => void application.handlers['operation:cancel']({ operationId })
  io.interrupted.addEventListener('abort', cancel, { once: true })
  try {
    const result = await start(operationId)
    if (!result.ok) return reportFailure(context, result.error)
    const report = result.value
    if (json) printDocument(io, { ...reportDocument(report, translate), ...notesField(notes, translate) })
    else printLines(io, [...reportLines(report, translate), ...noteLines(notes, translate)])
    return exitStatus(report.outcome, report.error?.code)
  } finally {
    io.interrupted.removeEventListener('abort', cancel)
    unsubscribe()
  }
}
