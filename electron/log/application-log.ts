import { appendFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OperationName } from '../../shared/contract/operations'
import { type Result, succeeded } from '../../shared/contract/result'
import type { ErrorCode } from '../../shared/failures/error-code'
import { prepareDataFolder } from '../storage/data-folder'
import { deleteOwnFolder } from '../storage/own-files'

/**
 * What the application notes for whoever has to find out why it did something: which operation ended how, and when. Only
 * names and codes of our own go in, so that nothing has to be taken out again.
 */
export interface ApplicationLog {
  /** @param outcome `ok`, or why it failed */
  operationEnded(name: OperationName, outcome: 'ok' | ErrorCode, durationMs: number): void
  /** A bug that was caught: names of operations and of error classes, as `LogLine` has them. */
  bugCaught(line: string): void
  /** Deletes the files; the log begins anew. */
  erase(): Promise<Result<null>>
  /** Writes what is waiting. */
  close(): Promise<void>
}

export interface ApplicationLogOptions {
  /** Absolute path; made when the first line is written. */
  readonly folder: string
  /** Which host writes. */
  readonly host: string
  readonly now: () => Date
}

const FILE = 'application.log'
const FORMER = 'application.1.log'
const OWN_FILES = /^application(\.1)?\.log$/
export const LONGEST_LOG_BYTES = 256 * 1024
const OWNER_ONLY_FILE = 0o600

/** One writer after the other in this process; lines that come meanwhile are written together. Its failures stay here. */
export const createApplicationLog = ({ folder, host, now }: ApplicationLogOptions): ApplicationLog => {
  const path = join(folder, FILE)
  let waiting = ''
  let writing: Promise<void> = Promise.resolve()
  let scheduled = false

  const makeRoom = async (bytes: number): Promise<void> => {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size > 0 && size + bytes > LONGEST_LOG_BYTES) await rename(path, join(folder, FORMER))
  }

  const write = async (): Promise<void> => {
    scheduled = false
    const lines = waiting
    waiting = ''
    if (lines === '') return
    try {
      if (!(await prepareDataFolder(folder)).ok) return
      await makeRoom(Buffer.byteLength(lines))
      await appendFile(path, lines, { mode: OWNER_ONLY_FILE })
    } catch {
      // A log that cannot be written must not stand in the way of what it tells about.
    }
  }

  const add = (text: string): void => {
    waiting += `${now().toISOString()} ${host} ${text}\n`
    if (scheduled) return
    scheduled = true
    writing = writing.then(write)
  }

  return {
    operationEnded: (name, outcome, durationMs) => add(`${name} ${outcome} ${Math.round(durationMs)} ms`),
    bugCaught: add,
    erase: async () => {
      waiting = ''
      await writing
      return deleteOwnFolder(folder, OWN_FILES)
    },
    close: () => writing,
  }
}

/** For services that keep none. */
export const NO_LOG: ApplicationLog = {
  operationEnded: () => undefined,
  bugCaught: () => undefined,
  erase: async () => succeeded(null),
  close: async () => undefined,
}
