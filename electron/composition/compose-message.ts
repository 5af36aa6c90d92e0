import type { Readable } from 'node:stream'
import MailComposer, { type MailComposerAttachment } from 'nodemailer/lib/mail-composer'
import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { hasControlCharacter } from '../../shared/profile/single-line'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { AttachmentContent, AttachmentStore } from '../attachments/attachment-store'
import type { OutgoingMessage } from '../submission/outgoing-message'
import { encodedSize } from './encoded-size'
import { asciiDomainOf } from './envelope-address'
import { type MessageAddresses, messageAddresses, type NamedAddress } from './message-addresses'

/** What a message takes from its surroundings: the Date and the left side of the Message-ID. */
export interface CompositionEnvironment {
  readonly now: () => Date
  /** Yields unique ids of letters, digits and hyphens. */
  readonly randomId: () => string
}

/** A word that does not fit into one line cannot be folded (RFC 5322 §2.2.3). */
const LONGEST_PLAIN_WORD = 200
const ENCODED_WORD_LENGTH = 52
/** Beyond this, base64 is both shorter to compute and no worse to read. */
const LONGEST_READABLE_TEXT = 1_000_000

/** Line ends as mail has them (RFC 5322 §2.3): a CR or LF alone is one too. */
const withCrlf = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n')

const textPart = (text: string) => ({
  content: withCrlf(text),
  ...(text.length > LONGEST_READABLE_TEXT ? { contentTransferEncoding: 'base64' } : {}),
})

/**
 * The Subject in a form that means exactly what was typed: plain, or encoded words (RFC 2047) when it has other
 * characters than ASCII, looks like an encoded word itself, or could not be folded.
 */
const subjectValue = (subject: string): string => {
  const plain = /^[\x20-\x7e]*$/.test(subject) && !subject.includes('=?')
  const foldable = subject.split(' ').every((word) => word.length <= LONGEST_PLAIN_WORD)
  if (plain && foldable && subject === subject.trim()) return subject
  const mostlyAscii = Buffer.byteLength(subject) < 2 * subject.length
  return encodeWord(subject, mostlyAscii ? 'Q' : 'B', ENCODED_WORD_LENGTH)
}

const openAttachments = async (
  ids: readonly string[],
  store: AttachmentStore,
): Promise<Result<readonly AttachmentContent[]>> => {
  const contents: AttachmentContent[] = []
  for (const id of ids) {
    const opened = await store.open(id)
    if (!opened.ok) return opened
    contents.push(opened.value)
  }
  return succeeded(contents)
}

const attachmentPart = ({ name, contentType, stream }: AttachmentContent): MailComposerAttachment => ({
  filename: name,
  contentType,
  content: stream,
  contentDisposition: 'attachment',
  contentTransferEncoding: 'base64',
})

const headerAddresses = (addresses: readonly NamedAddress[]) =>
  addresses.map(({ name, address }) => ({ name, address }))

const mimeTree = (
  draft: MessageDraft,
  addresses: MessageAddresses,
  attachments: readonly AttachmentContent[],
  identity: { readonly messageId: string; readonly date: Date },
) => {
  const { from, to, cc, replyTo } = addresses
  return new MailComposer({
    from: { ...from },
    ...(to.length > 0 ? { to: headerAddresses(to) } : {}),
    ...(cc.length > 0 ? { cc: headerAddresses(cc) } : {}),
    ...(replyTo.length > 0 ? { replyTo: headerAddresses(replyTo) } : {}),
    headers: [{ key: 'Subject', value: { prepared: true, foldLines: true, value: subjectValue(draft.subject) } }],
    ...identity,
    ...(draft.text === '' ? {} : { text: textPart(draft.text) }),
    ...(draft.html === '' ? {} : { html: textPart(draft.html) }),
    attachments: attachments.map(attachmentPart),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
}

/**
 * Composes a MIME message from a draft. Attachments are streamed from disk while it is sent, so the message is never
 * whole in memory. Bcc recipients are in the envelope alone.
 *
 * @returns the message, or a failure: `invalid-value` of stage `envelope` with the field (`from`, `to`, `cc`, `bcc`,
 * `replyTo`, `subject`), or what `AttachmentStore.open` says. The stream of the message fails with a `ContentError`
 * when an attachment changes while it is read.
 * @see RFC 5322 (message), RFC 2045 to 2047 (MIME), RFC 2231 (file names)
 */
export const composeMessage = async (
  draft: MessageDraft,
  store: AttachmentStore,
  environment: CompositionEnvironment,
): Promise<Result<OutgoingMessage>> => {
  const addresses = messageAddresses(draft)
  if (!addresses.ok) return addresses
  if (hasControlCharacter(draft.subject)) {
    return failed(failure('invalid-value', { stage: 'envelope', field: 'subject' }))
  }
  const attachments = await openAttachments(draft.attachments, store)
  if (!attachments.ok) return attachments

  const sender = addresses.value.from.address
  const messageId = `<${environment.randomId()}@${asciiDomainOf(sender)}>`
  const tree = mimeTree(draft, addresses.value, attachments.value, { messageId, date: environment.now() })
  const sizes = new Map<Readable, number>(attachments.value.map(({ stream, size }) => [stream, size]))
  return succeeded({
    envelope: { from: sender, to: addresses.value.recipients },
    messageId,
    sizeEstimate: encodedSize(tree, sizes),
    needsSmtpUtf8: addresses.value.needsSmtpUtf8,
    open: () => tree.createReadStream(),
  })
}
