import type { Failure } from '../../shared/failures/failure'
import type { RecipientResult, SessionReport } from '../../shared/submission/session-report'
import type { StageId } from '../../shared/submission/stage'
import type { SessionRun } from '../diagnosis/session-run'
import { elapsedUntil, stoppedAt } from '../diagnosis/verdict'

export type RecipientStatus = RecipientResult['status']
export type RecipientCounts = Readonly<Record<RecipientStatus, number>>

/** What a sending comes down to. `unknown` stands above all else: it is neither sent nor failed. */
export type SendSummary =
  | { readonly kind: 'running'; readonly cancelRequested: boolean }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | {
      readonly kind: 'answered'
      readonly tone: 'ok' | 'warn' | 'err' | 'unk'
      readonly counts: RecipientCounts
      readonly failure: Failure | null
    }
  | {
      readonly kind: 'not-sent'
      readonly cancelled: boolean
      readonly failure: Failure | null
      readonly stage: StageId | null
      /** ms from the start to the end of that stage */
      readonly atMs: number
    }

/** How many recipients ended how. */
export const recipientCounts = (recipients: readonly RecipientResult[]): RecipientCounts => {
  const counts = { accepted: 0, rejected: 0, deferred: 0, unknown: 0 }
  for (const { status } of recipients) counts[status] += 1
  return counts
}

const toneOf = ({ accepted, rejected, deferred, unknown }: RecipientCounts): 'ok' | 'warn' | 'err' | 'unk' => {
  if (unknown > 0) return 'unk'
  if (accepted === 0) return 'err'
  return rejected + deferred > 0 ? 'warn' : 'ok'
}

const summaryOfReport = (report: SessionReport, run: SessionRun): SendSummary => {
  const failure = report.error ?? null
  const counts = recipientCounts(report.recipients ?? [])
  const anyAnswer = counts.accepted + counts.rejected + counts.deferred + counts.unknown > 0
  const delivered = counts.accepted + counts.unknown > 0
  const cancelled = report.outcome === 'cancelled'
  if (delivered || (anyAnswer && !cancelled)) return { kind: 'answered', tone: toneOf(counts), counts, failure }
  const stage = stoppedAt(report)
  return { kind: 'not-sent', cancelled, failure, stage, atMs: elapsedUntil(run.stages, stage) }
}

/** What a sending comes down to. */
export const summariseSending = (run: SessionRun): SendSummary => {
  const { ending } = run
  if (ending.kind === 'running') return { kind: 'running', cancelRequested: ending.cancelRequested }
  if (ending.kind === 'reported') return summaryOfReport(ending.report, run)
  if (ending.failure.code !== 'cancelled') return { kind: 'refused', failure: ending.failure }
  const stage = stoppedAt({ stages: run.stages, transcript: run.lines, error: ending.failure })
  return { kind: 'not-sent', cancelled: true, failure: ending.failure, stage, atMs: elapsedUntil(run.stages, stage) }
}

/** Order of interest when a list is too long to be read whole. */
const INTEREST: Readonly<Record<RecipientStatus, number>> = { unknown: 0, rejected: 1, deferred: 2, accepted: 3 }

/**
 * Recipients in the order in which they are shown: as addressed, or those that need attention first when there are more
 * than fit.
 */
export const recipientsInOrder = (recipients: readonly RecipientResult[], shown: number): readonly RecipientResult[] =>
  recipients.length <= shown
    ? recipients
    : recipients.toSorted((left, right) => INTEREST[left.status] - INTEREST[right.status])

/** Bare addresses that the last sending could not reach; the form marks them in place. */
export const refusedAddresses = (run: SessionRun | undefined): ReadonlySet<string> => {
  const recipients = run?.ending.kind === 'reported' ? (run.ending.report.recipients ?? []) : []
  return new Set(recipients.filter(({ status }) => status === 'rejected').map(({ address }) => address))
}
