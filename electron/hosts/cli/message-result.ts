import type { Result } from '../../../shared/contract/result'
import type { Failure } from '../../../shared/failures/failure'
import type { Outcome, SessionReport } from '../../../shared/submission/session-report'
import type { Translate } from '../../../shared/words/translate'
import { inertText } from './inert-text'
import type { MessageToSend } from './message-options'
import { errorDocument } from './report-document'

/** What became of one message of several. */
export interface MessageResult {
  /** From 1, in the order of sending. */
  readonly number: number
  readonly message: MessageToSend
  readonly result: Result<SessionReport>
}

const outcomeOfFailure = ({ code }: Failure): Outcome => (code === 'cancelled' ? 'cancelled' : 'failed')

/** How one message ended. */
export const outcomeOf = ({ result }: MessageResult): Outcome =>
  result.ok ? result.value.outcome : outcomeOfFailure(result.error)

/** Why one message did not go out whole; undefined when it did. */
export const errorOf = ({ result }: MessageResult): Failure | undefined =>
  result.ok ? result.value.error : result.error

/** One element of `messages` in the document of design §11. */
export const messageDocument = (sent: MessageResult) => {
  const { number, message, result } = sent
  const error = errorOf(sent)
  const report = result.ok ? result.value : undefined
  return {
    number,
    ...(message.file === null ? {} : { file: message.file }),
    ok: report?.ok ?? false,
    outcome: outcomeOf(sent),
    ...(report === undefined ? {} : { durationMs: report.durationMs }),
    ...(report?.messageId === undefined || report.messageId === '' ? {} : { messageId: report.messageId }),
    ...(report?.recipients === undefined ? {} : { recipients: report.recipients }),
    ...(report?.finalReply === undefined ? {} : { finalReply: report.finalReply }),
    ...(error === undefined ? {} : { error: errorDocument(error) }),
  }
}

/** One message as a line: mark, number, file, what the server said or what went wrong. */
export const messageLine = (sent: MessageResult, total: number, translate: Translate): string => {
  const { number, message, result } = sent
  const error = errorOf(sent)
  const reply = result.ok ? result.value.finalReply : undefined
  const said = reply === undefined ? '' : `${reply.code} ${reply.text}`
  const why =
    error === undefined ? said : `${translate(`errors.${error.code}.title`, error.params)}  ${error.reply ?? ''}`
  const mark = outcomeOf(sent) === 'passed' ? '✓' : outcomeOf(sent) === 'failed' ? '✗' : '!'
  const name = message.file === null ? '' : `  ${message.file}`
  const place = translate('commandLine.messageNumber', { number, all: total })
  return inertText(`${mark} ${place}${name}  ${why}`.trimEnd())
}
