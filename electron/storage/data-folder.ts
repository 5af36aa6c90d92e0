import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { systemErrorName, writeFailure } from './storage-failure'

const APPLICATION = 'mail-session-manager'

/** What decides where an application keeps its data. */
export interface FolderSurroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * The platform's folder for this application's data, for when none is given: `%APPDATA%` on Windows, Application
 * Support on macOS, and elsewhere `$XDG_DATA_HOME` or `~/.local/share` (XDG Base Directory Specification; a relative
 * value is to be ignored).
 * @returns an absolute path
 */
export const platformDataFolder = ({ platform, home, environment }: FolderSurroundings): string => {
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), APPLICATION)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', APPLICATION)
  const given = environment.XDG_DATA_HOME
  return join(given?.startsWith('/') ? given : join(home, '.local', 'share'), APPLICATION)
}

const OWNER_ONLY = 0o700

/** `mkdir` with its missing parents. Node's own recursive one never returns where the system answers ENOENT, as /proc does. */
const makeFolder = async (folder: string, mayMakeParent = true): Promise<void> => {
  try {
    await mkdir(folder, OWNER_ONLY)
  } catch (error) {
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return
    if (systemErrorName(error) !== 'ENOENT' || !mayMakeParent || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await makeFolder(folder, false)
  }
}

/**
 * Creates the data folder, readable by its owner only, unless it is there.
 * @param folder absolute path
 * @returns the path; `storage-write-failed`
 */
export const prepareDataFolder = async (folder: string): Promise<Result<string>> => {
  try {
    await makeFolder(folder)
    return succeeded(folder)
  } catch (error) {
    return failed(writeFailure(APPLICATION, error))
  }
}
