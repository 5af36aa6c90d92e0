import { readdir, rm, rmdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { systemErrorName, writeFailure } from './storage-failure'

/** A name as the product gives it to a file: a profile's id, or a word of its own. */
const ANY_ID = '[A-Za-z0-9-]{1,64}'

const familyOf = (name: string): RegExp =>
  new RegExp(`^${name}(\\.next\\.json.*|(\\.\\d{4}-[\\dTZ-]+\\.quarantined)?\\.json)$`)

/** The names that a JSON file `<name>.json` takes in its life: its own, that of its next content, those of its quarantine. */
export const jsonFilesOf = (name: string): RegExp => familyOf(name)

/** The same for a folder that has one JSON file for each profile. */
export const JSON_FILES_BY_PROFILE = familyOf(ANY_ID)

/**
 * Deletes the files of one folder that bear our names. Everything else stays: others may have put it there.
 * @param folder absolute path; one that is not there is as good as empty
 * @returns `storage-write-failed` with the first file that could not be deleted, after all others were tried
 */
export const deleteOwnFiles = async (folder: string, own: RegExp): Promise<Result<null>> => {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const outcomes = await Promise.all(
    found
      .filter((entry) => !entry.isDirectory() && own.test(entry.name))
      .map(async ({ name }): Promise<Result<null>> => {
        try {
          await rm(join(folder, name), { force: true })
          return succeeded(null)
        } catch (error) {
          return failed(writeFailure(`${basename(folder)}/${name}`, error))
        }
      }),
  )
  return outcomes.find((outcome) => !outcome.ok) ?? succeeded(null)
}

/** As {@link deleteOwnFiles}, and the folder too when nothing of anybody else's is in it. */
export const deleteOwnFolder = async (folder: string, own: RegExp): Promise<Result<null>> => {
  const deleted = await deleteOwnFiles(folder, own)
  if (!deleted.ok) return deleted
  try {
    await rmdir(folder)
  } catch (error) {
    const name = systemErrorName(error)
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(name)) return failed(writeFailure(basename(folder), error))
  }
  return deleted
}
