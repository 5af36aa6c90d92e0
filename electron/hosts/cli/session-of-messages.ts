import type { SessionDraft } from '../../../shared/contract/session-draft'
import type { Failure } from '../../../shared/failures/failure'
import type { Outcome, SessionReport } from '../../../shared/submission/session-report'
import type { SessionSnapshot } from '../../../shared/submission/session-snapshot'
import type { StageRecord } from '../../../shared/submission/stage'
import type { TranscriptLine } from '../../../shared/submission/transcript-line'
import { explaining } from '../../submission/explaining'
import { type MessageResult, outcomeOf } from './message-result'

const factsOf = ({ capabilities, tls }: SessionSnapshot) => ({
  ...(capabilities === null ? {} : { capabilities }),
  ...(tls === undefined ? {} : { tls }),
})

const credentialsOf = ({ profile, secrets }: SessionDraft): 'none' | 'password' | 'token' => {
  if (profile.name === '') return 'none'
  return typeof secrets.authToken === 'string' ? 'token' : 'password'
}

const outcomeOfOpening = (error: Failure | null): Outcome => (error?.code === 'cancelled' ? 'cancelled' : 'failed')

/** The report of a session that never opened: no message was sent. */
export const openingReport = async (
  snapshot: SessionSnapshot,
  draft: SessionDraft,
  transcript: readonly TranscriptLine[],
): Promise<SessionReport> => {
  const { error, startedAt, durationMs, stages } = snapshot
  const { explain } = await explaining()
  const facts = { ...factsOf(snapshot), ...(error === null ? {} : { error }) }
  return {
    ok: false,
    outcome: outcomeOfOpening(error),
    startedAt,
    durationMs: durationMs ?? 0,
    stages,
    findings: explain({ profile: draft.profile, credentials: credentialsOf(draft), ...facts }),
    warnings: [],
    transcript: [...transcript],
    ...facts,
  }
}

const ran = ({ status }: StageRecord): boolean => status !== 'pending' && status !== 'skipped'

/** The stages of the session with those of the message in their places. */
const mergedStages = (session: readonly StageRecord[], message: readonly StageRecord[]): StageRecord[] => {
  const spoken = new Map(message.filter(ran).map((stage) => [stage.id, stage]))
  return session.length === 0 ? [...message] : session.map((stage) => spoken.get(stage.id) ?? stage)
}

/**
 * The one report of a session with several messages: the worst of them, with the stages of the session around it.
 * A message that found the session gone is explained by what ended the session.
 */
export const sessionReport = (
  worst: MessageResult,
  snapshot: SessionSnapshot,
  transcript: readonly TranscriptLine[],
): SessionReport => {
  const { startedAt, durationMs, stages, error } = snapshot
  if (worst.result.ok) {
    const report = worst.result.value
    return {
      ...factsOf(snapshot),
      ...report,
      startedAt,
      durationMs: durationMs ?? report.durationMs,
      stages: mergedStages(stages, report.stages),
      transcript: [...transcript, ...report.transcript],
    }
  }
  const gone = worst.result.error.code === 'session-not-open'
  return {
    ok: false,
    outcome: outcomeOf(worst),
    startedAt,
    durationMs: durationMs ?? 0,
    stages,
    findings: [],
    warnings: [],
    ...factsOf(snapshot),
    transcript: [...transcript],
    error: gone && error !== null ? error : worst.result.error,
  }
}
