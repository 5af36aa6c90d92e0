import { type FileHandle, open, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises'
import { readJson } from '../storage/json-text'
import { systemErrorName } from '../storage/storage-failure'
import { type JournalRecord, journalRecordSchema } from './journal-record'

/** Changes with every record; `absent` when there is no journal. */
export type JournalIdentity = string

export const NO_JOURNAL: JournalIdentity = 'absent'

/** A journal as it was read: an unfinished last line is no record, because nobody was told that it was written. */
export interface JournalReading {
  readonly identity: JournalIdentity
  /** Undefined when a line in the middle makes no sense. */
  readonly records: readonly JournalRecord[] | undefined
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number
  readonly totalBytes: number
}

const LINE_FEED = 0x0a

const parseLine = (line: string): JournalRecord | undefined => {
  const json = readJson(Buffer.from(line))
  const record = journalRecordSchema.safeParse(json.ok ? json.value : undefined)
  return record.success ? record.data : undefined
}

/** Reads a journal; there need not be one. Rejects when the system cannot read it. */
export const readJournal = async (path: string): Promise<JournalReading> => {
  const identity = await journalIdentity(path)
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemErrorName(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const wholeBytes = bytes.lastIndexOf(LINE_FEED) + 1
  const lines = bytes.subarray(0, wholeBytes).toString('utf8').split('\n').slice(0, -1)
  const parsed = lines.map(parseLine)
  const records = parsed.filter((record) => record !== undefined)
  return {
    identity,
    records: records.length === parsed.length ? records : undefined,
    wholeBytes,
    totalBytes: bytes.length,
  }
}

/** One look at the metadata, cheap enough for every question. */
export const journalIdentity = async (path: string): Promise<JournalIdentity> => {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found === undefined ? NO_JOURNAL : `${found.ino}:${found.size}:${found.mtimeNs}`
}

/** Removes an unfinished last line, so that the next record does not continue it. Only the outbox's owner may. */
export const trimJournal = async (path: string, { wholeBytes, totalBytes }: JournalReading): Promise<void> => {
  if (wholeBytes < totalBytes) await truncate(path, wholeBytes)
}

const appendWhole = async (handle: FileHandle, line: Buffer): Promise<void> => {
  const { size } = await handle.stat()
  try {
    for (let done = 0; done < line.length; ) done += (await handle.write(line, done)).bytesWritten
  } catch (error) {
    await handle.truncate(size).catch(() => undefined)
    throw error
  }
}

const lineOf = (record: JournalRecord): string => `${JSON.stringify(record)}\n`

/** Appends records, all or none. @param durable whether they must outlast a power failure */
export const appendRecords = async (
  path: string,
  records: readonly JournalRecord[],
  durable: boolean,
): Promise<void> => {
  const handle = await open(path, 'a', 0o600)
  try {
    await appendWhole(handle, Buffer.from(records.map(lineOf).join('')))
    if (durable) await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts a new journal in the place of a damaged one, in one step. */
export const replaceJournal = async (path: string, records: readonly JournalRecord[]): Promise<void> => {
  const next = `${path}.next`
  await writeFile(next, records.map(lineOf).join(''), { mode: 0o600, flush: true })
  await rename(next, path)
}
