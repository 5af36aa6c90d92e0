import type { Result } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'

/** Sessions that stay open between messages, several at once: EmailStartSession, EmailSendMessage, EmailCloseSession. */
export interface KeptSessions {
  /** Resolves when the session is ready or failed; `busy` when the id is taken. */
  open(sessionId: string, draft: SessionDraft): Promise<Result<SessionSnapshot>>
  /** Sends one message over an open session; `not-found`, `session-not-open`. */
  submit(
    operationId: string,
    sessionId: string,
    message: MessageDraft,
    options: SendOptions,
  ): Promise<Result<SessionReport>>
  /** Lets the message on its way end, then says QUIT. */
  close(sessionId: string): Promise<Result<SessionSnapshot>>
  list(): readonly SessionSnapshot[]
  /** @returns whether an operation of that id was running */
  cancel(operationId: string): boolean
  closeAll(): Promise<void>
}
