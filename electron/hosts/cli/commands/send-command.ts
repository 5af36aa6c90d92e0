import type { Command } from 'commander'
import type { SessionDraft } from '../../../../shared/contract/session-draft'
import { splitAddressList } from '../../../../shared/profile/mailbox'
import { hasControlCharacter } from '../../../../shared/profile/single-line'
import type { MessageDraft } from '../../../../shared/submission/message-draft'
import type { Application } from '../../../ipc/application'
import type { CommandContext } from '../command-context'
import { runSessionCommand } from '../run-session-command'
import { draftFromOptions, type SessionOptionValues } from '../session-options'
import { UsageFailure } from '../usage-failure'

/** Options of `send` beside those of the session. */
export interface MessageOptionValues {
  readonly from?: string
  readonly to?: readonly string[]
  readonly cc?: readonly string[]
  readonly bcc?: readonly string[]
  readonly replyTo?: readonly string[]
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  readonly attach?: readonly string[]
}

const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value]

/** Adds the options that describe one message. */
export const withMessageOptions = (command: Command): Command =>
  command
    .option('--from <address>', 'sender; the default sender of the profile when absent')
    .option('--to <addresses>', 'recipients; repeat, or separate with commas', collect)
    .option('--cc <addresses>', 'recipients of a copy', collect)
    .option('--bcc <addresses>', 'recipients that no header shows', collect)
    .option('--reply-to <addresses>', 'where answers should go', collect)
    .option('--subject <text>', 'subject')
    .option('--text <text>', 'plain text of the message')
    .option('--html <html>', 'HTML of the message')
    .option('--attach <file>', 'a file to attach; repeat for several', collect)

type AddressField = 'from' | 'to' | 'cc' | 'bcc' | 'replyTo'

/** Refuses line breaks before lists are taken apart at them: CR and LF in an address are an attack or a mistake. */
const refuseControlCharacters = (value: string, field: AddressField | 'subject'): void => {
  if (!hasControlCharacter(value)) return
  throw new UsageFailure(`The value of --${field} holds a line break or another control character. Nothing was sent.`, {
    code: 'invalid-value',
    stage: 'envelope',
    field,
    params: { reason: 'control-character' },
  })
}

const addresses = (values: readonly string[] | undefined, field: AddressField): string[] =>
  (values ?? []).flatMap((value) => {
    refuseControlCharacters(value, field)
    return splitAddressList(value)
  })

const senderOf = (options: MessageOptionValues, draft: SessionDraft): string => {
  const { defaultSender, name } = draft.profile
  const from = options.from ?? (defaultSender !== '' ? defaultSender : name.includes('@') ? name : '')
  if (from !== '') return from
  throw new UsageFailure('Name the sender with --from.', { code: 'invalid-value', stage: 'envelope', field: 'from' })
}

const stageAll = async (application: Application, paths: readonly string[]): Promise<string[]> => {
  const ids: string[] = []
  for (const path of paths) {
    const staged = await application.stageFile(path)
    if (!staged.ok) throw new UsageFailure(`The file cannot be attached: ${path}`, { ...staged.error, field: 'attach' })
    ids.push(staged.value.id)
  }
  return ids
}

const messageOf = async (
  application: Application,
  options: MessageOptionValues,
  draft: SessionDraft,
): Promise<MessageDraft> => {
  const from = senderOf(options, draft)
  refuseControlCharacters(from, 'from')
  refuseControlCharacters(options.subject ?? '', 'subject')
  return {
    from,
    to: addresses(options.to, 'to'),
    cc: addresses(options.cc, 'cc'),
    bcc: addresses(options.bcc, 'bcc'),
    replyTo: addresses(options.replyTo, 'replyTo'),
    subject: options.subject ?? '',
    text: options.text ?? '',
    html: options.html ?? '',
    attachments: await stageAll(application, options.attach ?? []),
  }
}

/** `send`: sends one message and tells what became of every recipient. */
export const sendCommand = async (
  context: CommandContext,
  options: SessionOptionValues & MessageOptionValues,
): Promise<number> => {
  const draft = await draftFromOptions(context.application, options, context.io)
  const message = await messageOf(context.application, options, draft)
  return runSessionCommand(context, (operationId) =>
    context.application.handlers['session:send']({ operationId, draft, message }),
  )
}
