import { type FileHandle, open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'

/** How an upload ended. `cancelled`: its stream broke off before its end. */
export type UploadResult =
  | { readonly ok: true; readonly bytes: number }
  | { readonly ok: false; readonly reason: 'attachment-too-large' | 'storage-write-failed' | 'cancelled' }

/** Asks whether `bytes` more may be stored. Once refused, the upload is over. */
export type Admission = (bytes: number) => boolean

const writeAll = async (body: Readable, handle: FileHandle, admit: Admission): Promise<UploadResult> => {
  let bytes = 0
  let writing = false
  try {
    for await (const chunk of body) {
      const data = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
      bytes += data.length
      if (!admit(data.length)) return { ok: false, reason: 'attachment-too-large' }
      writing = true
      await handle.writeFile(data)
      writing = false
    }
    return { ok: true, bytes }
  } catch {
    return { ok: false, reason: writing ? 'storage-write-failed' : 'cancelled' }
  }
}

/**
 * Writes a stream to a new file (mode 0600), chunk by chunk: the stream is read no faster than the disk takes it.
 * Whatever goes wrong, the stream is destroyed and the partial file is removed.
 * @param path of a file that does not exist yet
 * @param admit asked before every chunk is written; its refusal is `attachment-too-large`
 */
export const receiveUpload = async (body: Readable, path: string, admit: Admission): Promise<UploadResult> => {
  const handle = await open(path, 'wx', 0o600).catch(() => undefined)
  if (handle === undefined) {
    body.destroy()
    return { ok: false, reason: 'storage-write-failed' }
  }
  const result = await writeAll(body, handle, admit)
  await handle.close()
  if (!result.ok) {
    body.destroy()
    await rm(path, { force: true })
  }
  return result
}
