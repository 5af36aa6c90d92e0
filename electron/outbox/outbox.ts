import type { OperationResponse } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'

/** Mail that is sent later and by itself; it survives a crash at any instant, and nothing is sent twice. */
export interface Outbox {
  /** Resolves once the mail is safe on disk. */
  add(profileId: string, message: MessageDraft, options: SendOptions): Promise<Result<OutboxEntry>>
  list(): Promise<Result<OperationResponse<'outbox:list'>>>
  cancel(id: string): Promise<Result<OutboxEntry>>
  sendNow(id: string): Promise<Result<OutboxEntry>>
  /** The user's word that an `unknown` entry arrived. `invalid-request` in any other state */
  markDelivered(id: string): Promise<Result<OutboxEntry>>
  delete(id: string): Promise<Result<Record<string, never>>>
  /** Deletes all mail, whatever its state. Nothing is deleted with `outbox-entry-busy` and `outbox-owned-elsewhere`. */
  deleteAll(): Promise<Result<null>>
  source(id: string): Promise<Result<OperationResponse<'outbox:source'>>>
  /** Starts to own and work off the outbox unless another process does; for hosts that stay. */
  start(): Promise<void>
  close(): Promise<void>
}
