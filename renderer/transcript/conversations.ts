import type { Bridge } from '../../shared/contract/bridge'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { createStore, type Store } from '../app/store'

export type ConversationKind = 'test' | 'send' | 'session'

/** What was said in one test, in one sending, or over one session that stayed open. */
export interface Conversation {
  /** Id of its operation or session. */
  readonly id: string
  readonly kind: ConversationKind
  readonly profileId: string
  /** ms since 1970 */
  readonly startedAt: number
  /** In order; times count from `startedAt`. It grows in place, and every growth is a new conversation with another `count`. */
  readonly lines: readonly TranscriptLine[]
  readonly count: number
  /** Earlier lines that were let go. */
  readonly dropped: number
}

/** What keeping conversations needs from outside, so that tests decide over time. */
export interface ConversationEnvironment {
  /** ms since 1970 */
  now(): number
  /** Calls back soon, once: many lines that arrive together become one repaint. */
  soon(callback: () => void): void
}

/** Everything that was said in this window. */
export interface Conversations {
  /** By id, in the order in which they began. */
  readonly state: Store<ReadonlyMap<string, Conversation>>
  begin(conversation: Pick<Conversation, 'id' | 'kind' | 'profileId'>): void
  /** A message goes over a session: its lines belong to both. A page that was loaded again meets the session only now. */
  follow(operationId: string, sessionId: string, profileId: string): void
}

/** A page stays light: this many lines of one conversation, and this many conversations of a profile. */
export const LINES_KEPT = 100_000
const LINES_DROPPED_AT_ONCE = 10_000
const CONVERSATIONS_KEPT = 20

interface Growing {
  readonly conversation: Pick<Conversation, 'id' | 'kind' | 'profileId' | 'startedAt'>
  readonly lines: TranscriptLine[]
  dropped: number
}

/** Follows the conversations by their events. It subscribes once, for as long as the page lives. */
export const createConversations = (
  bridge: Pick<Bridge, 'on'>,
  { now, soon }: ConversationEnvironment,
): Conversations => {
  const state = createStore<ReadonlyMap<string, Conversation>>(new Map())
  const growing = new Map<string, Growing>()
  /** Ids of sessions by the operations that go over them. */
  const carriers = new Map<string, string>()
  const changed = new Set<string>()

  const tell = (): void => {
    const next = new Map(state.get())
    for (const id of changed) {
      const known = growing.get(id)
      if (known === undefined) next.delete(id)
      else
        next.set(id, { ...known.conversation, lines: known.lines, count: known.lines.length, dropped: known.dropped })
    }
    changed.clear()
    state.set(next)
  }
  const tellSoon = (id: string): void => {
    if (changed.size === 0) soon(tell)
    changed.add(id)
  }
  const append = (id: string, line: TranscriptLine): void => {
    const known = growing.get(id)
    if (known === undefined) return
    known.lines.push(line)
    if (known.lines.length > LINES_KEPT) {
      known.lines.splice(0, LINES_DROPPED_AT_ONCE)
      known.dropped += LINES_DROPPED_AT_ONCE
    }
    tellSoon(id)
  }
  const letGo = (profileId: string): void => {
    const own = [...growing.values()].filter(({ conversation }) => conversation.profileId === profileId)
    for (const { conversation } of own.slice(0, Math.max(0, own.length - CONVERSATIONS_KEPT))) {
      growing.delete(conversation.id)
      tellSoon(conversation.id)
    }
  }

  const begin = (conversation: Pick<Conversation, 'id' | 'kind' | 'profileId'>): void => {
    growing.set(conversation.id, { conversation: { ...conversation, startedAt: now() }, lines: [], dropped: 0 })
    letGo(conversation.profileId)
    tellSoon(conversation.id)
  }

  bridge.on('session:line-spoken', ({ operationId, line }) => {
    append(operationId, line)
    const carrier = growing.get(carriers.get(operationId) ?? '')
    const beganAt = growing.get(operationId)?.conversation.startedAt ?? now()
    if (carrier === undefined) return
    const { id, startedAt } = carrier.conversation
    append(id, { ...line, atMs: line.atMs + Math.max(0, beganAt - startedAt) })
  })

  return {
    state,
    begin,
    follow: (operationId, sessionId, profileId) => {
      if (!growing.has(sessionId)) begin({ id: sessionId, kind: 'session', profileId })
      carriers.set(operationId, sessionId)
    },
  }
}

const NOTHING: readonly Conversation[] = []

/** The conversations of a profile, the latest first. */
export const conversationsOf = (
  conversations: ReadonlyMap<string, Conversation>,
  profileId: string | undefined,
): readonly Conversation[] => {
  const own = [...conversations.values()].filter((conversation) => conversation.profileId === profileId)
  return own.length === 0 ? NOTHING : own.reverse()
}
