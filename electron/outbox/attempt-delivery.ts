import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { unfinishedRecipients } from '../../shared/outbox/judge-attempt'
import type { SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import { ContentError } from '../attachments/content-error'
import type { OutgoingMessage } from '../submission/outgoing-message'
import type { LoadedMail, OutboxFolder } from './outbox-folder'

/**
 * Sends one spooled mail with the stored profile and its stored secrets. A failed result says that no session came about;
 * what a session came to is in its report. It must write the final dot only after the message's stream has ended.
 */
export type Deliver = (
  profileId: string,
  message: OutgoingMessage,
  options: SendOptions,
  signal: AbortSignal,
) => Promise<Result<SessionReport>>

/** An attempt that runs. */
export interface RunningAttempt {
  /** Whether it is recorded that the final dot may go out. */
  readonly finalDotPossible: () => boolean
  /** Ends it; before the final dot nothing is delivered then. */
  readonly abort: () => void
  readonly attempted: readonly string[]
  /** What came of it; `damaged` when the spooled content is not what it was. Does not reject. */
  readonly ended: Promise<{ readonly result: Result<SessionReport>; readonly damaged: boolean }>
}

/**
 * Starts to deliver a mail to the recipients that still wait for it. The stream of the message ends only after it was
 * recorded durably that its final dot may be sent next: whatever happens to this process, a mail without that record
 * cannot have been delivered.
 */
export const attemptDelivery = (
  { mail, recorded }: LoadedMail,
  folder: Pick<OutboxFolder, 'content'>,
  recordFinalDot: () => Promise<Result<null>>,
  deliver: Deliver,
): RunningAttempt => {
  const { head, size } = mail
  const controller = new AbortController()
  const attempted = unfinishedRecipients(recorded.entry.recipients)
  let finalDotPossible = false
  let recordingFailed: Result<never> | undefined

  const beforeEnd = async (): Promise<Result<unknown>> => {
    if (controller.signal.aborted) return failed(failure('cancelled', { stage: 'content' }))
    // A session may need several mail transactions: the first record stands for all of them.
    if (finalDotPossible) return succeeded(null)
    const written = await recordFinalDot()
    if (!written.ok) {
      recordingFailed = written
      return written
    }
    // Aborted while it was recorded: the dot does not go out, and the record errs on the safe side.
    if (controller.signal.aborted) return failed(failure('cancelled', { stage: 'content' }))
    finalDotPossible = true
    return written
  }

  let damaged = false
  const message: OutgoingMessage = {
    envelope: { from: head.envelope.from, to: attempted },
    messageId: head.messageId,
    sizeEstimate: size,
    needsSmtpUtf8: head.needsSmtpUtf8,
    open: () => {
      const content = folder.content(mail, beforeEnd)
      content.once('error', (error) => {
        damaged = error instanceof ContentError && error.failure.code === 'storage-unreadable'
      })
      return content
    },
  }

  const run = async () => {
    try {
      const result = await deliver(head.profileId, message, head.options, controller.signal)
      return { result: recordingFailed ?? result, damaged }
    } catch {
      return { result: failed(failure('internal')), damaged }
    }
  }
  return {
    finalDotPossible: () => finalDotPossible,
    abort: () => controller.abort(),
    attempted,
    ended: run(),
  }
}
