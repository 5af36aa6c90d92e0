import type { StagedAttachment } from '../../shared/submission/message-draft'

const ENCODED_LINE = 76
const LINE_END = 2

/**
 * What `bytes` become as base64 in a MIME body: four characters for every three bytes, in lines of 76 characters that
 * end in CRLF (RFC 2045 §6.8).
 */
export const base64Size = (bytes: number): number => {
  const characters = Math.ceil(bytes / 3) * 4
  return characters + Math.ceil(characters / ENCODED_LINE) * LINE_END
}

/** Sizes in bytes: the files as they are, and what they become on the wire. */
export interface AttachmentTotals {
  readonly bytes: number
  readonly encodedBytes: number
}

/** Adds up files; each is encoded on its own. */
export const attachmentTotals = (attachments: readonly Pick<StagedAttachment, 'size'>[]): AttachmentTotals => ({
  bytes: attachments.reduce((sum, { size }) => sum + size, 0),
  encodedBytes: attachments.reduce((sum, { size }) => sum + base64Size(size), 0),
})

/**
 * The largest message that a server takes, from its EHLO keywords (`SIZE 52428800`, RFC 1870 §3).
 * @returns undefined when it names none; `SIZE` alone and `SIZE 0` mean no fixed limit
 */
export const sizeLimit = (capabilities: readonly string[]): number | undefined => {
  for (const keyword of capabilities) {
    const digits = /^SIZE[ =](\d{1,15})$/i.exec(keyword.trim())?.[1]
    if (digits !== undefined && Number(digits) > 0) return Number(digits)
  }
  return undefined
}
