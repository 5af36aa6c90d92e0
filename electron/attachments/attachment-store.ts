import { constants } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { StagedAttachment } from '../../shared/submission/message-draft'
import { attachmentName } from './attachment-name'
import { fileIdentity, sameFile } from './file-identity'
import { type StagedFile, stagedFileStream } from './staged-file-stream'
import { receiveUpload } from './upload'

/** The table of file name extensions is loaded with the first attachment. */
const typeModule = () => import('./attachment-type')

/** An attachment about to be sent. `stream` opens the file when it is first read, so that an unread one holds nothing. */
export interface AttachmentContent {
  readonly name: string
  readonly contentType: string
  /** bytes */
  readonly size: number
  /** Fails with a `ContentError` when the file is no longer the one that was staged. */
  readonly stream: Readable
}

export interface AttachmentLimits {
  /** bytes of one upload */
  readonly uploadBytes: number
  /** bytes of all uploads that are staged at a time */
  readonly totalUploadBytes: number
}

export interface AttachmentStoreOptions {
  /** Existing folder; uploads go into a private folder below it (mode 0700), made at the first upload, removed on close. */
  readonly parentFolder: string
  readonly limits: AttachmentLimits
  /** Yields unique ids of letters, digits and hyphens. */
  readonly newId: () => string
}

/** Files made ready for sending, each known by an opaque id. Failures are of stage `content` and name the file. */
export interface AttachmentStore {
  /**
   * Stages a file of this machine where it lies; nothing is copied.
   * @returns `attachment-missing`, `attachment-not-a-file` or `attachment-unreadable` when it cannot be sent
   */
  stageFile(path: string): Promise<Result<StagedAttachment>>
  /**
   * Stages a stream of bytes by writing it to disk at the pace of the disk. What was written is removed when it fails.
   * @returns `attachment-too-large` beyond the limits, `cancelled` when the stream breaks off, `storage-write-failed`
   */
  stageUpload(file: { name: string; contentType: string; body: Readable }): Promise<Result<StagedAttachment>>
  /** Forgets the attachment and removes its upload. An unknown id is not an error. */
  discard(id: string): Promise<void>
  /** Where a staged file lies, for services of this process alone. `attachment-missing` */
  locate(id: string): Result<string>
  /** @returns `attachment-missing` when nothing is known by that id, `attachment-changed` when the file is not what it was */
  open(id: string): Promise<Result<AttachmentContent>>
  /** Breaks off what is being uploaded and removes every upload. */
  close(): Promise<void>
}

interface Entry extends StagedFile {
  readonly contentType: string
  readonly uploaded: boolean
}

const contentFailure = (code: Failure['code'], name: string): Result<never> =>
  failed(failure(code, { stage: 'content', params: { name } }))

const accessFailure = (error: unknown, name: string): Result<never> => {
  const code = (error as NodeJS.ErrnoException).code
  const missing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE'
  return contentFailure(missing ? 'attachment-missing' : 'attachment-unreadable', name)
}

/** Opens the file once, to learn whether it can be read and what it is. Nothing that could block is opened. */
const inspect = async (path: string, name: string): Promise<Result<StagedFile>> => {
  try {
    if (!(await stat(path)).isFile()) return contentFailure('attachment-not-a-file', name)
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stats = await handle.stat({ bigint: true })
      if (!stats.isFile()) return contentFailure('attachment-not-a-file', name)
      return succeeded({ path, name, identity: fileIdentity(stats) })
    } finally {
      await handle.close()
    }
  } catch (error) {
    return accessFailure(error, name)
  }
}

const isUnchanged = async (file: StagedFile): Promise<boolean> => {
  try {
    return sameFile(fileIdentity(await stat(file.path, { bigint: true })), file.identity)
  } catch {
    return false
  }
}

/** Builds an empty store. */
export const createAttachmentStore = ({ parentFolder, limits, newId }: AttachmentStoreOptions): AttachmentStore => {
  const entries = new Map<string, Entry>()
  const uploads = new Map<Readable, Promise<unknown>>()
  let folder: Promise<string> | undefined
  let storedBytes = 0
  let closed = false

  const keep = (entry: Entry): StagedAttachment => {
    const id = newId()
    entries.set(id, entry)
    return { id, name: entry.name, size: Number(entry.identity.size), contentType: entry.contentType }
  }

  const receive = async (name: string, declaredType: string, body: Readable): Promise<Result<StagedAttachment>> => {
    folder ??= mkdtemp(join(parentFolder, 'attachments-'))
    let ownBytes = 0
    const admit = (bytes: number): boolean => {
      ownBytes += bytes
      storedBytes += bytes
      return ownBytes <= limits.uploadBytes && storedBytes <= limits.totalUploadBytes
    }
    const refuse = (reason: Failure['code']): Result<never> => {
      storedBytes -= ownBytes
      return contentFailure(reason, name)
    }
    const path = await folder.then((made) => join(made, newId())).catch(() => undefined)
    if (path === undefined) {
      folder = undefined
      body.destroy()
      return contentFailure('storage-write-failed', name)
    }
    const received = await receiveUpload(body, path, admit)
    if (!received.ok) return refuse(received.reason)
    if (closed) return refuse('cancelled')
    const inspected = await inspect(path, name)
    if (!inspected.ok) return refuse(inspected.error.code)
    const { attachmentType } = await typeModule()
    return succeeded(keep({ ...inspected.value, contentType: attachmentType(name, declaredType), uploaded: true }))
  }

  return {
    stageFile: async (path) => {
      const name = attachmentName(basename(path))
      const inspected = await inspect(path, name)
      if (!inspected.ok) return inspected
      const { attachmentType } = await typeModule()
      return succeeded(keep({ ...inspected.value, contentType: attachmentType(name), uploaded: false }))
    },

    stageUpload: async (file) => {
      const name = attachmentName(file.name)
      if (closed) {
        file.body.destroy()
        return contentFailure('cancelled', name)
      }
      // An error before the first read is met again when the stream is read.
      file.body.on('error', () => undefined)
      const receiving = receive(name, file.contentType, file.body)
      uploads.set(file.body, receiving)
      try {
        return await receiving
      } finally {
        uploads.delete(file.body)
      }
    },

    discard: async (id) => {
      const entry = entries.get(id)
      entries.delete(id)
      if (entry?.uploaded !== true) return
      storedBytes -= Number(entry.identity.size)
      await rm(entry.path, { force: true })
    },

    locate: (id) => {
      const entry = entries.get(id)
      return entry === undefined ? contentFailure('attachment-missing', id) : succeeded(entry.path)
    },

    open: async (id) => {
      const entry = entries.get(id)
      if (entry === undefined) return contentFailure('attachment-missing', id)
      if (!(await isUnchanged(entry))) return contentFailure('attachment-changed', entry.name)
      return succeeded({
        name: entry.name,
        contentType: entry.contentType,
        size: Number(entry.identity.size),
        stream: stagedFileStream(entry),
      })
    },

    close: async () => {
      closed = true
      for (const body of uploads.keys()) body.destroy()
      await Promise.allSettled(uploads.values())
      entries.clear()
      const made = await folder?.catch(() => undefined)
      if (made !== undefined) await rm(made, { recursive: true, force: true })
    },
  }
}
