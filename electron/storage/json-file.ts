import { type BigIntStats, statSync } from 'node:fs'
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { type ConfConstructor, type ConfSource, confClass } from './conf-constructor'
import { prepareDataFolder } from './data-folder'
import { LOCK_TIMINGS, type LockTimings, whileLocked } from './file-lock'
import { deleteOwnFiles, jsonFilesOf } from './own-files'
import { readFailure, systemErrorName, writeFailure } from './storage-failure'

/** Changes with every replacement of a file; `absent` when there is none. */
export type FileIdentity = string

export const ABSENT: FileIdentity = 'absent'

/** One JSON file of the data folder, shared by processes that know nothing of each other. */
export interface JsonFile {
  /** Name without folder. */
  readonly name: string
  readonly folder: string
  /** One look at the file's metadata, cheap enough for every question. */
  identity(): FileIdentity
  /** @returns the bytes, null when there is no file; `storage-unreadable` */
  read(): Promise<Result<{ readonly identity: FileIdentity; readonly bytes: Buffer | null }>>
  /** Runs `work` as the only writer; creates the folder. `storage-locked`, `storage-write-failed` */
  whileLocked<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>>
  /**
   * Replaces the content, whole or not at all, durably.
   * @param expected what the file must still be
   * @returns the new identity; `overtaken` when the file is no longer `expected`; `storage-write-failed`
   */
  replace(content: Record<string, unknown>, expected: FileIdentity): Promise<Result<FileIdentity | 'overtaken'>>
  /** Renames the file, unchanged, to a name that says so. @returns the new name */
  moveAside(now: Date): Promise<Result<string>>
  /** Writes parts of the file to a quarantine file of their own. @returns its name */
  setAside(content: unknown, now: Date): Promise<Result<string>>
  /** Deletes the file and everything that was set aside of it; to be called holding the lock. */
  erase(): Promise<Result<null>>
}

export interface JsonFileDependencies {
  /** Absolute path. */
  readonly folder: string
  /** Name without folder and without `.json`. */
  readonly name: string
  readonly Conf: ConfSource
  readonly timings?: LockTimings
}

const OWNER_ONLY_FILE = 0o600
/** Windows refuses to rename over a file that a reader has open for the moment. */
const RENAME_ATTEMPTS = 20
const RENAME_PAUSE_MS = 25

const identityOf = (stats: BigIntStats): FileIdentity => `${stats.ino}:${stats.size}:${stats.mtimeNs}`

const renamePatiently = async (from: string, to: string) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const transient = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(systemErrorName(error))
      if (!transient || attempt === RENAME_ATTEMPTS) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, RENAME_PAUSE_MS))
  }
}

/** Makes a rename outlast a power failure. Not every file system can, Windows cannot: then the rename alone must do. */
const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Flushes the file and proves that all of it was written. @returns its identity, which a rename keeps */
const sealedIdentity = async (path: string, expectedBytes: number): Promise<FileIdentity> => {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
    const stats = await handle.stat({ bigint: true })
    if (stats.size !== BigInt(expectedBytes)) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    return identityOf(stats)
  } finally {
    await handle.close()
  }
}

/**
 * A JSON file written through conf (electron-store in the desktop host) into `<name>.next.json` and renamed over
 * `<name>.json` by us. conf alone is not enough, for three reasons: it writes once and takes no notice of a short write,
 * so a full disk would leave half a file under the good name; where its atomic write fails (EXDEV, snap) it falls back to
 * one that is not; and it reads and parses the present file at every turn, throwing or wiping when that is damaged. Here
 * it never sees the present file, and what it wrote is measured and flushed before it takes the name.
 */
