import { type Result, succeeded } from '../../shared/contract/result'
import { judgeAttempt } from '../../shared/outbox/judge-attempt'
import { attemptDelivery, type Deliver, type RunningAttempt } from './attempt-delivery'
import type { Schedule } from './delivery-line'
import { attemptEnded } from './end-attempt'
import type { JournalRecord } from './journal-record'
import type { MailBook } from './mail-book'
import type { OutboxFolder } from './outbox-folder'

export interface DispatchDependencies {
  readonly book: MailBook
  readonly folder: OutboxFolder
  /** ms since 1970 */
  readonly now: () => number
  readonly random: () => number
  readonly schedule: Schedule
  readonly deliver: Deliver
}

/** Makes attempts and records them. */
export interface Dispatch {
  /** Tries one mail that is due. @returns when it is due again, in ms since 1970; null when it is not */
  attempt(id: string): Promise<number | null>
  /** Ends what runs: at once before the final dot, after it when the answer does not come soon. */
  endSoon(): void
}

/** How long the answer to a final dot is waited for when the application closes. */
const CLOSING_PATIENCE_MS = 5_000
/** After the disk refused the record of a beginning: nothing was tried. */
const DISK_PAUSE_MS = 60_000

export const createDispatch = ({ book, folder, now, random, schedule, deliver }: DispatchDependencies): Dispatch => {
  const attempts = new Map<string, RunningAttempt>()
  let ending = false
  const timestamp = (): string => new Date(now()).toISOString()

  const endAttempt = (running: RunningAttempt): void => {
    if (running.finalDotPossible()) {
      const stopWaiting = schedule(CLOSING_PATIENCE_MS, running.abort)
      void running.ended.then(stopWaiting)
    } else running.abort()
  }

  const attempt = async (id: string): Promise<number | null> => {
    const startedAt = now()
    const began = await book.record(
      id,
      { kind: 'attempt-started', at: timestamp() },
      { durable: false, mustTell: false },
    )
    if (!began.ok) return began.error.code === 'storage-write-failed' ? now() + DISK_PAUSE_MS : null
    const loaded = book.get(id)
    if (loaded === undefined) return null
    const recordFinalDot = async (): Promise<Result<null>> => {
      const record: JournalRecord = { kind: 'final-dot', at: timestamp() }
      const written = await book.record(id, record, { durable: true, mustTell: false })
      return written.ok ? succeeded(null) : written
    }
    const running = attemptDelivery(loaded, folder, recordFinalDot, deliver)
    attempts.set(id, running)
    if (ending) endAttempt(running)
    const { result, damaged } = await running.ended
    attempts.delete(id)
    if (damaged) {
      await book.setAside(id)
      return null
    }
    const { entry } = loaded.recorded
    const verdict = judgeAttempt({
      recipients: entry.recipients,
      attempted: running.attempted,
      delivery: loaded.mail.head.options.delivery,
      result,
      finalDotPossible: running.finalDotPossible(),
    })
    const times = { startedAt: new Date(startedAt).toISOString(), durationMs: Math.max(0, now() - startedAt) }
    const ended = attemptEnded(entry, verdict, times, { now: now(), random: random() })
    await book.record(id, ended, { durable: true, mustTell: true })
    return ended.nextAttemptAt === null ? null : Date.parse(ended.nextAttemptAt)
  }

  return {
    attempt,
    endSoon: () => {
      ending = true
      for (const running of attempts.values()) endAttempt(running)
    },
  }
}
