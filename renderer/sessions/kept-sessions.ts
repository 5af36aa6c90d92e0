import type { Bridge } from '../../shared/contract/bridge'
import { failed } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { failure } from '../../shared/failures/failure'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'
import { createStore, type Store } from '../app/store'
import { announcedSession, hasEnded, laterSnapshot, sessionOfProfile, takesMessages } from './session-life'

/** What the store needs from outside, so that tests decide over time. */
export interface SessionEnvironment {
  /** ms since 1970 */
  now(): number
  /** A fresh session id: letters, digits and hyphens, at most 64. */
  newId(): string
  /** Told before a session begins to open. */
  opening?(sessionId: string, profileId: string): void
}

/** Answers that mean that the session is not there to be closed. */
const GONE: ReadonlySet<string> = new Set(['not-found', 'session-not-open'])

type Sessions = ReadonlyMap<string, SessionSnapshot>

/** The sessions that stay open between messages: at most one for each profile, several profiles at once. */
export interface KeptSessionStore {
  /** By session id; ended ones stay until another takes their place. */
  readonly state: Store<Sessions>
  of(profileId: string): SessionSnapshot | undefined
  /** The session of a profile that a message can go over now. */
  openFor(profileId: string): SessionSnapshot | undefined
  /** The settings that a session of this page was opened with. */
  openedWith(sessionId: string): SessionProfile | undefined
  /** Asks for all sessions; a page that was loaded again finds those that are open. */
  load(): Promise<void>
  /** Opens a session unless the profile has one that has not ended. */
  open(draft: SessionDraft): Promise<void>
  /** Lets the message on its way end, then hangs up; one that is still opening is given up. */
  close(profileId: string): Promise<void>
}

/** Follows the sessions by their events. It subscribes once, for as long as the page lives. */
export const createKeptSessionStore = (bridge: Bridge, environment: SessionEnvironment): KeptSessionStore => {
  const state = createStore<Sessions>(new Map())
  const profiles = new Map<string, SessionProfile>()

  const put = (told: SessionSnapshot): void =>
    state.update((sessions) => {
      const known = sessions.get(told.id)
      const next = laterSnapshot(known, told)
      return next === known ? sessions : new Map(sessions).set(told.id, next)
    })
  const forgetEnded = (profileId: string): void =>
    state.update((sessions) => {
      const kept = [...sessions].filter(([, session]) => session.profileId !== profileId || !hasEnded(session))
      return kept.length === sessions.size ? sessions : new Map(kept)
    })
  const lost = (session: SessionSnapshot): SessionSnapshot => ({
    ...session,
    state: 'lost',
    durationMs: Math.max(0, environment.now() - Date.parse(session.startedAt)),
  })
  const of = (profileId: string) => sessionOfProfile(state.get().values(), profileId)
  bridge.on('session:changed', put)

  return {
    state,
    of,
    openFor: (profileId) => {
      const session = of(profileId)
      return session !== undefined && takesMessages(session) ? session : undefined
    },
    openedWith: (sessionId) => profiles.get(sessionId),
    load: async () => {
      const answer = await bridge.call('session:list', {})
      if (!answer.ok) return
      const told = new Set(answer.value.sessions.map(({ id }) => id))
      // What the services do not know any more ended with them; one that is being opened has an answer still to come.
      for (const session of state.get().values())
        if (session.state !== 'opening' && !hasEnded(session) && !told.has(session.id)) put(lost(session))
      for (const session of answer.value.sessions) put(session)
    },
    open: async (draft) => {
      const { profile } = draft
      const current = of(profile.id)
      if (current !== undefined && !hasEnded(current)) return
      forgetEnded(profile.id)
      const sessionId = environment.newId()
      profiles.set(sessionId, profile)
      environment.opening?.(sessionId, draft.profile.id)
      const announced = announcedSession(sessionId, profile, new Date(environment.now()).toISOString())
      put(announced)
      const answer = await bridge.call('session:open', { sessionId, draft }).catch(() => failed(failure('internal')))
      const known = state.get().get(sessionId) ?? announced
      put(answer.ok ? answer.value : { ...known, state: 'failed', durationMs: 0, error: answer.error })
    },
    close: async (profileId) => {
      const session = of(profileId)
      if (session === undefined || hasEnded(session)) return
      if (session.state === 'opening') {
        await bridge.call('operation:cancel', { operationId: session.id })
        return
      }
      put({ ...session, state: 'closing' })
      const answer = await bridge.call('session:close', { sessionId: session.id })
      if (answer.ok) put(answer.value)
      else if (GONE.has(answer.error.code)) put(lost(session))
    },
  }
}