export const createJsonFile = ({ folder, name, Conf, timings = LOCK_TIMINGS }: JsonFileDependencies): JsonFile => {
  const fileName = `${name}.json`
  const path = join(folder, fileName)
  const stagingName = `${name}.next`
  const stagingPath = join(folder, `${stagingName}.json`)
  let text = ''
  let staging: InstanceType<ConfConstructor> | undefined

  const identity = (): FileIdentity => {
    try {
      const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
      return stats === undefined ? ABSENT : identityOf(stats)
    } catch (error) {
      // Equal to no file that was ever read, so that the next look reads, and says why it cannot.
      return `hidden: ${systemErrorName(error)}`
    }
  }

  /** What a writer that was killed left behind; nobody else writes while we hold the lock. */
  const clearStaging = async () => {
    const leftovers = (await readdir(folder)).filter((entry) => entry.startsWith(`${stagingName}.json`))
    await Promise.all(leftovers.map((entry) => rm(join(folder, entry), { force: true })))
  }

  const stage = async (content: Record<string, unknown>) => {
    const Class = await confClass(Conf)
    staging ??= new Class({
      cwd: folder,
      name: stagingName,
      configName: stagingName,
      fileExtension: 'json',
      configFileMode: OWNER_ONLY_FILE,
      accessPropertiesByDotNotation: false,
      serialize: (value) => {
        text = `${JSON.stringify(value, undefined, 1)}\n`
        return text
      },
    })
    staging.store = content
  }

  const quarantineName = (now: Date, attempt: number) =>
    `${name}.${now.toISOString().replace(/[:.]/g, '-')}${attempt === 1 ? '' : `-${attempt}`}.quarantined.json`

  /** Takes a name that nobody has, by creating the file. */
  const writeQuarantine = async (content: string, now: Date): Promise<string> => {
    for (let attempt = 1; ; attempt += 1) {
      const quarantine = quarantineName(now, attempt)
      try {
        await writeFile(join(folder, quarantine), content, { flag: 'wx', mode: OWNER_ONLY_FILE, flush: true })
        return quarantine
      } catch (error) {
        if (systemErrorName(error) !== 'EEXIST') throw error
      }
    }
  }

  return {
    name: fileName,
    folder,
    identity,
    read: async () => {
      try {
        const handle = await open(path, 'r')
        try {
          const stats = await handle.stat({ bigint: true })
          if (!stats.isFile()) return failed(failure('storage-unreadable', { params: { file: fileName } }))
          return succeeded({ identity: identityOf(stats), bytes: await handle.readFile() })
        } finally {
          await handle.close()
        }
      } catch (error) {
        if (systemErrorName(error) === 'ENOENT') return succeeded({ identity: ABSENT, bytes: null })
        return failed(readFailure(fileName, error))
      }
    },
    whileLocked: async (work) => {
      const prepared = await prepareDataFolder(folder)
      if (!prepared.ok) return prepared
      return whileLocked(path, fileName, timings, work)
    },
    replace: async (content, expected) => {
      try {
        await clearStaging()
        await stage(content)
        const next = await sealedIdentity(stagingPath, Buffer.byteLength(text))
        if (identity() !== expected) {
          await clearStaging()
          return succeeded('overtaken')
        }
        await renamePatiently(stagingPath, path)
        await syncFolder(folder)
        return succeeded(next)
      } catch (error) {
        await clearStaging().catch(() => undefined)
        return failed(writeFailure(fileName, error))
      }
    },
    moveAside: async (now) => {
      try {
        const quarantine = await writeQuarantine('', now)
        await renamePatiently(path, join(folder, quarantine))
        await syncFolder(folder)
        return succeeded(quarantine)
      } catch (error) {
        return failed(writeFailure(fileName, error))
      }
    },
    setAside: async (content, now) => {
      try {
        const quarantine = await writeQuarantine(`${JSON.stringify(content, undefined, 1)}\n`, now)
        await syncFolder(folder)
        return succeeded(quarantine)
      } catch (error) {
        return failed(writeFailure(fileName, error))
      }
    },
    erase: () => deleteOwnFiles(folder, jsonFilesOf(name)),
  }
}
