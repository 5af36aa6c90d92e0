import type { OperationResponse } from '../../shared/contract/operations'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { AttachmentStore } from '../attachments/attachment-store'
import { contentFailureOf } from '../attachments/content-error'
import type { EnvelopeOverride } from '../ipc/application'
import type { OutgoingMessage } from '../submission/outgoing-message'
import { messageSource } from './message-source'
import type { RawMessages } from './raw-messages'

const SOURCE_LIMIT_BYTES = 1_048_576

export interface MessageDeskDependencies {
  readonly compose: (message: MessageDraft) => Promise<Result<OutgoingMessage>>
  readonly attachments: Pick<AttachmentStore, 'locate'>
  readonly rawMessages: Pick<RawMessages, 'stage'>
}

/** What can be done with a message before it is sent. */
export interface MessageDesk {
  /** The exact bytes, cut at 1 MiB; fails as composing does. */
  source(message: MessageDraft): Promise<Result<OperationResponse<'message:source'>>>
  /** Makes a staged `.eml` file ready to go out as it is; fails as reading it does. */
  openFile(attachmentId: string, envelope: EnvelopeOverride): Promise<Result<OperationResponse<'message:open-file'>>>
}

/** Builds the desk over its explicit dependencies. */
export const createMessageDesk = ({ compose, attachments, rawMessages }: MessageDeskDependencies): MessageDesk => ({
  source: async (message) => {
    const composed = await compose(message)
    if (!composed.ok) return composed
    try {
      return succeeded(await messageSource(composed.value, SOURCE_LIMIT_BYTES))
    } catch (error) {
      return failed(contentFailureOf(error))
    }
  },
  openFile: async (attachmentId, envelope) => {
    const path = attachments.locate(attachmentId)
    if (!path.ok) return path
    const staged = await rawMessages.stage(path.value, envelope)
    if (!staged.ok) return staged
    const { id, envelope: wire, subject, bccRemoved } = staged.value
    return succeeded({ id, envelope: { from: wire.from, to: [...wire.to] }, subject, bccRemoved })
  },
})
