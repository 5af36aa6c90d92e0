import type { CommandContext } from '../command-context'
import { runSessionCommand } from '../run-session-command'
import { draftFromOptions, type SessionOptionValues } from '../session-options'

/** `test`: connects, secures, authenticates when a user is given, and quits. Sends no mail. */
export const testCommand = async (context: CommandContext, options: SessionOptionValues): Promise<number> => {
  const draft = await draftFromOptions(context, options)
  // Every wait has the same deadline then, and the whole test keeps to it as well.
  const budget = options.timeout === undefined ? {} : { budgetMs: draft.profile.deadlines.commandMs }
  return runSessionCommand(context, (operationId) =>
    context.application.handlers['session:test']({ operationId, draft, ...budget }),
  )
}
