import { join } from 'node:path'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { outdatedEntries } from '../../shared/outbox/outdated-entries'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import type { ApplicationEvent } from '../ipc/application'
import { createKeyedTurns } from '../profiles/keyed-turns'
import { type AcceptMailDependencies, acceptMail } from './accept-mail'
import type { Deliver } from './attempt-delivery'
import { type ClaimOwnership, createOwnershipClaim, type Ownership } from './claim-ownership'
import { createDeliveryLine, type Schedule } from './delivery-line'
import { createDispatch } from './dispatch-mail'
import { createMailBook } from './mail-book'
import type { Outbox } from './outbox'
import { createOutboxFolder, type LoadedMail } from './outbox-folder'
import { newEntry } from './spool-head'
import { type WatchFolder, watchFolder } from './watch-folder'

export interface OutboxDependencies extends AcceptMailDependencies {
  /** Absolute path; created when first needed. */
  readonly folder: string
  /** From 0 up to 1. */
  readonly random: () => number
  readonly schedule: Schedule
  readonly deliver: Deliver
  readonly emit: (event: ApplicationEvent) => void
  /** How this process becomes the only one that sends; by a socket below `folder` unless given. */
  readonly claim?: ClaimOwnership
  /** The system's means unless given. */
  readonly watch?: WatchFolder
}

const SOURCE_LIMIT_BYTES = 1024 * 1024
/** How soon the end of another owner is noticed when the system tells nothing. */
const LOOK_AS_SPECTATOR_MS = 2_000
const LOOK_AS_OWNER_MS = 15_000
const LONGEST_WAIT_MS = 5 * 60 * 60_000

