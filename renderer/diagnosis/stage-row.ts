import type { DiagnosisReach } from '../../shared/diagnosis/diagnosis'
import type { StageId, StageRecord } from '../../shared/submission/stage'
import { formatDuration } from '../format/duration'
import { reportOf, type SessionRun, stageDeadline } from './session-run'
import { stoppedAt } from './verdict'

/** What the right end of a stage's row says: a time, or why there is none. */
export type RowTime =
  | { readonly kind: 'duration'; readonly text: string }
  | { readonly kind: 'word'; readonly key: 'skipped' | 'notReached' | 'notAsked' | 'nothing' }

/** How far a run has to be asked to go for these stages to have their turn. */
const REACHES: readonly DiagnosisReach[] = ['verify', 'authenticate', 'envelope', 'content']

/** Whether a stage lies beyond what was asked for. The goodbye never does. */
const wasNotAsked = (stage: StageId, reach: DiagnosisReach): boolean =>
  REACHES.some((needed, index) => needed === stage && index > REACHES.indexOf(reach))

/** Waiting longer than this, in ms, is worth an explanation. */
export const SLOW_AFTER_MS = 3_000

/** Whether the session had stopped before a stage came to its turn. */
const liesBehindTheStop = (stage: StageRecord, run: SessionRun): boolean => {
  const report = reportOf(run)
  if (report === undefined || report.ok) return false
  const stop = stoppedAt(report)
  const order = run.stages.map(({ id }) => id)
  return stop !== null && order.indexOf(stage.id) > order.indexOf(stop)
}

const wordOf = (stage: StageRecord, run: SessionRun): 'skipped' | 'notReached' | 'notAsked' | 'nothing' => {
  if (run.ending.kind === 'running' && stage.status === 'pending') return 'nothing'
  if (wasNotAsked(stage.id, run.reach)) return 'notAsked'
  return stage.status === 'skipped' && !liesBehindTheStop(stage, run) ? 'skipped' : 'notReached'
}

/** Why a session left a stage out by itself; undefined when neither the profile nor the result says. */
export const skipReason = (
  stage: StageRecord,
  run: SessionRun,
): 'noEncryption' | 'noUserName' | 'notProven' | undefined => {
  if (stage.status !== 'skipped' || stage.durationMs !== null || wasNotAsked(stage.id, run.reach)) return undefined
  if (stage.id === 'authenticate' && reportOf(run)?.error?.code === 'certificate-rejected') return 'notProven'
  if (stage.id === 'secure' || stage.id === 'verify') return run.profile.option === 'none' ? 'noEncryption' : undefined
  return stage.id === 'authenticate' && run.profile.name === '' ? 'noUserName' : undefined
}

/**
 * @param now ms since 1970, for the stage that runs
 */
export const rowTime = (stage: StageRecord, run: SessionRun, now: number): RowTime => {
  if (stage.status === 'running')
    return { kind: 'duration', text: formatDuration(Math.max(0, now - (run.stageStartedAt ?? now))) }
  if (stage.durationMs !== null) return { kind: 'duration', text: formatDuration(stage.durationMs) }
  return { kind: 'word', key: wordOf(stage, run) }
}

/** How long the running stage has been waiting and when it gives up, both in ms; undefined when none runs. */
export const waitOf = (
  run: SessionRun,
  now: number,
): { stage: StageId; waitedMs: number; givesUpMs: number } | undefined => {
  const running = run.stages.find(({ status }) => status === 'running')
  if (run.ending.kind !== 'running' || running === undefined) return undefined
  const waitedMs = Math.max(0, now - (run.stageStartedAt ?? now))
  return { stage: running.id, waitedMs, givesUpMs: stageDeadline(run, running.id) }
}
