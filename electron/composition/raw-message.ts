import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import addressparser from 'nodemailer/lib/addressparser'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { parseMailbox } from '../../shared/profile/mailbox'
import { ContentError } from '../attachments/content-error'
import { type FileIdentity, fileIdentity, sameFile } from '../attachments/file-identity'
import type { Envelope, OutgoingMessage } from '../submission/outgoing-message'
import { needsSmtpUtf8, wireAddress, withoutDuplicates } from './envelope-address'
import { type HeaderField, parseHeaderSection, withoutFields } from './header-section'

export interface RawMessageSource {
  /** An `.eml` file. */
  readonly path: string
  /** Sender and recipients that take the place of the message's own headers; bare addresses or mailboxes. */
  readonly from?: string | undefined
  readonly to?: readonly string[] | undefined
}

export interface RawMessage {
  readonly message: OutgoingMessage
  /** Its Subject as it stands in the header, unfolded. */
  readonly subject: string
  /** Whether the file had Bcc fields, which do not go out. */
  readonly bccRemoved: boolean
}

/** No header section of a real message is longer. */
const LONGEST_HEADER_SECTION = 1_048_576
/** A message up to this size is read at once, and one write takes it to the server. */
const LARGEST_IN_MEMORY = 65_536
const CHUNK_BYTES = 65_536
const LF = 0x0a
const CR = 0x0d

const invalid = (field: string, value: string): Result<never> =>
  failed(failure('invalid-value', { stage: 'envelope', field, params: { value: value.slice(0, 80) } }))

const isBcc = ({ name }: HeaderField): boolean => name === 'bcc' || name === 'resent-bcc'

const firstValue = (fields: readonly HeaderField[], wanted: string): string | undefined =>
  fields.find(({ name }) => name === wanted)?.value

const valuesOf = (fields: readonly HeaderField[], ...names: readonly string[]): readonly string[] =>
  fields.flatMap(({ name, value }) => (names.includes(name) ? addressesIn(value) : []))

const addressesIn = (value: string): readonly string[] =>
  addressparser(value, { flatten: true }).flatMap(({ address }) => (address === '' ? [] : [address]))

const onTheWire = (field: 'from' | 'to', text: string): Result<string> => {
  const mailbox = parseMailbox(text)
  const address = mailbox === undefined ? undefined : wireAddress(mailbox.address)
  return address === undefined ? invalid(field, text) : succeeded(address)
}

/** Sender: the one mailbox of From, else Sender (RFC 5322 §3.6.2). Recipients: To, Cc and Bcc, each once. */
const envelopeOf = (fields: readonly HeaderField[], { from, to }: RawMessageSource): Result<Envelope> => {
  const authors = valuesOf(fields, 'from')
  const sender = from ?? (authors.length === 1 ? authors[0] : (valuesOf(fields, 'sender')[0] ?? authors[0]))
  const wireSender = onTheWire('from', sender ?? '')
  if (!wireSender.ok) return wireSender
  const recipients: string[] = []
  for (const recipient of to ?? valuesOf(fields, 'to', 'cc', 'bcc')) {
    const address = onTheWire('to', recipient)
    if (!address.ok) return address
    recipients.push(address.value)
  }
  if (recipients.length === 0) return invalid('to', '')
  return succeeded({ from: wireSender.value, to: withoutDuplicates(recipients) })
}

/** Octets with every line ended by CRLF, as they count for SIZE (RFC 1870 §5). */
const wireSize = (bytes: Buffer): number => {
  let size = bytes.length
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) if (bytes[at - 1] !== CR) size += 1
  return size
}

interface OpenFile {
  readonly path: string
  readonly identity: FileIdentity
  /** The header section as it goes out. */
  readonly header: Buffer
  /** Offset of the rest, in bytes. */
  readonly rest: number
}

const changed = (path: string): ContentError =>
  new ContentError(failure('attachment-changed', { stage: 'content', params: { name: basename(path) } }))

const demandUnchanged = async (handle: FileHandle, { path, identity }: OpenFile): Promise<void> => {
  if (!sameFile(fileIdentity(await handle.stat({ bigint: true })), identity)) throw changed(path)
}

/** The bytes as they go out, read at the pace of the network; fails when the file is not what it was. */
async function* outgoingBytes(file: OpenFile): AsyncGenerator<Buffer> {
  const handle = await open(file.path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => {
    throw changed(file.path)
  })
  try {
    await demandUnchanged(handle, file)
    yield file.header
    for (let position = file.rest; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES, position)
      if (bytesRead === 0) break
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    await demandUnchanged(handle, file)
  } finally {
    await handle.close()
  }
}

const accessFailure = (error: unknown, path: string): Failure => {
  const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  return failure(missing ? 'attachment-missing' : 'attachment-unreadable', {
    stage: 'content',
    params: { name: basename(path) },
  })
}

const read = async (source: RawMessageSource, handle: FileHandle): Promise<Result<RawMessage>> => {
  const { path } = source
  const stats = await handle.stat({ bigint: true })
  if (!stats.isFile()) {
    return failed(failure('attachment-not-a-file', { stage: 'content', params: { name: basename(path) } }))
  }
  const size = Number(stats.size)
  const beginning = Buffer.alloc(Math.min(size, LONGEST_HEADER_SECTION))
  const { bytesRead } = await handle.read(beginning, 0, beginning.length, 0)
  const bytes = beginning.subarray(0, bytesRead)
  const section = parseHeaderSection(bytes, bytesRead === size)
  if (section === undefined) return invalid('message', basename(path))
  const envelope = envelopeOf(section.fields, source)
  if (!envelope.ok) return envelope
  const header = Buffer.from(withoutFields(bytes, section.fields, section.end, isBcc))
  const file = { path, identity: fileIdentity(stats), header, rest: section.end }
  const small = bytesRead === size && size <= LARGEST_IN_MEMORY
  const whole = small ? Buffer.concat([header, bytes.subarray(section.end)]) : undefined
  const bareLines = wireSize(header) !== header.length
  const { from, to } = envelope.value
  const message: OutgoingMessage = {
    envelope: envelope.value,
    messageId: firstValue(section.fields, 'message-id') ?? '',
    // A large file with bare LF grows by an unknown number of CR on its way.
    sizeEstimate: whole === undefined ? (bareLines ? null : size - section.end + header.length) : wireSize(whole),
    needsSmtpUtf8: [from, ...to].some(needsSmtpUtf8),
    ...(whole === undefined ? {} : { bytes: whole }),
    open: () => Readable.from(whole === undefined ? outgoingBytes(file) : [whole], { objectMode: false }),
  }
  const subject = (firstValue(section.fields, 'subject') ?? '').slice(0, 2_000)
  return succeeded({ message, subject, bccRemoved: section.fields.some(isBcc) })
}

/**
 * An `.eml` file as a message: byte-exact but for its Bcc and Resent-Bcc fields, which are taken out of the header
 * section (RFC 5322 §3.6.3). A large file is streamed.
 * @returns the message; or `invalid-value` of field `message` (no header section), `from` or `to` (none, or not an
 *   address), `attachment-missing`, `attachment-not-a-file`, `attachment-unreadable`. Its stream fails with a
 *   `ContentError` (`attachment-changed`) when the file is not what it was.
 */
export const rawMessage = async (source: RawMessageSource): Promise<Result<RawMessage>> => {
  let handle: FileHandle | undefined
  try {
    handle = await open(source.path, constants.O_RDONLY | constants.O_NONBLOCK)
    return await read(source, handle)
  } catch (error) {
    return failed(accessFailure(error, source.path))
  } finally {
    await handle?.close()
  }
}
