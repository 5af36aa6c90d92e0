import { failed, type Result } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import type { OutgoingMessage } from '../submission/outgoing-message'
import type { OutboxFolder } from './outbox-folder'
import type { SpooledMail } from './spool-file'
import type { SpoolHead } from './spool-head'

export interface AcceptMailDependencies {
  /** Wall clock, ms since 1970. */
  readonly now: () => number
  /** Yields unique ids of letters, digits and hyphens. */
  readonly newId: () => string
  readonly compose: (message: MessageDraft) => Promise<Result<OutgoingMessage>>
  /** The stored profile, or null when there is none of that id. */
  readonly profileOf: (profileId: string) => Promise<{ readonly label: string } | null>
  /** Bytes that may still be written to the disk of the outbox. */
  readonly freeDiskBytes: () => Promise<number>
}

/** Left free on the disk: a full one harms everything else on the machine. */
const DISK_MARGIN_BYTES = 64 * 1024 * 1024

/**
 * Composes mail and writes it to the spool. It is safe on disk when the promise resolves.
 * @returns a function with the failures `profile-gone`, `outbox-disk-full` (also when its content turns out larger than
 * foreseen), `storage-write-failed`, and those of `compose`
 */
export const acceptMail = (folder: Pick<OutboxFolder, 'spool'>, dependencies: AcceptMailDependencies) => {
  /** Of mails that are being written. */
  let reservedBytes = 0

  const spool = async (head: SpoolHead, message: OutgoingMessage): Promise<Result<SpooledMail>> => {
    const expectedBytes = message.sizeEstimate ?? 0
    const roomBytes = (await dependencies.freeDiskBytes()) - DISK_MARGIN_BYTES - reservedBytes
    if (roomBytes < expectedBytes) return failed(failure('outbox-disk-full', { params: { size: expectedBytes } }))
    reservedBytes += expectedBytes
    try {
      return await folder.spool(head, message.open(), roomBytes)
    } finally {
      reservedBytes -= expectedBytes
    }
  }

  return async (profileId: string, draft: MessageDraft, options: SendOptions): Promise<Result<SpooledMail>> => {
    const profile = await dependencies.profileOf(profileId)
    if (profile === null) return failed(failure('profile-gone', { params: { id: profileId } }))
    const message = await dependencies.compose(draft)
    if (!message.ok) return message
    const { envelope, messageId, needsSmtpUtf8 } = message.value
    const head: SpoolHead = {
      id: dependencies.newId(),
      profileId,
      profileLabel: profile.label,
      createdAt: new Date(dependencies.now()).toISOString(),
      envelope: { from: envelope.from, to: [...envelope.to] },
      from: draft.from,
      subject: draft.subject,
      messageId,
      needsSmtpUtf8,
      options,
    }
    return spool(head, message.value)
  }
}
