import type { StageRecord } from '../../shared/submission/stage'
import type { TranscriptLine } from '../../shared/submission/transcript-line'

/** Hears of a session while it runs. Calls come in order and never throw back into the session. */
export interface SubmissionObserver {
  stageChanged(stage: StageRecord): void
  lineSpoken(line: TranscriptLine): void
  contentProgressed(sentBytes: number, totalBytes: number | null): void
}
