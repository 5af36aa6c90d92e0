import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { entryOfRun } from '../../shared/history/entry-of-run'
import type { HistoryEntry, HistoryKind } from '../../shared/history/history-entry'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { SessionReport } from '../../shared/submission/session-report'
import { createKeyedTurns } from '../profiles/keyed-turns'
import type { ConfSource } from '../storage/conf-constructor'
import { ABSENT, createJsonFile, type JsonFile } from '../storage/json-file'
import { deleteOwnFolder, JSON_FILES_BY_PROFILE } from '../storage/own-files'
import { writeFailure } from '../storage/storage-failure'
import {
  type FinishedRun,
  type HistoryFile,
  historyFileContent,
  MOST_ENTRIES,
  readHistoryFile,
  reportIn,
  withRuns,
} from './history-file'

export interface HistoryStoreOptions {
  /** Absolute path; made when the first run is recorded. */
  readonly folder: string
  readonly Conf: ConfSource
  readonly newId: () => string
  readonly now: () => Date
  /** Calls back after `delayMs`. @returns a function that calls it off */
  readonly schedule: (delayMs: number, callback: () => void) => () => void
  /** Whether runs of this profile are worth keeping: those of one that is not stored, or not any more, are dropped. */
  readonly isKnown: (profileId: string) => Promise<boolean>
  /** Told after every change, by this process. */
  readonly onChanged: (profileId: string) => void
}

/** Every test and send of a profile, bounded in number and bytes. Kept in files, never a secret. */
export interface HistoryStore {
  /**
   * Never fails the run that it records: trouble with the disk is told in the result alone; `not-found` when the
   * profile is not stored. Runs in quick succession are
   * written together, so nobody should wait for it; `list` and `close` do.
   */
  record(kind: HistoryKind, profile: SessionProfile, report: SessionReport): Promise<Result<HistoryEntry>>
  /** Latest first. `storage-unreadable`, `newer-version` */
  list(profileId: string): Promise<Result<readonly HistoryEntry[]>>
  /** `not-found` */
  report(profileId: string, id: string): Promise<Result<SessionReport>>
  /** Deletes everything that is kept of a profile, what was set aside included. */
  clear(profileId: string): Promise<Result<null>>
  /** Deletes everything that is kept of all profiles. */
  clearAll(): Promise<Result<null>>
  /** Writes what is still waiting. */
  close(): Promise<void>
}

/** A burst of deliveries costs one write in this time. */
const WRITE_INTERVAL_MS = 1_000
const OVERTAKEN_LIMIT = 3

interface Waiting {
  readonly runs: FinishedRun[]
  readonly written: Promise<Result<null>>
  readonly write: () => void
}

export const createHistoryStore = (options: HistoryStoreOptions): HistoryStore => {
  const { folder, Conf, newId, now, schedule, isKnown, onChanged } = options
  const { inTurn } = createKeyedTurns()
  const waiting = new Map<string, Waiting>()
  const lastWrites = new Map<string, number>()

  const fileOf = (profileId: string): JsonFile => createJsonFile({ folder, name: profileId, Conf })
  const newer = (file: JsonFile) => failed(failure('newer-version', { params: { file: file.name } }))

  const read = async (file: JsonFile): Promise<Result<HistoryFile>> => {
    const found = await file.read()
    if (!found.ok) return found
    const reading = readHistoryFile(found.value.bytes)
    return reading.kind === 'newer' ? newer(file) : succeeded(reading.file)
  }

  /** Under the lock: what another process wrote is read again, so that nothing of it is lost. */
  const add = async (file: JsonFile, runs: readonly FinishedRun[]): Promise<Result<null>> => {
    for (let attempt = 1; attempt <= OVERTAKEN_LIMIT; attempt += 1) {
      const found = await file.read()
      if (!found.ok) return found
      const reading = readHistoryFile(found.value.bytes)
      if (reading.kind === 'newer') return newer(file)
      if (reading.kind === 'damaged') {
        const aside = await file.moveAside(now())
        if (!aside.ok) return aside
      }
      const expected = reading.kind === 'damaged' ? ABSENT : found.value.identity
      const written = await file.replace(historyFileContent(withRuns(reading.file, runs)), expected)
      if (!written.ok) return written
      if (written.value !== 'overtaken') return succeeded(null)
    }
    return failed(failure('storage-locked', { params: { file: file.name }, retryable: true }))
  }

  const writeRuns = (profileId: string, runs: readonly FinishedRun[]): Promise<Result<null>> =>
    inTurn(profileId, async () => {
      if (!(await isKnown(profileId))) return failed(failure('not-found'))
      const file = fileOf(profileId)
      const written = await file.whileLocked(() => add(file, runs))
      lastWrites.set(profileId, now().getTime())
      if (written.ok) onChanged(profileId)
      return written
    })

  const batchOf = (profileId: string): Waiting => {
    const known = waiting.get(profileId)
    if (known !== undefined) return known
    const runs: FinishedRun[] = []
    let start = (): void => undefined
    const written = new Promise<void>((resolve) => {
      start = resolve
    }).then(() => {
      waiting.delete(profileId)
      return writeRuns(profileId, runs)
    })
    const since = now().getTime() - (lastWrites.get(profileId) ?? Number.NEGATIVE_INFINITY)
    const callOff = schedule(Math.max(0, Math.min(WRITE_INTERVAL_MS, WRITE_INTERVAL_MS - since)), () => start())
    const write = () => {
      callOff()
      start()
    }
    const fresh = { runs, written, write }
    waiting.set(profileId, fresh)
    return fresh
  }

  const settle = async (profileId: string): Promise<void> => {
    const batch = waiting.get(profileId)
    batch?.write()
    await batch?.written
  }

  const remove = async (profileId: string): Promise<Result<null>> => {
    const file = fileOf(profileId)
    if (file.identity() === ABSENT) return succeeded(null)
    return file.whileLocked(async () => {
      try {
        const own = (await readdir(folder)).filter(
          (name) => name === file.name || (name.startsWith(`${profileId}.`) && name.endsWith('.quarantined.json')),
        )
        await Promise.all(own.map((name) => rm(join(folder, name), { force: true })))
        return succeeded(null)
      } catch (error) {
        return failed(writeFailure(file.name, error))
      }
    })
  }

  return {
    record: async (kind, profile, report) => {
      const entry = entryOfRun(newId(), kind, profile, report)
      const batch = batchOf(profile.id)
      batch.runs.unshift({ entry, report })
      batch.runs.splice(MOST_ENTRIES)
      const written = await batch.written
      return written.ok ? succeeded(entry) : written
    },
    list: async (profileId) => {
      await settle(profileId)
      const file = await read(fileOf(profileId))
      return file.ok ? succeeded(file.value.entries) : file
    },
    report: async (profileId, id) => {
      await settle(profileId)
      const file = await read(fileOf(profileId))
      if (!file.ok) return file
      const report = reportIn(file.value, id)
      return report === undefined ? failed(failure('not-found')) : succeeded(report)
    },
    clear: async (profileId) => {
      await settle(profileId)
      const removed = await inTurn(profileId, () => remove(profileId))
      lastWrites.delete(profileId)
      if (removed.ok) onChanged(profileId)
      return removed
    },
    clearAll: async () => {
      await Promise.all([...waiting.keys()].map(settle))
      lastWrites.clear()
      return deleteOwnFolder(folder, JSON_FILES_BY_PROFILE)
    },
    close: async () => {
      await Promise.all([...waiting.keys()].map(settle))
    },
  }
}
