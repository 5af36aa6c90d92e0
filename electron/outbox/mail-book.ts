import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { recover } from './end-attempt'
import { type JournalRecord, withRecord } from './journal-record'
import type { LoadedMail, OutboxFolder } from './outbox-folder'

export interface MailBookDependencies {
  readonly folder: OutboxFolder
  /** ms since 1970 */
  readonly now: () => number
  readonly random: () => number
  readonly changed: (entry: OutboxEntry) => void
  readonly removed: (id: string) => void
}

/** What this process knows of the mails on disk. Only the owner may write. */
export interface MailBook {
  get(id: string): LoadedMail | undefined
  entries(): OutboxEntry[]
  /** Takes in a mail that was just spooled. @returns whether it is new; it may have been noticed in its folder before */
  adopt(loaded: LoadedMail): boolean
  /**
   * Records what happened. With `mustTell` it happens even when the disk refuses, and is written before the next record.
   * @returns the entry after it; `invalid-request` when it cannot happen, `storage-write-failed`
   */
  record(id: string, record: JournalRecord, how: { durable: boolean; mustTell: boolean }): Promise<Result<OutboxEntry>>
  /** Reads what is new on disk, as owner: attempts without an end are recovered, unusable files set aside. Oldest first. */
  takeIn(): Promise<readonly LoadedMail[]>
  /** Reads what is new or changed on disk, as a spectator. */
  lookAgain(): Promise<void>
  remove(id: string): Promise<Result<null>>
  setAside(id: string): Promise<void>
  /** Writes what the disk refused so far, if it takes it now. */
  flush(): Promise<void>
  /** Forgets everything, to be read from disk again. */
  forget(): void
}

/** Files read at once: the system's limit of open files is shared with the sessions. */
const READ_AT_ONCE = 16

const eachOf = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const rest = items.values()
  await Promise.all(
    Array.from({ length: READ_AT_ONCE }, async () => {
      for (const item of rest) await work(item)
    }),
  )
}

export const createMailBook = ({ folder, now, random, changed, removed }: MailBookDependencies): MailBook => {
  const mails = new Map<string, LoadedMail>()
  /** Records that the disk refused so far. */
  const unwritten = new Map<string, readonly JournalRecord[]>()

  const record: MailBook['record'] = async (id, added, { durable, mustTell }) => {
    const before = mails.get(id)
    const after = before && withRecord(before.recorded, added)
    if (before === undefined || after === undefined) {
      return failed(
        failure('invalid-request', { params: before === undefined ? {} : { state: before.recorded.entry.state } }),
      )
    }
    const records = [...(unwritten.get(id) ?? []), added]
    const written = await folder.append(id, records, durable)
    if (written.ok) unwritten.delete(id)
    else if (!mustTell) return written
    else unwritten.set(id, records)
    mails.set(id, { ...before, recorded: after })
    if (added.kind !== 'final-dot') changed(after.entry)
    return succeeded(after.entry)
  }

  const tellUnusable = async (id: string): Promise<void> => {
    const entry = (await folder.unusable()).find((unusable) => unusable.id === id)
    if (entry !== undefined) changed(entry)
  }

  const setAside = async (id: string): Promise<void> => {
    mails.delete(id)
    await folder.setAside(id)
    await tellUnusable(id)
  }

  const keep = async (loaded: LoadedMail): Promise<void> => {
    const { id } = loaded.mail.head
    mails.set(id, loaded)
    await folder.trim(id).catch(() => undefined)
    const recovered = recover(loaded.recorded, { now: now(), random: random() })
    if (recovered === undefined) changed(loaded.recorded.entry)
    else await record(id, recovered, { durable: true, mustTell: true })
  }

  /** Nobody can say what became of a mail whose journal makes no sense: it is unknown, and never sent again by itself. */
  const keepDoubtful = async (id: string): Promise<void> => {
    const at = new Date(now()).toISOString()
    const error = failure('storage-unreadable', { params: { file: `outbox/quarantine/${id}.log` } })
    const loading = await folder.load(id)
    if (loading.kind !== 'contradictory') return
    const recipients = loading.entry.recipients.map(({ address }) => ({ address, status: 'unknown' as const }))
    const attempt = { at, durationMs: 0, outcome: 'unknown' as const, error }
    await folder.restartJournal(id, [
      { kind: 'attempt-started', at },
      { kind: 'attempt-ended', happening: 'left-open', attempt, recipients, nextAttemptAt: null },
    ])
    const again = await folder.load(id)
    if (again.kind === 'mail') await keep(again.loaded)
  }

  return {
    get: (id) => mails.get(id),
    entries: () => [...mails.values()].map(({ recorded }) => recorded.entry),
    adopt: (loaded) => {
      const { id } = loaded.mail.head
      if (mails.has(id)) return false
      mails.set(id, loaded)
      changed(loaded.recorded.entry)
      return true
    },
    record,
    takeIn: async () => {
      const fresh: LoadedMail[] = []
      const ids = (await folder.ids()).filter((id) => !mails.has(id))
      await eachOf(ids, async (id) => {
        const loading = await folder.load(id)
        // Added by this process while it was read.
        if (mails.has(id)) return
        if (loading.kind === 'damaged') await setAside(id)
        else if (loading.kind === 'contradictory') await keepDoubtful(id)
        else if (loading.kind === 'mail') await keep(loading.loaded)
        const kept = mails.get(id)
        if (kept !== undefined) fresh.push(kept)
      })
      return fresh.sort((one, other) => one.mail.head.createdAt.localeCompare(other.mail.head.createdAt))
    },
    lookAgain: async () => {
      const ids = new Set(await folder.ids())
      for (const id of mails.keys()) {
        if (ids.has(id)) continue
        mails.delete(id)
        removed(id)
      }
      await eachOf([...ids], async (id) => {
        if (mails.get(id)?.identity === (await folder.identity(id))) return
        const loading = await folder.load(id)
        if (loading.kind !== 'mail') return
        mails.set(id, loading.loaded)
        changed(loading.loaded.recorded.entry)
      })
    },
    remove: async (id) => {
      const done = await folder.remove(id)
      if (!done.ok) return done
      mails.delete(id)
      unwritten.delete(id)
      removed(id)
      return done
    },
    setAside,
    flush: async () => {
      for (const [id, records] of unwritten) await folder.append(id, records, true)
    },
    forget: () => {
      mails.clear()
      unwritten.clear()
    },
  }
}
