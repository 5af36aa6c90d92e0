import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { deleteOwnFiles } from '../storage/own-files'
import { writeFailure } from '../storage/storage-failure'
import { createGroupSync } from './group-sync'
import { type JournalRecord, type RecordedEntry, replay } from './journal-record'
import { readSpooledContent, readSpoolFile, type SpooledMail, spooledContent, writeSpoolFile } from './spool-file'
import { newEntry, type SpoolHead } from './spool-head'
import {
  appendRecords,
  type JournalIdentity,
  journalIdentity,
  readJournal,
  replaceJournal,
  trimJournal,
} from './state-journal'
import { unusableEntry } from './unusable-entry'

/** A mail of the outbox, read from disk. */
export interface LoadedMail {
  readonly mail: SpooledMail
  readonly recorded: RecordedEntry
  readonly identity: JournalIdentity
}

/** `gone`: deleted meanwhile · `damaged`: the spool file · `contradictory`: its journal · `later`: cannot be read now. */
export type Loading =
  | { readonly kind: 'mail'; readonly loaded: LoadedMail }
  | { readonly kind: 'contradictory'; readonly mail: SpooledMail; readonly entry: OutboxEntry }
  | { readonly kind: 'gone' | 'damaged' | 'newer' | 'later' }

/**
 * The files of the outbox: `mail/<id>.mail` never changes and appears whole, `states/<id>.log` is appended to by the
 * owner alone, `incoming` holds what is still being written, `quarantine` what could not be understood.
 */
export interface OutboxFolder {
  readonly mailFolder: string
  readonly statesFolder: string
  prepare(): Promise<Result<null>>
  /** Writes a mail; it is safe on disk when this resolves. */
  spool(head: SpoolHead, content: Readable, roomBytes: number): Promise<Result<SpooledMail>>
  ids(): Promise<string[]>
  load(id: string): Promise<Loading>
  identity(id: string): Promise<JournalIdentity>
  append(id: string, records: readonly JournalRecord[], durable: boolean): Promise<Result<null>>
  content(mail: SpooledMail, beforeEnd: () => Promise<Result<unknown>>): Readable
  source(mail: SpooledMail, limitBytes: number): Promise<Buffer>
  /** Deletes a mail, usable or not, so that a crash in between cannot bring it back to life. */
  remove(id: string): Promise<Result<null>>
  /** Deletes what no mail belongs to any more: unfinished ones, left journals. */
  clear(): Promise<Result<null>>
  /** Moves an unusable mail and its journal out of the way, unchanged. */
  setAside(id: string): Promise<void>
  /** Entries for what was set aside, or was spooled by a newer version. */
  unusable(): Promise<OutboxEntry[]>
  /** Copies a journal that makes no sense to the quarantine, and puts another one in its place. */
  restartJournal(id: string, records: readonly JournalRecord[]): Promise<void>
  /** Removes an unfinished last line. */
  trim(id: string): Promise<void>
  /** What interrupted processes left behind. */
  tidy(now: number): Promise<void>
}

const MAIL = '.mail'
const LOG = '.log'
const ID = /^[A-Za-z0-9-]{1,64}$/
/** Longer than the slowest composition of a message takes. */
const ABANDONED_AFTER_MS = 24 * 60 * 60_000

const idsWithin = (names: readonly string[], suffix: string): string[] =>
  names
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .filter((id) => ID.test(id))

