import type { Result } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import type { AddressResult, DiagnosisReach, PortProbe } from '../../shared/diagnosis/diagnosis'
import { type OpeningWaits, sessionWaits } from '../../shared/diagnosis/diagnosis-waits'
import type { Failure } from '../../shared/failures/failure'
import type { SessionReport } from '../../shared/submission/session-report'
import { type StageId, type StageRecord, stageOrder } from '../../shared/submission/stage'
import type { TranscriptLine } from '../../shared/submission/transcript-line'

/** Live lines kept while a session runs; the report brings the whole conversation. */
export const LIVE_LINE_LIMIT = 400

/** How a run ended, if it did. `refused`: the services did not begin it, e.g. for want of an acknowledgement. */
export type RunEnding =
  | { readonly kind: 'running'; readonly cancelRequested: boolean }
  | { readonly kind: 'reported'; readonly report: SessionReport; readonly endedAt: number }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly endedAt: number }

/** One test or one sending as the page knows it. Times are ms since 1970. */
export interface SessionRun {
  readonly operationId: string
  /** The profile as it was when the run began: the form may have changed since. */
  readonly profile: SessionDraft['profile']
  /** Whether it goes over a session that was open already. */
  readonly overOpenSession: boolean
  /** How far it was asked to go; a sending goes all the way. */
  readonly reach: DiagnosisReach
  /** How long it waits before the first command: a diagnosis has its own measure. */
  readonly waits: OpeningWaits
  readonly startedAt: number
  /** Its stages in running order, from the first moment on: all ten, or the two of a message over an open session. */
  readonly stages: readonly StageRecord[]
  /** When the running stage began; null when none runs. */
  readonly stageStartedAt: number | null
  readonly lines: readonly TranscriptLine[]
  /** Message bytes handed to the connection, or null before the first of them. */
  readonly content: { readonly sentBytes: number; readonly totalBytes: number | null } | null
  /** What a diagnosis has found out beside its main session, in the order in which it became known. */
  readonly addresses: readonly AddressResult[]
  readonly probes: readonly PortProbe[]
  readonly ending: RunEnding
}

export type SessionRunAction =
  | { readonly type: 'stage-changed'; readonly stage: StageRecord; readonly at: number }
  | { readonly type: 'line-spoken'; readonly line: TranscriptLine }
  | { readonly type: 'content-progressed'; readonly sentBytes: number; readonly totalBytes: number | null }
  | { readonly type: 'address-tried'; readonly result: AddressResult }
  | { readonly type: 'port-probed'; readonly probe: PortProbe }
  | { readonly type: 'cancel-requested' }
  | { readonly type: 'ended'; readonly result: Result<SessionReport>; readonly at: number }

const pendingStage = (id: StageId): StageRecord => ({ id, status: 'pending', durationMs: null, facts: [] })

/** What remains to be done for a message when the session is open. */
const MESSAGE_STAGES: readonly StageId[] = ['envelope', 'content']

/** A run at its first moment: every stage is in place and none has begun. */
export const startedRun = (
  operationId: string,
  profile: SessionDraft['profile'],
  at: number,
  overOpenSession = false,
  reach: DiagnosisReach = 'content',
  waits: OpeningWaits = sessionWaits(profile.deadlines),
): SessionRun => ({
  operationId,
  profile,
  overOpenSession,
  reach,
  waits,
  startedAt: at,
  stages: (overOpenSession ? MESSAGE_STAGES : stageOrder(profile.option)).map(pendingStage),
  stageStartedAt: null,
  lines: [],
  content: null,
  addresses: [],
  probes: [],
  ending: { kind: 'running', cancelRequested: false },
})

/** The report's stages in the order of the rows on the page; a stage that the report leaves out stays as it was. */
const stagesOfReport = (rows: readonly StageRecord[], reported: readonly StageRecord[]): readonly StageRecord[] =>
  rows.map((row) => reported.find((stage) => stage.id === row.id) ?? row)

