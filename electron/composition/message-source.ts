import type { OutgoingMessage } from '../submission/outgoing-message'

/** A message as it would go out. */
export interface MessageSource {
  /** Its bytes read as UTF-8, up to the limit. */
  readonly source: string
  /** Bytes of all of it. */
  readonly size: number
  readonly truncated: boolean
}

/**
 * Reads a message to its end and keeps its beginning, so that memory stays bounded whatever its attachments.
 * @param limit bytes that are kept
 * @throws what its stream fails with, a `ContentError` where an attachment changed
 */
export const messageSource = async (message: OutgoingMessage, limit: number): Promise<MessageSource> => {
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of message.open()) {
    const bytes = Buffer.from(chunk)
    if (size < limit) kept.push(bytes.subarray(0, limit - size))
    size += bytes.length
  }
  return { source: Buffer.concat(kept).toString('utf8'), size, truncated: size > limit }
}
