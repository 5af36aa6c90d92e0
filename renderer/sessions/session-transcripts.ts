import type { Bridge } from '../../shared/contract/bridge'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { createStore, type Store } from '../app/store'

/** Earlier lines of a long session are let go: the page has to stay light. */
const LINES_KEPT = 2_000

type Transcripts = ReadonlyMap<string, readonly TranscriptLine[]>

/** What was said over sessions that stay open: their opening, and every message that went over them. */
export interface SessionTranscripts {
  /** By session id, in order; times count from the opening. */
  readonly state: Store<Transcripts>
  /** A session begins to open: its own lines come under its id. */
  begin(sessionId: string): void
  /** A message goes over a session: its lines belong to both. */
  follow(operationId: string, sessionId: string): void
}

interface Speaker {
  readonly sessionId: string
  /** ms between the opening of the session and the start of the operation */
  readonly offsetMs: number
}

/** @param now ms since 1970 */
export const createSessionTranscripts = (bridge: Pick<Bridge, 'on'>, now: () => number): SessionTranscripts => {
  const state = createStore<Transcripts>(new Map())
  const speakers = new Map<string, Speaker>()
  const beginnings = new Map<string, number>()

  bridge.on('session:line-spoken', ({ operationId, line }) => {
    const speaker = speakers.get(operationId)
    if (speaker === undefined) return
    state.update((transcripts) => {
      const known = transcripts.get(speaker.sessionId) ?? []
      const spoken = { ...line, atMs: line.atMs + speaker.offsetMs }
      return new Map(transcripts).set(speaker.sessionId, [...known, spoken].slice(-LINES_KEPT))
    })
  })

  return {
    state,
    begin: (sessionId) => {
      beginnings.set(sessionId, now())
      speakers.set(sessionId, { sessionId, offsetMs: 0 })
    },
    follow: (operationId, sessionId) => {
      const begunAt = beginnings.get(sessionId)
      // A page that was loaded again did not hear how the session began, and counts from its own first message.
      if (begunAt === undefined) beginnings.set(sessionId, now())
      speakers.set(operationId, { sessionId, offsetMs: now() - (begunAt ?? now()) })
    },
  }
}
