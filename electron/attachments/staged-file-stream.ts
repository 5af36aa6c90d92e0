import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { failure } from '../../shared/failures/failure'
import { ContentError } from './content-error'
import { type FileIdentity, fileIdentity, sameFile } from './file-identity'
import { fileChunks } from './recycled-buffers'

/** A file with the state in which it was staged. */
export interface StagedFile {
  readonly path: string
  readonly name: string
  readonly identity: FileIdentity
}

const changed = (name: string): ContentError =>
  new ContentError(failure('attachment-changed', { stage: 'content', params: { name } }))

const demandUnchanged = async (handle: FileHandle, file: StagedFile): Promise<void> => {
  if (!sameFile(fileIdentity(await handle.stat({ bigint: true })), file.identity)) throw changed(file.name)
}

async function* verifiedBytes(file: StagedFile): AsyncGenerator<Buffer> {
  const handle = await open(file.path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    await demandUnchanged(handle, file)
    let position = 0n
    for (;;) {
      const buffer = fileChunks.take()
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) {
        fileChunks.giveBack(buffer)
        break
      }
      position += BigInt(bytesRead)
      if (position > file.identity.size) throw changed(file.name)
      yield bytesRead === buffer.length ? buffer : buffer.subarray(0, bytesRead)
    }
    if (position !== file.identity.size) throw changed(file.name)
    await demandUnchanged(handle, file)
  } finally {
    await handle.close()
  }
}

async function* withExpectedErrors(file: StagedFile): AsyncGenerator<Buffer> {
  try {
    yield* verifiedBytes(file)
  } catch (error) {
    throw error instanceof ContentError ? error : changed(file.name)
  }
}

/**
 * The bytes of a staged file, opened at the first read and closed at the end or when destroyed, with back-pressure.
 *
 * The stream ends only when the file is still the one that was staged, before its first and after its last byte:
 * otherwise it fails with a `ContentError` (`attachment-changed`), never with a silently different content.
 */
export const stagedFileStream = (file: StagedFile): Readable =>
  Readable.from(withExpectedErrors(file), { objectMode: false, highWaterMark: fileChunks.size })