/** Builds the outbox over its explicit dependencies. Adding and listing works in every process, sending in the owner. */
export const createOutbox = (dependencies: OutboxDependencies): Outbox => {
  const { now, random, schedule, emit, watch = watchFolder } = dependencies
  const claim = dependencies.claim ?? createOwnershipClaim(join(dependencies.folder, 'owner'))
  const folder = createOutboxFolder(dependencies.folder)
  const turns = createKeyedTurns()
  const underWay = new Set<Promise<unknown>>()
  let prepared: Promise<Result<null>> | undefined
  let ownership: Ownership | undefined
  let started = false
  let closed = false
  const stops: (() => void)[] = []
  let cancelNextLook: () => void = () => undefined

  const book = createMailBook({
    folder,
    now,
    random,
    changed: (entry) => emit({ name: 'outbox:entry-changed', payload: entry }),
    removed: (id) => emit({ name: 'outbox:entry-removed', payload: { id } }),
  })
  const timestamp = (): string => new Date(now()).toISOString()
  const dispatch = createDispatch({ book, folder, now, random, schedule, deliver: dependencies.deliver })
  const line = createDeliveryLine({ now, schedule, attempt: dispatch.attempt })

  /** A clock that was set back neither keeps new mail waiting nor makes a wait longer than any wait is. */
  const plan = ({ id, profileId, state, attempts: made, nextAttemptAt }: OutboxEntry): void => {
    if (state !== 'pending' || nextAttemptAt === null) return
    const latest = made.length === 0 ? now() : now() + LONGEST_WAIT_MS
    line.plan(id, profileId, Math.min(Date.parse(nextAttemptAt), latest))
  }

  const prepare = async (): Promise<Result<null>> => {
    prepared ??= folder.prepare()
    const done = await prepared
    if (!done.ok) prepared = undefined
    return done
  }

  /** Reads what other processes added, and plans it. */
  const takeIn = (): Promise<void> =>
    turns.inTurn('scan', async () => {
      for (const { mail } of await book.takeIn()) {
        const { id } = mail.head
        const current = line.isRunning(id) ? undefined : book.get(id)
        if (current !== undefined) plan(current.recorded.entry)
      }
    })

  const claimed = async (): Promise<Ownership | null> => {
    if (!(await prepare()).ok) return null
    const claiming = await claim()
    if (claiming !== null) await folder.tidy(now())
    return claiming
  }

  /** @returns whether this process owns the outbox, now if not before */
  const own = (): Promise<boolean> =>
    turns.inTurn('ownership', async () => {
      if (ownership !== undefined) return true
      const granted = await claimed()
      if (granted === null) return false
      book.forget()
      ownership = granted
      await takeIn()
      for (const id of outdatedEntries(book.entries(), now())) await book.remove(id)
      if (started && !closed) line.start()
      return true
    })

  const disown = (): Promise<void> =>
    turns.inTurn('ownership', async () => {
      const held = ownership
      ownership = undefined
      if (held !== undefined) await book.flush()
      book.forget()
      await held?.release()
    })

  /** Lets `close` wait for `work`. */
  const tracked = async <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    if (closed) return failed(failure('cancelled'))
    const done = work()
    underWay.add(done)
    try {
      return await done
    } finally {
      underWay.delete(done)
    }
  }

  /** Runs `work` as owner; a process that does not stay gives the outbox back at once. */
  const asOwner = <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const visit = async (): Promise<Result<Value>> => {
      if (!(await own())) return failed(failure('outbox-owned-elsewhere'))
      try {
        return await work()
      } finally {
        if (!started) await disown()
      }
    }
    return tracked(() => (started ? visit() : turns.inTurn('visit', visit)))
  }

  /** Changes an entry that is not being sent. */
  const change = (id: string, kind: 'cancelled' | 'send-requested' | 'confirmed'): Promise<Result<OutboxEntry>> =>
    turns.inTurn(id, () =>
      asOwner(async () => {
        await takeIn()
        const found = book.get(id)
        if (found === undefined) return notFound(id)
        if (line.isRunning(id)) return failed(failure('outbox-entry-busy', { params: { id }, retryable: true }))
        line.drop(id)
        const recorded = await book.record(id, { kind, at: timestamp() }, { durable: true, mustTell: false })
        plan(recorded.ok ? recorded.value : found.recorded.entry)
        return recorded
      }),
    )

  const remove = (id: string): Promise<Result<Record<string, never>>> =>
    asOwner(() =>
      turns.inTurn('scan', async () => {
        const known = book.get(id) !== undefined || (await folder.unusable()).some((entry) => entry.id === id)
        if (!known && !(await folder.ids()).includes(id)) return notFound(id)
        if (line.isRunning(id)) return failed(failure('outbox-entry-busy', { params: { id }, retryable: true }))
        line.drop(id)
        const removed = await book.remove(id)
        return removed.ok ? succeeded({}) : removed
      }),
    )

  const removeAll = (): Promise<Result<null>> =>
    asOwner(() =>
      turns.inTurn('scan', async () => {
        const ids = new Set([...(await folder.ids()), ...book.entries().map(({ id }) => id)])
        for (const { id } of await folder.unusable()) ids.add(id)
        const busy = [...ids].find((id) => line.isRunning(id))
        if (busy !== undefined) {
          return failed(failure('outbox-entry-busy', { params: { id: busy }, retryable: true }))
        }
        for (const id of ids) line.drop(id)
        for (const id of ids) {
          const removed = await book.remove(id)
          if (!removed.ok) return removed
        }
        return folder.clear()
      }),
    )

  const refresh = (): Promise<void> =>
    ownership === undefined ? turns.inTurn('scan', () => book.lookAgain()) : takeIn()

  const accept = acceptMail(folder, dependencies)

  const add = async (profileId: string, draft: MessageDraft, options: SendOptions): Promise<Result<OutboxEntry>> => {
    const ready = await prepare()
    if (!ready.ok) return ready
    const accepted = await accept(profileId, draft, options)
    if (!accepted.ok) return accepted
    const mail = accepted.value
    const entry = newEntry(mail.head, mail.size)
    // Whoever noticed the file before this plans it.
    if (ownership !== undefined && !closed && book.adopt({ mail, recorded: { entry, open: null }, identity: '' }))
      plan(entry)
    return succeeded(entry)
  }

  const find = async (id: string): Promise<LoadedMail | undefined> => {
    if (book.get(id) === undefined) await refresh()
    return book.get(id)
  }

  const look = async (): Promise<void> => {
    if (closed) return
    if (ownership !== undefined || !(await own())) await refresh()
  }

  let lookPending = false
  /** Looks once for any number of notices. */
  const lookSoon = (): void => {
    if (lookPending) return
    lookPending = true
    void turns.inTurn('look', () => {
      lookPending = false
      return look()
    })
  }

  const lookRegularly = (): void => {
    const pause = ownership === undefined ? LOOK_AS_SPECTATOR_MS : LOOK_AS_OWNER_MS
    cancelNextLook = schedule(Math.round(pause * (0.8 + 0.4 * random())), () => {
      lookSoon()
      if (!closed) lookRegularly()
    })
  }

  return {
    add: (profileId, message, options) => tracked(() => add(profileId, message, options)),
    list: async () => {
      await refresh()
      const entries = [...book.entries(), ...(await folder.unusable())]
      return succeeded({
        owner: ownership === undefined ? 'another-process' : 'this-process',
        entries: entries.sort((one, other) => one.createdAt.localeCompare(other.createdAt)),
      })
    },
    cancel: (id) => change(id, 'cancelled'),
    sendNow: (id) => change(id, 'send-requested'),
    markDelivered: (id) => change(id, 'confirmed'),
    delete: remove,
    deleteAll: removeAll,
    source: async (id) => {
      const found = await find(id)
      if (found === undefined) return notFound(id)
      const { mail } = found
      const bytes = await folder.source(mail, SOURCE_LIMIT_BYTES).catch(() => undefined)
      if (bytes === undefined)
        return failed(failure('storage-unreadable', { params: { file: `outbox/mail/${id}.mail` } }))
      return succeeded({ source: bytes.toString('utf8'), truncated: mail.size > SOURCE_LIMIT_BYTES })
    },
    start: async () => {
      if (started || closed) return
      await turns.inTurn('visit', async () => {
        started = true
      })
      await look()
      if (closed) return
      stops.push(watch(folder.mailFolder, lookSoon))
      stops.push(watch(folder.statesFolder, () => ownership === undefined && lookSoon()))
      lookRegularly()
    },
    close: async () => {
      closed = true
      cancelNextLook()
      dispatch.endSoon()
      const stopped = line.stop()
      await Promise.allSettled(underWay)
      await stopped
      for (const stop of stops.splice(0)) stop()
      await disown()
    },
  }
}

/** Nothing with this id is in the outbox. */
const notFound = (id: string): Result<never> => failed(failure('not-found', { params: { id } }))
