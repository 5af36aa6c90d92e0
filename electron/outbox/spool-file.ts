import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { ContentError, contentFailureOf } from '../attachments/content-error'
import { readJson } from '../storage/json-text'
import { systemErrorName, writeFailure } from '../storage/storage-failure'
import { type SpoolHead, spoolHeadSchema } from './spool-head'

/**
 * A spool file is one line that seals it (form, lengths in bytes, SHA-256 of all that follows), the head as one line of
 * JSON, and the MIME bytes as they go out. The seal is written last: what was cut off has none.
 */
const FORM = 'mail-session-manager-outbox'
const VERSION = 1
const SEAL = /^mail-session-manager-outbox (\d{4}) (\d{10}) (\d{16}) ([0-9a-f]{64})\n$/
const SEAL_BYTES = FORM.length + 1 + 4 + 1 + 10 + 1 + 16 + 1 + 64 + 1
const CHUNK_BYTES = 64 * 1024

/** A whole spool file, as its seal and its head describe it. */
export interface SpooledMail {
  readonly head: SpoolHead
  /** Bytes of the line with the head. */
  readonly headBytes: number
  /** Bytes of the message. */
  readonly size: number
  readonly digest: string
}

export type SpoolReading =
  | { readonly kind: 'mail'; readonly mail: SpooledMail }
  | { readonly kind: 'gone' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  /** The system cannot read it at this moment. */
  | { readonly kind: 'later' }

const sealOf = (headBytes: number, size: number, digest: string): Buffer =>
  Buffer.from(
    `${FORM} ${String(VERSION).padStart(4, '0')} ${String(headBytes).padStart(10, '0')} ${String(size).padStart(16, '0')} ${digest}\n`,
  )

const writeFully = async (handle: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}

/** Writes content in large pieces; a message that fits into one costs a single write, its seal included. */
const writeSealed = async (
  handle: FileHandle,
  head: SpoolHead,
  content: Readable,
  roomBytes: number,
): Promise<Result<SpooledMail>> => {
  const headLine = Buffer.from(`${JSON.stringify(head)}\n`)
  const hash = createHash('sha256').update(headLine)
  let waiting: Buffer[] = [headLine]
  let waitingBytes = headLine.length
  let position = SEAL_BYTES
  let size = 0
  for await (const chunk of content) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    hash.update(bytes)
    size += bytes.length
    if (size > roomBytes) return failed(failure('outbox-disk-full', { params: { size } }))
    waiting.push(bytes)
    waitingBytes += bytes.length
    if (waitingBytes < CHUNK_BYTES) continue
    await writeFully(handle, Buffer.concat(waiting), position)
    position += waitingBytes
    waiting = []
    waitingBytes = 0
  }
  const digest = hash.digest('hex')
  const seal = sealOf(headLine.length, size, digest)
  if (position === SEAL_BYTES) await writeFully(handle, Buffer.concat([seal, ...waiting]), 0)
  else {
    await writeFully(handle, Buffer.concat(waiting), position)
    await writeFully(handle, seal, 0)
  }
  await handle.sync()
  return succeeded({ head, headBytes: headLine.length, size, digest })
}

/**
 * Writes a new spool file and flushes it; the name is the caller's to make durable.
 * @param roomBytes how many bytes of content may be written
 * @returns its description; `outbox-disk-full`, `storage-write-failed`, or why the content could not be read
 */
export const writeSpoolFile = async (
  path: string,
  head: SpoolHead,
  content: Readable,
  roomBytes: number,
): Promise<Result<SpooledMail>> => {
  let broken: unknown
  content.once('error', (error) => {
    broken = error
  })
  try {
    const handle = await open(path, 'wx', 0o600)
    try {
      return await writeSealed(handle, head, content, roomBytes)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (broken !== undefined) return failed(contentFailureOf(broken))
    return failed(spoolFailure(error))
  } finally {
    content.destroy()
  }
}

const spoolFailure = (error: unknown): Failure =>
  ['ENOSPC', 'EDQUOT'].includes(systemErrorName(error))
    ? failure('outbox-disk-full', { params: {}, retryable: true })
    : writeFailure('outbox', error)

const readExactly = async (handle: FileHandle, length: number, position: number): Promise<Buffer | undefined> => {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) return undefined
    done += bytesRead
  }
  return bytes
}

const readDescription = async (handle: FileHandle): Promise<SpoolReading> => {
  const damaged: SpoolReading = { kind: 'damaged' }
  const seal = SEAL.exec((await readExactly(handle, SEAL_BYTES, 0))?.toString('latin1') ?? '')
  if (seal === null) return damaged
  const [version, headBytes, size] = [Number(seal[1]), Number(seal[2]), Number(seal[3])]
  if (version > VERSION) return { kind: 'newer' }
  if ((await handle.stat()).size !== SEAL_BYTES + headBytes + size) return damaged
  const json = readJson((await readExactly(handle, headBytes, SEAL_BYTES)) ?? Buffer.alloc(0))
  const head = spoolHeadSchema.safeParse(json.ok ? json.value : undefined)
  if (!head.success) return damaged
  return { kind: 'mail', mail: { head: head.data, headBytes, size, digest: seal[4] ?? '' } }
}

const PASSING_TROUBLE = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EBUSY'])

/** Reads the description of a spool file; the content is not looked at. */
export const readSpoolFile = async (path: string): Promise<SpoolReading> => {
  try {
    const handle = await open(path, 'r')
    try {
      return await readDescription(handle)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const name = systemErrorName(error)
    if (name === 'ENOENT') return { kind: 'gone' }
    return { kind: PASSING_TROUBLE.has(name) ? 'later' : 'damaged' }
  }
}

async function* readChunks(handle: FileHandle, from: number, hash: Hash): AsyncGenerator<Buffer> {
  for (let position = from; ; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES, position)
    if (bytesRead === 0) return
    position += bytesRead
    const chunk = buffer.subarray(0, bytesRead)
    hash.update(chunk)
    yield chunk
  }
}

async function* verifiedContent(
  path: string,
  mail: SpooledMail,
  beforeEnd: () => Promise<Result<unknown>>,
): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    hash.update((await readExactly(handle, mail.headBytes, SEAL_BYTES)) ?? '')
    yield* readChunks(handle, SEAL_BYTES + mail.headBytes, hash)
    if (hash.digest('hex') !== mail.digest) throw new ContentError(damagedMail(mail.head.id))
    const mayEnd = await beforeEnd()
    if (!mayEnd.ok) throw new ContentError(mayEnd.error)
  } finally {
    await handle.close()
  }
}

/** The content is not what was spooled. */
export const damagedMail = (id: string): Failure =>
  failure('storage-unreadable', { params: { file: `outbox/${id}.mail` } })

/**
 * The message of a spool file, as a stream that ends only when every byte is the one that was spooled, and only after
 * `beforeEnd` succeeded. Whoever sends it writes the final dot after its end, so that nothing can be delivered before.
 */
export const spooledContent = (path: string, mail: SpooledMail, beforeEnd: () => Promise<Result<unknown>>): Readable =>
  Readable.from(verifiedContent(path, mail, beforeEnd), { objectMode: false, highWaterMark: CHUNK_BYTES })

/** The first bytes of a message, for display. */
export const readSpooledContent = async (path: string, mail: SpooledMail, limitBytes: number): Promise<Buffer> => {
  const handle = await open(path, 'r')
  try {
    const length = Math.min(mail.size, limitBytes)
    return (await readExactly(handle, length, SEAL_BYTES + mail.headBytes)) ?? Buffer.alloc(0)
  } finally {
    await handle.close()
  }
}
