import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { type UnsentMessage, unsentMessageSchema } from '../../shared/submission/unsent-message'
import type { JsonFile } from '../storage/json-file'
import { readJson } from '../storage/json-text'
import { deleteOwnFolder, JSON_FILES_BY_PROFILE } from '../storage/own-files'
import { writeFailure } from '../storage/storage-failure'

/** Half-written messages, one for each profile, on disk. */
export interface DraftStore {
  /** Null when nothing was being written, and when what was kept cannot be read: that file is left as it is. */
  read(profileId: string): Promise<Result<UnsentMessage | null>>
  /** `storage-locked`, `storage-write-failed` */
  save(profileId: string, message: UnsentMessage): Promise<Result<null>>
  /** Forgets it, e.g. because it was sent. Nothing to forget is not an error. */
  delete(profileId: string): Promise<Result<null>>
  /** Forgets those of all profiles. */
  deleteAll(): Promise<Result<null>>
}

const DRAFT_FILE_VERSION = 1
const fileSchema = z.object({ fileVersion: z.literal(DRAFT_FILE_VERSION), message: unsentMessageSchema })

/**
 * @param folder where the messages of all profiles lie
 * @param fileOf the file there that keeps a profile's message; its name ends in `.json`
 */
export const createDraftStore = (folder: string, fileOf: (profileId: string) => JsonFile): DraftStore => {
  const files = new Map<string, JsonFile>()
  const fileFor = (profileId: string): JsonFile => {
    const file = files.get(profileId) ?? fileOf(profileId)
    files.set(profileId, file)
    return file
  }
  return {
    read: async (profileId) => {
      const read = await fileFor(profileId).read()
      if (!read.ok) return read
      if (read.value.bytes === null) return succeeded(null)
      const json = readJson(read.value.bytes)
      const parsed = json.ok ? fileSchema.safeParse(json.value) : undefined
      return succeeded(parsed?.success === true ? parsed.data.message : null)
    },
    save: (profileId, message) => {
      const file = fileFor(profileId)
      return file.whileLocked(async () => {
        const replaced = await file.replace({ fileVersion: DRAFT_FILE_VERSION, message }, file.identity())
        if (!replaced.ok) return replaced
        return replaced.value === 'overtaken'
          ? failed(failure('storage-locked', { params: { file: file.name }, retryable: true }))
          : succeeded(null)
      })
    },
    delete: async (profileId) => {
      const file = fileFor(profileId)
      try {
        await rm(join(file.folder, file.name), { force: true })
        return succeeded(null)
      } catch (error) {
        return failed(writeFailure(file.name, error))
      }
    },
    deleteAll: () => deleteOwnFolder(folder, JSON_FILES_BY_PROFILE),
  }
}
