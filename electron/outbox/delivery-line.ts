/** Runs `callback` after `delayMs`. @returns a function that cancels it */
export type Schedule = (delayMs: number, callback: () => void) => () => void

export interface DeliveryLineDependencies {
  /** Wall clock, ms since 1970. */
  readonly now: () => number
  readonly schedule: Schedule
  /** Tries one mail. @returns when it is due again, in ms since 1970; null when it is not. Does not reject. */
  readonly attempt: (id: string) => Promise<number | null>
}

/**
 * Which mail is tried when: at most four at once and two with the same profile, so that a slow server holds up only its own.
 * A mail is never tried twice at once, however often it is planned.
 */
export interface DeliveryLine {
  /** @param dueAt ms since 1970 */
  plan(id: string, profileId: string, dueAt: number): void
  drop(id: string): void
  isRunning(id: string): boolean
  /** Begins to work; planning is possible before. */
  start(): void
  /** Begins nothing more. Resolves when what runs has ended. */
  stop(): Promise<void>
}

const AT_ONCE = 4
const AT_ONCE_PER_PROFILE = 2
/** A clock that was set, or a machine that slept, is noticed within a minute. */
const LONGEST_TIMER_MS = 60_000

interface Planned {
  readonly profileId: string
  readonly dueAt: number
}

export const createDeliveryLine = ({ now, schedule, attempt }: DeliveryLineDependencies): DeliveryLine => {
  const waiting = new Map<string, Planned>()
  /** Ids that are due, by profile; the profile served last is the last one. */
  const due = new Map<string, Set<string>>()
  const running = new Map<string, { readonly profileId: string; readonly ended: Promise<void> }>()
  let timer: { readonly at: number; readonly cancel: () => void } | undefined
  let working = false

  const makeDue = (id: string, profileId: string): void => {
    const ids = due.get(profileId)
    if (ids === undefined) due.set(profileId, new Set([id]))
    else ids.add(id)
  }

  const arm = (dueAt: number): void => {
    if (!working || (timer !== undefined && timer.at <= dueAt)) return
    timer?.cancel()
    timer = { at: dueAt, cancel: schedule(Math.min(Math.max(0, dueAt - now()), LONGEST_TIMER_MS), ring) }
  }

  const ring = (): void => {
    timer = undefined
    let earliest = Number.POSITIVE_INFINITY
    for (const [id, { profileId, dueAt }] of waiting) {
      if (dueAt <= now()) {
        waiting.delete(id)
        makeDue(id, profileId)
      } else earliest = Math.min(earliest, dueAt)
    }
    if (earliest !== Number.POSITIVE_INFINITY) arm(earliest)
    begin()
  }

  const runningWith = (profileId: string): number =>
    [...running.values()].filter((run) => run.profileId === profileId).length

  /** A mail that was planned anew while it is tried waits: it is not known yet how that ends. */
  const firstToBegin = (ids: ReadonlySet<string>): string | undefined => {
    for (const id of ids) if (!running.has(id)) return id
    return undefined
  }

  const takeNext = (): { readonly id: string; readonly profileId: string } | undefined => {
    for (const [profileId, ids] of due) {
      if (runningWith(profileId) >= AT_ONCE_PER_PROFILE) continue
      const id = firstToBegin(ids)
      if (id === undefined) continue
      ids.delete(id)
      due.delete(profileId)
      if (ids.size > 0) due.set(profileId, ids)
      return { id, profileId }
    }
    return undefined
  }

  const begin = (): void => {
    while (working && running.size < AT_ONCE) {
      const next = takeNext()
      if (next === undefined) return
      running.set(next.id, { profileId: next.profileId, ended: run(next.id, next.profileId) })
    }
  }

  const run = async (id: string, profileId: string): Promise<void> => {
    const dueAt = await attempt(id)
    running.delete(id)
    if (dueAt !== null) line.plan(id, profileId, dueAt)
    begin()
  }

  const line: DeliveryLine = {
    plan: (id, profileId, dueAt) => {
      line.drop(id)
      if (dueAt <= now()) {
        makeDue(id, profileId)
        begin()
      } else {
        waiting.set(id, { profileId, dueAt })
        arm(dueAt)
      }
    },
    drop: (id) => {
      waiting.delete(id)
      for (const [profileId, ids] of due) {
        if (ids.delete(id) && ids.size === 0) due.delete(profileId)
      }
    },
    isRunning: (id) => running.has(id),
    start: () => {
      working = true
      ring()
    },
    stop: async () => {
      working = false
      timer?.cancel()
      timer = undefined
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
  return line
}
