import type { Command } from 'commander'
import type { CommandContext } from '../command-context'
import { withDeliveryOptions } from '../delivery-options'
import { withDiagnosisOptions } from '../diagnosis-options'
import { withMessageOptions } from '../message-options'
import { withSessionOptions } from '../session-options'
import { diagnoseCommand } from './diagnose-command'
import { sendCommand } from './send-command'
import { testCommand } from './test-command'

/** Gives the commands that speak to a server their options, and what each runs. */
export const defineSessionCommands = (
  { test, diagnose, send }: Readonly<Record<'test' | 'diagnose' | 'send', Command>>,
  select: (run: (context: CommandContext) => Promise<number>) => void,
): void => {
  withSessionOptions(test).action((options) => select((context) => testCommand(context, options)))
  withDiagnosisOptions(withSessionOptions(diagnose)).action((options) =>
    select((context) => diagnoseCommand(context, options)),
  )
  withDeliveryOptions(withMessageOptions(withSessionOptions(send))).action((options) =>
    select((context) => sendCommand(context, options)),
  )
}
