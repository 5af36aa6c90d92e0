import type { SessionProfile } from '../../shared/profile/session-profile'
import type { SessionSnapshot, SessionState } from '../../shared/submission/session-snapshot'
import { type StageRecord, stageOrder } from '../../shared/submission/stage'

/** How far a state lies along the life of a session; nothing leads back. */
const PHASE: Readonly<Record<SessionState, number>> = {
  opening: 0,
  ready: 1,
  sending: 1,
  closing: 2,
  closed: 3,
  lost: 3,
  failed: 3,
}

/** Whether a message can be handed to the session now: one that is on its way goes first. */
export const takesMessages = ({ state }: SessionSnapshot): boolean => PHASE[state] === 1

/** Whether the session has come to its end. */
export const hasEnded = ({ state }: SessionSnapshot): boolean => PHASE[state] === 3

/**
 * Which of two reports about one session stands: answers and events travel separately, so that an older one can arrive
 * later.
 * @returns `told` unless `known` is further
 */
export const laterSnapshot = (known: SessionSnapshot | undefined, told: SessionSnapshot): SessionSnapshot => {
  if (known === undefined || PHASE[told.state] > PHASE[known.state]) return told
  if (PHASE[told.state] < PHASE[known.state]) return known
  return told.bytesSent + told.bytesReceived >= known.bytesSent + known.bytesReceived ? told : known
}

/** The session of a profile: the open one, else the one that was started last. */
export const sessionOfProfile = (
  sessions: Iterable<SessionSnapshot>,
  profileId: string,
): SessionSnapshot | undefined => {
  const own = [...sessions].filter((session) => session.profileId === profileId)
  return own.toSorted(
    (left, right) => Number(hasEnded(left)) - Number(hasEnded(right)) || right.startedAt.localeCompare(left.startedAt),
  )[0]
}

/** What is shown of a session between the press of its button and the first word of the services about it. */
export const announcedSession = (id: string, profile: SessionProfile, startedAt: string): SessionSnapshot => ({
  id,
  profileId: profile.id,
  state: 'opening',
  startedAt,
  durationMs: null,
  greeting: null,
  capabilities: null,
  stages: [],
  bytesSent: 0,
  bytesReceived: 0,
  messages: { accepted: 0, refused: 0, unknown: 0 },
  error: null,
})

/** The stages of opening, in running order and complete from the first moment; a snapshot fills them in. */
export const openingStages = (snapshot: SessionSnapshot, option: SessionProfile['option']): readonly StageRecord[] =>
  stageOrder(option)
    .filter((id) => id !== 'envelope' && id !== 'content' && id !== 'close')
    .map(
      (id) =>
        snapshot.stages.find((stage) => stage.id === id) ?? { id, status: 'pending', durationMs: null, facts: [] },
    )

/** The capabilities that count: those inside TLS, where the server told them again (RFC 3207 §4.2). */
export const standingCapabilities = (snapshot: SessionSnapshot | undefined): readonly string[] | undefined =>
  snapshot?.capabilities == null ? undefined : (snapshot.capabilities.afterTls ?? snapshot.capabilities.beforeTls)

/** Properties that a session does not depend on once it is open. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'schemaVersion',
  'label',
  'group',
  'colour',
  'notes',
  'asynchronous',
  'defaultSender',
])

/** Whether a session opened with `before` would be another one if it were opened with `now`. */
export const opensDifferently = (before: SessionProfile, now: SessionProfile): boolean => {
  const relevant = (profile: SessionProfile) =>
    JSON.stringify(Object.entries(profile).filter(([name]) => !WITHOUT_EFFECT.has(name)))
  return relevant(before) !== relevant(now)
}