/** @param folder absolute path of the outbox */
export const createOutboxFolder = (folder: string): OutboxFolder => {
  const mailFolder = join(folder, 'mail')
  const statesFolder = join(folder, 'states')
  const incomingFolder = join(folder, 'incoming')
  const quarantineFolder = join(folder, 'quarantine')
  const mailPath = (id: string) => join(mailFolder, `${id}${MAIL}`)
  const logPath = (id: string) => join(statesFolder, `${id}${LOG}`)
  const syncMail = createGroupSync(mailFolder)
  const syncStates = createGroupSync(statesFolder)
  /** Journals whose name is known to be durable. */
  const settledJournals = new Set<string>()
  /** Mails that were seen and cannot be used, and why. */
  const unusable = new Map<string, 'storage-unreadable' | 'newer-version'>()

  const load = async (id: string): Promise<Loading> => {
    const reading = await readSpoolFile(mailPath(id))
    if (reading.kind === 'newer') unusable.set(id, 'newer-version')
    if (reading.kind === 'damaged') unusable.set(id, 'storage-unreadable')
    if (reading.kind !== 'mail') return reading
    const { mail } = reading
    if (mail.head.id !== id) {
      unusable.set(id, 'storage-unreadable')
      return { kind: 'damaged' }
    }
    const entry = newEntry(mail.head, mail.size)
    const journal = await readJournal(logPath(id)).catch(() => undefined)
    if (journal === undefined) return { kind: 'later' }
    const recorded = journal.records && replay(entry, journal.records)
    if (recorded === undefined) return { kind: 'contradictory', mail, entry }
    return { kind: 'mail', loaded: { mail, recorded, identity: journal.identity } }
  }

  const moveIfThere = (from: string, to: string) => rename(from, to).catch(() => undefined)

  return {
    mailFolder,
    statesFolder,
    prepare: async () => {
      try {
        for (const made of [mailFolder, statesFolder, incomingFolder, quarantineFolder]) {
          await mkdir(made, { recursive: true, mode: 0o700 })
        }
        return succeeded(null)
      } catch (error) {
        return failed(writeFailure('outbox', error))
      }
    },
    spool: async (head, content, roomBytes) => {
      const part = join(incomingFolder, `${head.id}.part`)
      const written = await writeSpoolFile(part, head, content, roomBytes)
      if (!written.ok) {
        await rm(part, { force: true }).catch(() => undefined)
        return written
      }
      try {
        await rename(part, mailPath(head.id))
        await syncMail()
        return written
      } catch (error) {
        return failed(writeFailure('outbox', error))
      }
    },
    ids: async () => idsWithin(await readdir(mailFolder).catch(() => []), MAIL),
    load,
    identity: (id) => journalIdentity(logPath(id)),
    append: async (id, records, durable) => {
      try {
        await appendRecords(logPath(id), records, durable)
        if (durable && !settledJournals.has(id)) {
          await syncStates()
          settledJournals.add(id)
        }
        return succeeded(null)
      } catch (error) {
        return failed(writeFailure(`outbox/${id}${LOG}`, error))
      }
    },
    content: (mail, beforeEnd) => spooledContent(mailPath(mail.head.id), mail, beforeEnd),
    source: (mail, limitBytes) => readSpooledContent(mailPath(mail.head.id), mail, limitBytes),
    remove: async (id) => {
      try {
        // A mail without a journal would be sent: the journal goes last, when the mail is gone for good.
        await rm(mailPath(id), { force: true })
        await rm(join(quarantineFolder, `${id}${MAIL}`), { force: true })
        await syncMail()
        await rm(logPath(id), { force: true })
        await rm(join(quarantineFolder, `${id}${LOG}`), { force: true })
        unusable.delete(id)
        settledJournals.delete(id)
        return succeeded(null)
      } catch (error) {
        return failed(writeFailure(`outbox/${id}${MAIL}`, error))
      }
    },
    clear: async () => {
      const outcomes = [
        await deleteOwnFiles(incomingFolder, /^[A-Za-z0-9-]{1,64}\.part$/),
        await deleteOwnFiles(statesFolder, /^[A-Za-z0-9-]{1,64}\.log$/),
        await deleteOwnFiles(quarantineFolder, /^[A-Za-z0-9-]{1,64}\.(mail|log)$/),
      ]
      return outcomes.find(({ ok }) => !ok) ?? succeeded(null)
    },
    setAside: async (id) => {
      await moveIfThere(mailPath(id), join(quarantineFolder, `${id}${MAIL}`))
      await syncMail()
      await moveIfThere(logPath(id), join(quarantineFolder, `${id}${LOG}`))
      unusable.delete(id)
    },
    unusable: async () => {
      const aside = idsWithin(await readdir(quarantineFolder).catch(() => []), MAIL)
      const entries = await Promise.all([
        ...aside.map((id) => unusableEntry(join(quarantineFolder, `${id}${MAIL}`), id, 'storage-unreadable')),
        ...[...unusable].map(([id, code]) => unusableEntry(mailPath(id), id, code)),
      ])
      return entries.filter((entry) => entry !== undefined)
    },
    restartJournal: async (id, records) => {
      await copyFile(logPath(id), join(quarantineFolder, `${id}${LOG}`)).catch(() => undefined)
      await replaceJournal(logPath(id), records)
      await syncStates()
    },
    trim: async (id) => {
      await trimJournal(logPath(id), await readJournal(logPath(id)))
    },
    tidy: async (now) => {
      for (const name of await readdir(incomingFolder).catch(() => [])) {
        const path = join(incomingFolder, name)
        const found = await stat(path).catch(() => undefined)
        if (found !== undefined && now - found.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true })
      }
      const mails = new Set(idsWithin(await readdir(mailFolder).catch(() => []), MAIL))
      for (const id of idsWithin(await readdir(statesFolder).catch(() => []), LOG)) {
        if (!mails.has(id)) await rm(logPath(id), { force: true })
      }
    },
  }
}
