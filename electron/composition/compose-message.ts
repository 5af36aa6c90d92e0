import { Readable } from 'node:stream'
import MailComposer, { type MailComposerAttachment } from 'nodemailer/lib/mail-composer'
import { encodeWord } from 'nodemailer/lib/mime-funcs'
import type MimeNode from 'nodemailer/lib/mime-node'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { hasControlCharacter } from '../../shared/profile/single-line'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { AttachmentContent, AttachmentStore } from '../attachments/attachment-store'
import { ContentError } from '../attachments/content-error'
import type { OutgoingMessage } from '../submission/outgoing-message'
import { base64Lines } from './base64-lines'
import { encodedSize } from './encoded-size'
import { asciiDomainOf } from './envelope-address'
import { type ExtraHeader, extraHeaders } from './extra-headers'
import { type MessageAddresses, messageAddresses, type NamedAddress } from './message-addresses'
import { mimePieces } from './mime-pieces'

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
/** A message up to this size is composed at once, and one write takes it to the server. */
const LARGEST_IN_MEMORY = 65_536

/** Line ends as mail has them (RFC 5322 §2.3): a CR or LF alone is one too. */
const withCrlf = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n')

const textPart = (text: string) => ({
  content: withCrlf(text),
  ...(text.length > LONGEST_READABLE_TEXT ? { contentTransferEncoding: 'base64' } : {}),
})

/**
 * An unstructured value, e.g. the Subject, in a form that means exactly what was typed: plain, or encoded words (RFC 2047) when it has other
 * characters than ASCII, looks like an encoded word itself, or could not be folded.
 */
const unstructuredValue = (text: string): string => {
  const plain = /^[\x20-\x7e]*$/.test(text) && !text.includes('=?')
  const foldable = text.split(' ').every((word) => word.length <= LONGEST_PLAIN_WORD)
  if (plain && foldable && text === text.trim()) return text
  const mostlyAscii = Buffer.byteLength(text) < 2 * text.length
  return encodeWord(text, mostlyAscii ? 'Q' : 'B', ENCODED_WORD_LENGTH)
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

/** A field that is the message's own: structured ones go out as they are, the others as a text does. */
const headerField = ({ name, value }: ExtraHeader) => {
  const plain = /^[\x20-\x7e]*$/.test(value)
  return { key: name, value: { prepared: true, foldLines: true, value: plain ? value : unstructuredValue(value) } }
}

const headerAddresses = (addresses: readonly NamedAddress[]) =>
  addresses.map(({ name, address }) => ({ name, address }))

const mimeTree = (
  draft: MessageDraft,
  addresses: MessageAddresses,
  attachments: readonly AttachmentContent[],
  fields: readonly ExtraHeader[],
  identity: { readonly messageId: string; readonly date: Date },
) => {
  const { from, to, cc, replyTo } = addresses
  return new MailComposer({
    from: { ...from },
    ...(to.length > 0 ? { to: headerAddresses(to) } : {}),
    ...(cc.length > 0 ? { cc: headerAddresses(cc) } : {}),
    ...(replyTo.length > 0 ? { replyTo: headerAddresses(replyTo) } : {}),
    headers: [
      { key: 'Subject', value: { prepared: true, foldLines: true, value: unstructuredValue(draft.subject) } },
      ...fields.map(headerField),
    ],
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
  const fields = extraHeaders(draft, sender)
  if (!fields.ok) return fields
  const messageId = `<${environment.randomId()}@${asciiDomainOf(sender)}>`
  const tree = mimeTree(draft, addresses.value, attachments.value, fields.value, { messageId, date: environment.now() })
  const small = attachments.value.length === 0 && draft.text.length + draft.html.length < LARGEST_IN_MEMORY
  const bytes = small ? smallMessage(tree) : undefined
  const sizes = new Map<Readable, number>(attachments.value.map(({ stream, size }) => [stream, size]))
  const reopened = attachmentStreams(draft.attachments, attachments.value, store)
  return succeeded({
    envelope: { from: sender, to: addresses.value.recipients },
    messageId,
    sizeEstimate: bytes?.length ?? encodedSize(tree, sizes),
    needsSmtpUtf8: addresses.value.needsSmtpUtf8,
    ...(bytes === undefined ? {} : { bytes }),
    open: () => Readable.from(bytes === undefined ? messageBytes(tree, reopened()) : [bytes], { objectMode: false }),
  })
}

/** The whole message, when it has no attachment and is small enough to lie in memory. */
const smallMessage = (tree: MimeNode): Buffer | undefined => {
  const bytes = Buffer.from(ended([...mimePieces(tree)].join('')))
  return bytes.length <= LARGEST_IN_MEMORY ? bytes : undefined
}

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\r\n`)

type SourceOf = (stream: Readable) => AsyncIterable<Buffer>

/** The message piece by piece; nothing of an attachment is read before its turn. */
async function* messageBytes(tree: MimeNode, sourceOf: SourceOf): AsyncGenerator<Buffer> {
  let last: string | undefined
  for (const piece of mimePieces(tree)) {
    if (typeof piece === 'string') {
      if (piece !== '') yield Buffer.from(piece)
      last = piece
    } else {
      yield* base64Lines(sourceOf(piece))
      last = undefined
    }
  }
  if (last === undefined || !last.endsWith('\n')) yield Buffer.from('\r\n')
}

/**
 * Where the bytes of each attachment come from: at first the streams that were opened with the message, and for a
 * further transaction the files once more, as long as they are what they were.
 */
const attachmentStreams = (
  ids: readonly string[],
  opened: readonly AttachmentContent[],
  store: AttachmentStore,
): (() => SourceOf) => {
  const idOf = new Map<Readable, string>(opened.map(({ stream }, index) => [stream, ids[index] ?? '']))
  let first = true
  return () => {
    const fresh = first
    first = false
    return (stream) => (fresh ? stream : openAgain(idOf.get(stream) ?? '', store))
  }
}

async function* openAgain(id: string, store: AttachmentStore): AsyncGenerator<Buffer> {
  const opened = await store.open(id)
  if (!opened.ok) throw new ContentError(opened.error)
  yield* opened.value.stream
}
