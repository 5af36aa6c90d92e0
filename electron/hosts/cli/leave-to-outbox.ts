import { failed } from '../../../shared/contract/result'
import { type Failure, failure } from '../../../shared/failures/failure'
import type { OutboxEntry } from '../../../shared/outbox/outbox-entry'
import type { SendOptions } from '../../../shared/submission/send-options'
import { type CommandContext, printDocument, printLines } from './command-context'
import { exitStatus } from './exit-status'
import { inertText } from './inert-text'
import type { MessagesToSend } from './message-options'
import { optionName } from './option-name'
import { failureLines } from './print-report'
import { failureDocument } from './report-document'
import { messageNotes, noteLines, notesField, OUTBOX_NOTE } from './send-notes'
import type { SessionOptionValues } from './session-options'
import { UsageFailure } from './usage-failure'

/** Options that change the session for one call. The outbox sends later, with the stored profile as it is then. */
const SESSION_OPTIONS = [
  'serverAddress',
  'port',
  'option',
  'name',
  'passwordStdin',
  'passwordEnv',
  'authTokenStdin',
  'authTokenEnv',
  'ignoreError',
  'ehloName',
  'servername',
  'ca',
  'clientCertificate',
  'clientKey',
  'clientKeyPassphraseStdin',
  'clientKeyPassphraseEnv',
  'pin',
  'minimumTls',
  'timeout',
  'acknowledge',
] as const satisfies readonly (keyof SessionOptionValues)[]

/**
 * Refuses what the outbox could not keep to.
 * @throws UsageFailure without a stored profile, and for every option that would only hold for this call
 */
export const refuseUnstoredSession = (options: SessionOptionValues): void => {
  if (options.profile === undefined) {
    throw new UsageFailure('outbox-without-profile', { code: 'invalid-value', field: 'profile' })
  }
  const found = SESSION_OPTIONS.find((key) => options[key] !== undefined)
  if (found === undefined) return
  throw new UsageFailure(
    'outbox-with-changes',
    { code: 'invalid-request', field: found },
    { option: optionName(found) },
  )
}

const entryDocument = ({ id, state, from, recipients, messageId, size, createdAt, nextAttemptAt }: OutboxEntry) => ({
  id,
  state,
  from,
  recipients,
  messageId,
  size,
  createdAt,
  nextAttemptAt,
})

/**
 * Leaves the messages to the outbox, one entry each, and prints the ids once they are safe on disk. Ends with the first
 * that cannot be kept; those before it stay.
 * @returns 0 when all of them were taken
 */
export const leaveToOutbox = async (
  context: CommandContext,
  profileId: string,
  { messages, times }: MessagesToSend,
  options: SendOptions,
): Promise<number> => {
  const { application, io, json, translate } = context
  const entries: OutboxEntry[] = []
  let refused: Failure | undefined
  for (let index = 0; index < messages.length * times && refused === undefined; index += 1) {
    const message = messages[index % messages.length]
    if (message === undefined) break
    const added = io.interrupted.aborted
      ? failed(failure('cancelled'))
      : await application.handlers['outbox:add']({ profileId, message: message.draft, options })
    if (!added.ok) refused = added.error
    else {
      entries.push(added.value)
      if (!json) {
        const pending = translate('commandLine.outcome.pending')
        printLines(io, [inertText(`${added.value.id}  ${pending}  ${added.value.messageId}`)])
      }
    }
  }
  const notes = [...messageNotes(messages), ...(entries.length === 0 ? [] : [OUTBOX_NOTE])]
  const document = refused === undefined ? pendingDocument(entries) : failureDocument(refused)
  if (json) printDocument(io, { ...document, ...notesField(notes, translate), outbox: entries.map(entryDocument) })
  else {
    for (const line of refused === undefined ? [] : failureLines(refused, undefined, translate)) {
      io.stderr.write(`${line}\n`)
    }
    printLines(io, noteLines(notes, translate))
  }
  return exitStatus(document.outcome, entries.length === 0 ? refused?.code : undefined)
}

const pendingDocument = ([first]: readonly OutboxEntry[]) => ({
  ok: true as const,
  outcome: 'pending' as const,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
  ...(first === undefined ? {} : { messageId: first.messageId }),
})
