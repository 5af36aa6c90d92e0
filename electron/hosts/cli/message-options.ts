import type { Command } from 'commander'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { splitAddressList } from '../../../shared/profile/mailbox'
import { hasControlCharacter } from '../../../shared/profile/single-line'
import type { MessageDraft } from '../../../shared/submission/message-draft'
import type { Application } from '../../ipc/application'
import { choiceOption } from './choice-option'
import { optionName } from './option-name'
import { UsageFailure } from './usage-failure'

/** Options of `send` that describe the messages. */
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
  readonly priority?: 'low' | 'normal' | 'high'
  readonly readReceipt?: boolean
  readonly header?: readonly string[]
  readonly eml?: readonly string[]
  readonly count?: string
}

/** One message to send, and what has to be said about it. */
export interface MessageToSend {
  readonly draft: MessageDraft
  /** The `.eml` file that it is, as it was named. */
  readonly file: string | null
  readonly bccRemoved: boolean
}

const MAXIMUM_COUNT = 1_000_000
/** RFC 5322 §2.2: printable ASCII except the colon. */
const HEADER_NAME = /^[\x21-\x39\x3b-\x7e]{1,76}$/
const MAXIMUM_HEADER_LENGTH = 2_000

const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value]

/** Adds the options that describe messages. */
export const withMessageOptions = (command: Command): Command =>
  command
    .option('--from <address>')
    .option('--to <addresses>', '', collect)
    .option('--cc <addresses>', '', collect)
    .option('--bcc <addresses>', '', collect)
    .option('--reply-to <addresses>', '', collect)
    .option('--subject <text>')
    .option('--text <text>')
    .option('--html <html>')
    .option('--attach <file>', '', collect)
    .addOption(choiceOption('--priority <level>', ['low', 'normal', 'high']))
    .option('--read-receipt')
    .option('--header <line>', '', collect)
    .option('--eml <file>', '', collect)
    .option('--count <number>')

type AddressField = 'from' | 'to' | 'cc' | 'bcc' | 'replyTo'

/** Refuses line breaks before lists are taken apart at them: CR and LF in an address are an attack or a mistake. */
const refuseControlCharacters = (value: string, field: AddressField | 'subject' | 'header'): void => {
  if (!hasControlCharacter(value)) return
  throw new UsageFailure(
    'control-character',
    { code: 'invalid-value', stage: 'envelope', field, params: { reason: 'control-character' } },
    { option: optionName(field) },
  )
}

const addresses = (values: readonly string[] | undefined, field: AddressField): string[] =>
  (values ?? []).flatMap((value) => {
    refuseControlCharacters(value, field)
    return splitAddressList(value)
  })

const senderOf = (options: MessageOptionValues, session: SessionDraft): string => {
  const { defaultSender, name } = session.profile
  const from = options.from ?? (defaultSender !== '' ? defaultSender : name.includes('@') ? name : '')
  if (from !== '') return from
  throw new UsageFailure('no-sender', { code: 'invalid-value', stage: 'envelope', field: 'from' })
}

const headerField = (line: string): { name: string; value: string } => {
  refuseControlCharacters(line, 'header')
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(colon, 0)).trimEnd()
  const value = line.slice(colon + 1).trim()
  if (HEADER_NAME.test(name) && value.length <= MAXIMUM_HEADER_LENGTH) return { name, value }
  throw new UsageFailure('header', { code: 'invalid-value', stage: 'content', field: 'header' })
}

const stageAll = async (application: Application, paths: readonly string[]): Promise<string[]> => {
  const ids: string[] = []
  for (const path of paths) {
    const staged = await application.stageFile(path)
    if (!staged.ok) throw new UsageFailure('file-not-attached', { ...staged.error, field: 'attach' }, { file: path })
    ids.push(staged.value.id)
  }
  return ids
}

const composedMessage = async (
  application: Application,
  options: MessageOptionValues,
  session: SessionDraft,
): Promise<MessageToSend> => {
  const from = senderOf(options, session)
  refuseControlCharacters(from, 'from')
  refuseControlCharacters(options.subject ?? '', 'subject')
  const draft = {
    from,
    to: addresses(options.to, 'to'),
    cc: addresses(options.cc, 'cc'),
    bcc: addresses(options.bcc, 'bcc'),
    replyTo: addresses(options.replyTo, 'replyTo'),
    subject: options.subject ?? '',
    text: options.text ?? '',
    html: options.html ?? '',
    ...(options.priority === undefined ? {} : { priority: options.priority }),
    ...(options.readReceipt === true ? { readReceipt: true } : {}),
    ...(options.header === undefined ? {} : { headers: options.header.map(headerField) }),
  }
  return {
    draft: { ...draft, attachments: await stageAll(application, options.attach ?? []) },
    file: null,
    bccRemoved: false,
  }
}

/** Options that say what a message holds; a message file says that itself. */
const CONTENT_OPTIONS = [
  'cc',
  'bcc',
  'replyTo',
  'subject',
  'text',
  'html',
  'attach',
  'priority',
  'readReceipt',
  'header',
] as const satisfies readonly (keyof MessageOptionValues)[]

const refuseContentOptions = (options: MessageOptionValues): void => {
  const found = CONTENT_OPTIONS.find((key) => options[key] !== undefined)
  if (found === undefined) return
  throw new UsageFailure(
    'message-file-as-it-is',
    { code: 'invalid-request', field: found },
    { option: optionName(found) },
  )
}

const messageFiles = async (
  application: Application,
  files: readonly string[],
  options: MessageOptionValues,
): Promise<MessageToSend[]> => {
  refuseContentOptions(options)
  if (options.from !== undefined) refuseControlCharacters(options.from, 'from')
  const envelope = {
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: addresses(options.to, 'to') }),
  }
  const messages: MessageToSend[] = []
  for (const file of files) {
    const staged = await application.stageMessage(file, envelope)
    if (!staged.ok) {
      const field = staged.error.field ?? 'eml'
      throw new UsageFailure('message-file', { ...staged.error, field }, { file })
    }
    const { id, envelope: settled, bccRemoved } = staged.value
    const empty = { cc: [], bcc: [], replyTo: [], subject: '', text: '', html: '', attachments: [] }
    const draft = { ...empty, from: settled.from, to: [...settled.to], rawMessage: id }
    messages.push({ draft, file, bccRemoved })
  }
  return messages
}

const repetitions = (count: string | undefined): number => {
  if (count === undefined) return 1
  const times = /^\d{1,7}$/.test(count) ? Number(count) : 0
  if (times >= 1 && times <= MAXIMUM_COUNT) return times
  throw new UsageFailure('count', { code: 'invalid-value', field: 'count' }, { most: MAXIMUM_COUNT })
}

/** What `send` is to send: the messages in their order, and how many times all of them. */
export interface MessagesToSend {
  readonly messages: readonly MessageToSend[]
  readonly times: number
}

/**
 * Builds the messages from the options: one that is composed, or the files named with `--eml`. Every file is looked at
 * before the first message goes out.
 * @throws UsageFailure when a value cannot be used or a file cannot be read
 */
export const messagesFromOptions = async (
  application: Application,
  options: MessageOptionValues,
  session: SessionDraft,
): Promise<MessagesToSend> => {
  const times = repetitions(options.count)
  const messages =
    options.eml === undefined
      ? [await composedMessage(application, options, session)]
      : await messageFiles(application, options.eml, options)
  return { messages, times }
}
