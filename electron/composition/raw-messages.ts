import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { EnvelopeOverride, StagedMessage } from '../ipc/application'
import type { OutgoingMessage } from '../submission/outgoing-message'
import type { RawMessage, RawMessageSource } from './raw-message'

export interface RawMessagesOptions {
  /** Reads a message file; absent parts of the envelope come from its headers. */
  readonly read: (source: RawMessageSource) => Promise<Result<RawMessage>>
  /** Yields unique ids of letters, digits and hyphens. */
  readonly newId: () => string
}

/** Message files made ready for sending, each known by an opaque id. */
export interface RawMessages {
  /** Reads the file once, so that what is wrong with it is known before anything connects. */
  stage(path: string, envelope: EnvelopeOverride): Promise<Result<StagedMessage>>
  /** Reads the file again, for one sending. @returns `attachment-missing` when nothing is known by that id */
  open(id: string): Promise<Result<OutgoingMessage>>
}

/** Builds an empty store. */
export const createRawMessages = ({ read, newId }: RawMessagesOptions): RawMessages => {
  const sources = new Map<string, RawMessageSource>()
  return {
    stage: async (path, envelope) => {
      const source = { ...envelope, path }
      const message = await read(source)
      if (!message.ok) return message
      const id = newId()
      sources.set(id, source)
      const { message: outgoing, subject, bccRemoved } = message.value
      return succeeded({ id, envelope: outgoing.envelope, subject, bccRemoved })
    },
    open: async (id) => {
      const source = sources.get(id)
      if (source === undefined) {
        return failed(failure('attachment-missing', { stage: 'content', params: { name: id } }))
      }
      const message = await read(source)
      return message.ok ? succeeded(message.value.message) : message
    },
  }
}
