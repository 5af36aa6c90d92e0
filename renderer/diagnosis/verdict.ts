import type { DiagnosisReach } from '../../shared/diagnosis/diagnosis'
import type { Failure } from '../../shared/failures/failure'
import type { SessionReport } from '../../shared/submission/session-report'
import type { StageId, StageRecord } from '../../shared/submission/stage'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { bypassedProblems } from '../../shared/trust/bypassed-problems'
import type { TrustProblem } from '../../shared/trust/tls-report'
import { verbatimReply } from './reply-text'
import type { SessionRun } from './session-run'

/** The one line that a run comes down to, in plain values; the banner finds the words. */
export type Verdict =
  | { readonly kind: 'running'; readonly stage: StageId | null; readonly cancelRequested: boolean }
  | {
      readonly kind: 'passed'
      readonly reach: DiagnosisReach
      readonly signedIn: boolean
      readonly ignoredProblems: number
    }
  | {
      readonly kind: 'failed'
      readonly failure: Failure | null
      /** The worst certificate problem that no flag covers, when that is what stopped the session. */
      readonly certificateProblem: TrustProblem | null
      readonly stage: StageId | null
      readonly atMs: number
      readonly sent: Disclosure
      /** Whether a finding says more than the failure does. */
      readonly explained: boolean
    }
  | { readonly kind: 'cancelled'; readonly stage: StageId | null; readonly atMs: number; readonly sent: Disclosure }
  | { readonly kind: 'refused'; readonly failure: Failure }

/**
 * What left this machine beyond commands. `nothing`: no user name, password, token or message was sent. `envelope`: sender
 * and recipients were told, and no message.
 */
export type Disclosure = 'nothing' | 'credentials' | 'envelope' | 'message'

/** The part of a report that tells how far a session came; a run without a report has it too. */
interface RunRecord {
  readonly stages: readonly StageRecord[]
  readonly transcript: readonly TranscriptLine[]
  readonly error?: Failure | undefined
}

const hasPassed = (stage: StageRecord | undefined): boolean => stage?.status === 'passed' || stage?.status === 'warned'

/**
 * What was disclosed, judged by what was said on the wire: an authentication that failed before `AUTH`, for want of an
 * acceptable method, disclosed nothing.
 */
export const disclosed = (report: RunRecord): Disclosure => {
  const spokeAt = (id: StageId): boolean =>
    hasPassed(report.stages.find((stage) => stage.id === id)) ||
    report.transcript.some((line) => line.direction === 'client' && line.stage === id)
  if (spokeAt('content')) return 'message'
  if (spokeAt('envelope')) return 'envelope'
  return spokeAt('authenticate') ? 'credentials' : 'nothing'
}

/** ms from the start to the end of a stage: its own duration and those of the stages that ran before it. */
export const elapsedUntil = (stages: readonly StageRecord[], id: StageId | null): number => {
  const last = stages.findIndex((stage) => stage.id === id)
  return stages.slice(0, last + 1).reduce((sum, stage) => sum + (stage.durationMs ?? 0), 0)
}

/** The stage at which a session stopped: the one its failure names, else the first that failed, else the last that ran. */
export const stoppedAt = (report: RunRecord): StageId | null => {
  const named = report.error?.stage
  if (named !== undefined) return named
  const failed = report.stages.find((stage) => stage.status === 'failed')
  const ran = report.stages.filter((stage) => stage.durationMs !== null && stage.id !== 'close')
  return (failed ?? ran.at(-1))?.id ?? null
}

/** The problem that the failure speaks of: the changed pin, else the first that is not ignored; null for other failures. */
const certificateProblemOf = ({ error, tls }: SessionReport): TrustProblem | null => {
  const fatal = tls?.problems.filter(({ ignored }) => !ignored) ?? []
  if (error?.code === 'pin-changed') return fatal.find(({ kind }) => kind === 'pin-changed') ?? null
  return error?.code === 'certificate-rejected' ? (fatal[0] ?? null) : null
}

const failedVerdict = (report: SessionReport, run: SessionRun): Verdict => {
  const stage = stoppedAt(report)
  return {
    kind: 'failed',
    failure: report.error ?? null,
    certificateProblem: certificateProblemOf(report),
    stage,
    atMs: elapsedUntil(run.stages, stage),
    sent: disclosed(report),
    explained: report.findings.length > 0,
  }
}

const cancelledVerdict = (run: SessionRun, report: RunRecord): Verdict => {
  const stage = stoppedAt(report)
  return { kind: 'cancelled', stage, atMs: elapsedUntil(run.stages, stage), sent: disclosed(report) }
}

/** What a run comes down to. */
export const verdictOf = (run: SessionRun): Verdict => {
  const { ending } = run
  if (ending.kind === 'running') {
    const stage = run.stages.find(({ status }) => status === 'running')?.id ?? null
    return { kind: 'running', stage, cancelRequested: ending.cancelRequested }
  }
  if (ending.kind === 'refused') {
    if (ending.failure.code !== 'cancelled') return { kind: 'refused', failure: ending.failure }
    return cancelledVerdict(run, { stages: run.stages, transcript: run.lines, error: ending.failure })
  }
  const { report } = ending
  if (report.outcome === 'cancelled') return cancelledVerdict(run, report)
  if (!report.ok) return failedVerdict(report, run)
  return {
    kind: 'passed',
    reach: run.reach,
    signedIn: hasPassed(report.stages.find(({ id }) => id === 'authenticate')),
    ignoredProblems: bypassedProblems(report.tls).length,
  }
}

/** The server's last words of a run, verbatim: those of the failure, else the final reply, else the last line it spoke. */
export const lastServerWords = (run: SessionRun): string | null => {
  const report = run.ending.kind === 'reported' ? run.ending.report : undefined
  if (report?.error?.reply !== undefined && report.error.reply !== '') return report.error.reply
  if (report?.finalReply !== undefined) return verbatimReply(report.finalReply)
  return run.lines.findLast(({ direction }) => direction === 'server')?.text ?? null
}
