import { createHash } from 'node:crypto'
import type { AddressObject, Attachment, ParsedMail } from 'mailparser'
import type { PracticeMessage, PracticeMessageSummary } from '../../shared/practice/practice-state'
import { attachmentName } from '../attachments/attachment-name'
import type { ReceivedMessage } from './received-mail'

const MIB = 1024 * 1024
const SHOWN_RAW_BYTES = MIB
const SHOWN_BODY_LENGTH = MIB
const SHOWN_HEADER_LENGTH = 10_000
const SHOWN_ATTACHMENTS = 500
const LONGEST_TYPE = 200
const LONGEST_HEADER_BYTES = MIB

/** Nothing is derived that is not shown: no text from HTML, no HTML from text, no inlined images. */
const PARSING = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepCidLinks: true }

/** The From and Subject fields of a header with their continuation lines (RFC 5322 §2.2.3). */
const SHOWN_FIELDS = /^(?:from|subject):.*(?:\r?\n[ \t].*)*/gim

/** The parser is a large part of everything that a start would load, and waits for the first message instead. */
const parse = async (source: Buffer): Promise<ParsedMail | undefined> => {
  const { simpleParser } = await import('mailparser')
  return simpleParser(source, PARSING).catch(() => undefined)
}

const bounded = (text: string | false | undefined, length: number): string => (text || '').slice(0, length)

const addressText = (addresses: AddressObject | AddressObject[] | undefined): string =>
  bounded(
    [addresses ?? []]
      .flat()
      .map(({ text }) => text)
      .join(', '),
    SHOWN_HEADER_LENGTH,
  )

const summaryOf = (message: ReceivedMessage, parsed: ParsedMail | undefined): PracticeMessageSummary => ({
  id: message.id,
  receivedAt: message.receivedAt.toISOString(),
  envelopeFrom: message.envelopeFrom,
  envelopeTo: [...message.envelopeTo],
  subject: bounded(parsed?.subject, SHOWN_HEADER_LENGTH),
  from: addressText(parsed?.from),
  size: message.raw.length,
})

const shownAttachment = ({
  filename,
  size,
  contentType,
  content,
}: Attachment): PracticeMessage['attachments'][number] => ({
  name: attachmentName(filename ?? ''),
  size,
  contentType: bounded(contentType, LONGEST_TYPE),
  sha256: createHash('sha256').update(content).digest('hex'),
})

/** Reads what the list shows; of the message only the header is looked at. A message that cannot be read has empty fields. */
export const summarise = async (message: ReceivedMessage): Promise<PracticeMessageSummary> => {
  const start = message.raw.toString('latin1', 0, LONGEST_HEADER_BYTES)
  const end = start.search(/\r?\n\r?\n/)
  const fields = start.slice(0, end === -1 ? start.length : end).match(SHOWN_FIELDS) ?? []
  return summaryOf(message, await parse(Buffer.from(`${fields.join('\r\n')}\r\n\r\n`, 'latin1')))
}

/**
 * Takes a message apart for reading. Everything is cut to what a page can show; `raw` says so itself.
 * A message that no parser understands is shown raw, with empty fields.
 */
export const display = async (message: ReceivedMessage): Promise<PracticeMessage> => {
  const parsed = await parse(message.raw)
  return {
    ...summaryOf(message, parsed),
    to: addressText(parsed?.to),
    cc: addressText(parsed?.cc),
    text: bounded(parsed?.text, SHOWN_BODY_LENGTH),
    html: bounded(parsed?.html, SHOWN_BODY_LENGTH),
    attachments: (parsed?.attachments ?? []).slice(0, SHOWN_ATTACHMENTS).map(shownAttachment),
    raw: message.raw.toString('utf8', 0, SHOWN_RAW_BYTES),
    rawTruncated: message.raw.length > SHOWN_RAW_BYTES,
  }
}