const withStage = (run: SessionRun, stage: StageRecord, at: number): SessionRun => {
  const stages = run.stages.map((row) => (row.id === stage.id ? stage : row))
  if (stage.status === 'running') {
    // A fact established on the way is told with the stage still running: its wait goes on.
    const goesOn = run.stages.some(({ id, status }) => id === stage.id && status === 'running')
    return { ...run, stages, stageStartedAt: goesOn ? run.stageStartedAt : at }
  }
  const stillRunning = stages.some((row) => row.status === 'running')
  return { ...run, stages, stageStartedAt: stillRunning ? run.stageStartedAt : null }
}

/** The list with one entry more, or with its newer version in the place of the one that it continues. */
const withLatest = <Entry>(entries: readonly Entry[], entry: Entry, isSame: (other: Entry) => boolean): Entry[] =>
  entries.some(isSame) ? entries.map((other) => (isSame(other) ? entry : other)) : [...entries, entry]

const withEnding = (run: SessionRun, result: Result<SessionReport>, at: number): SessionRun =>
  result.ok
    ? {
        ...run,
        stages: stagesOfReport(run.stages, result.value.stages),
        stageStartedAt: null,
        lines: result.value.transcript,
        addresses: result.value.diagnosis?.addresses ?? run.addresses,
        probes: result.value.diagnosis?.ports?.probes ?? run.probes,
        ending: { kind: 'reported', report: result.value, endedAt: at },
      }
    : { ...run, stageStartedAt: null, ending: { kind: 'refused', failure: result.error, endedAt: at } }

/**
 * What an event makes of a run. Events that arrive after the end change nothing: the report is the last word.
 * @returns the same object when nothing changed
 */
export const advanceRun = (run: SessionRun, action: SessionRunAction): SessionRun => {
  if (run.ending.kind !== 'running') return run
  switch (action.type) {
    case 'stage-changed':
      return withStage(run, action.stage, action.at)
    case 'line-spoken':
      return { ...run, lines: [...run.lines, action.line].slice(-LIVE_LINE_LIMIT) }
    case 'content-progressed':
      return { ...run, content: { sentBytes: action.sentBytes, totalBytes: action.totalBytes } }
    case 'address-tried': {
      const { result } = action
      return { ...run, addresses: withLatest(run.addresses, result, ({ address }) => address === result.address) }
    }
    case 'port-probed': {
      const { probe } = action
      return { ...run, probes: withLatest(run.probes, probe, ({ port }) => port === probe.port) }
    }
    case 'cancel-requested':
      return run.ending.cancelRequested ? run : { ...run, ending: { kind: 'running', cancelRequested: true } }
    case 'ended':
      return withEnding(run, action.result, action.at)
  }
}

/** The stage that runs, or undefined between stages and after the end. */
export const runningStage = (run: SessionRun): StageRecord | undefined =>
  run.ending.kind === 'running' ? run.stages.find((stage) => stage.status === 'running') : undefined

/** The report of a run, or undefined while it runs and when it was refused. */
export const reportOf = (run: SessionRun): SessionReport | undefined =>
  run.ending.kind === 'reported' ? run.ending.report : undefined

/**
 * How long a stage may wait before it gives up, in ms, from the profile's deadlines and what the run makes of them.
 * `content` waits for a command's reply until the whole message is out, then for the final reply.
 */
export const stageDeadline = (run: SessionRun, stage: StageId): number => {
  const { commandMs, finalReplyMs } = run.profile.deadlines
  const { connectMs, handshakeMs, greetingMs } = run.waits
  if (stage === 'resolve' || stage === 'connect') return connectMs
  if (stage === 'secure') return handshakeMs
  if (stage === 'greet') return greetingMs
  if (stage !== 'content') return commandMs
  return isWholeMessageOut(run) ? finalReplyMs : commandMs
}

/** Whether all message bytes are with the connection, so that only the server's answer is awaited. */
export const isWholeMessageOut = (run: SessionRun): boolean =>
  run.content !== null && run.content.totalBytes !== null && run.content.sentBytes >= run.content.totalBytes
