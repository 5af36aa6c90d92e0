import type { CommandContext } from '../command-context'
import { type DiagnosisOptionValues, diagnosisFromOptions } from '../diagnosis-options'
import { runSessionCommand } from '../run-session-command'
import { draftFromOptions, type SessionOptionValues } from '../session-options'

/** `diagnose`: goes through every step, probes what a failure makes doubtful, and explains it all. */
export const diagnoseCommand = async (
  context: CommandContext,
  options: SessionOptionValues & DiagnosisOptionValues,
): Promise<number> => {
  const draft = await draftFromOptions(context, options)
  const choices = diagnosisFromOptions(options, draft)
  return runSessionCommand(context, (operationId) =>
    context.application.handlers['session:diagnose']({ operationId, draft, ...choices }),
  )
}
