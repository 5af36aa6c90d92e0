import { lock } from 'proper-lockfile'
import { failed, type Result } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { systemErrorName, writeFailure } from './storage-failure'

/** Waits in milliseconds. */
export interface LockTimings {
  /** How long a writer waits for another one before it gives up with `storage-locked`. */
  readonly patienceMs: number
  /** Age at which the lock of a process that died while writing is taken over; proper-lockfile allows no less than 2 s. */
  readonly staleMs: number
}

/** Patience outlasts a dead writer's lock, so that a crash elsewhere costs one slow save and no failed one. */
export const LOCK_TIMINGS: LockTimings = { patienceMs: 8_000, staleMs: 5_000 }

const SHORTEST_PAUSE_MS = 15
const LONGEST_PAUSE_MS = 60

const pause = () =>
  new Promise((resolve) =>
    setTimeout(resolve, SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS)),
  )

const acquire = async (path: string, timings: LockTimings): Promise<() => Promise<void>> => {
  const giveUpAt = performance.now() + timings.patienceMs
  for (;;) {
    try {
      return await lock(path, {
        realpath: false,
        stale: timings.staleMs,
        // Losing the lock (a machine that slept) is noticed where it matters: before the rename, by the file's identity.
        onCompromised: () => undefined,
      })
    } catch (error) {
      if (systemErrorName(error) !== 'ELOCKED' || performance.now() >= giveUpAt) throw error
    }
    await pause()
  }
}

/**
 * Runs `work` while no other process writes the file at `path`. Readers take no lock.
 * @returns what `work` returns; `storage-locked` when another writer stays too long, `storage-write-failed` when the
 * folder cannot be written
 */
export const whileLocked = async <Value>(
  path: string,
  name: string,
  timings: LockTimings,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  let release: () => Promise<void>
  try {
    release = await acquire(path, timings)
  } catch (error) {
    if (systemErrorName(error) !== 'ELOCKED') return failed(writeFailure(name, error))
    return failed(failure('storage-locked', { params: { file: name }, retryable: true }))
  }
  try {
    return await work()
  } finally {
    // Already taken over by somebody who believed us dead: nothing is left to release.
    await release().catch(() => undefined)
  }
}
