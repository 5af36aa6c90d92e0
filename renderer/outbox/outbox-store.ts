import type { Bridge } from '../../shared/contract/bridge'
import type { OperationRequest, OperationResponse } from '../../shared/contract/operations'
import { failed, type Result } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { type Ending, endingOf } from '../../shared/outbox/ending-of'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { createStore, type Store } from '../app/store'

/** The outbox as this page knows it, with the mail of all profiles. */
export interface OutboxState {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly ownedElsewhere: boolean
  readonly entries: ReadonlyMap<string, OutboxEntry>
  readonly failure: Failure | null
  /** The mail that this page left to the outbox last, by profile id. */
  readonly latest: ReadonlyMap<string, { readonly entryId: string; readonly at: number }>
}

export interface OutboxStore {
  readonly state: Store<OutboxState>
  load(): Promise<void>
  add(request: OperationRequest<'outbox:add'>): Promise<Result<OutboxEntry>>
  cancel(id: string): Promise<Result<OutboxEntry>>
  sendNow(id: string): Promise<Result<OutboxEntry>>
  /** The user's word that a mail of unknown fate arrived. */
  markDelivered(id: string): Promise<Result<OutboxEntry>>
  delete(id: string): Promise<Result<unknown>>
  source(id: string): Promise<Result<OperationResponse<'outbox:source'>>>
  /** Called when a mail ends by itself, not when this page ended it. @returns a function that ends the subscription */
  onEnded(listener: (entry: OutboxEntry, ending: Ending) => void): () => void
}

type ChangingOperation = 'outbox:cancel' | 'outbox:send-now' | 'outbox:mark-delivered'

const INITIAL: OutboxState = {
  status: 'loading',
  ownedElsewhere: false,
  entries: new Map(),
  failure: null,
  latest: new Map(),
}

/** Whether `told` is news: answers and events travel separately, and attempts only ever grow. */
const isNews = (known: OutboxEntry | undefined, told: OutboxEntry): boolean =>
  known === undefined || told.attempts.length >= known.attempts.length

const newest = (known: OutboxEntry | undefined, told: OutboxEntry): OutboxEntry =>
  known === undefined || isNews(known, told) ? told : known

/**
 * Follows the outbox by its events. It subscribes once, for as long as the page lives.
 * @param now ms since 1970
 */
export const createOutboxStore = (bridge: Bridge, now: () => number): OutboxStore => {
  const state = createStore<OutboxState>(INITIAL)
  const listeners = new Set<(entry: OutboxEntry, ending: Ending) => void>()
  const removed = new Set<string>()
  const endedHere = new Set<string>()

  const put = (told: OutboxEntry): void => {
    const known = state.get().entries.get(told.id)
    if (removed.has(told.id) || !isNews(known, told)) return
    state.update((before) => ({ ...before, entries: new Map(before.entries).set(told.id, told) }))
    const ending = endingOf(known, told)
    if (ending === undefined || endedHere.has(told.id)) return
    for (const listener of listeners) listener(told, ending)
  }
  const drop = (id: string): void => {
    removed.add(id)
    state.update((before) => {
      if (!before.entries.has(id)) return before
      const entries = new Map(before.entries)
      entries.delete(id)
      return { ...before, entries }
    })
  }
  const changing = async (id: string, name: ChangingOperation): Promise<Result<OutboxEntry>> => {
    const answer = await bridge.call(name, { id }).catch(() => failed(failure('internal')))
    if (answer.ok) put(answer.value)
    return answer
  }
  bridge.on('outbox:entry-changed', put)
  bridge.on('outbox:entry-removed', ({ id }) => drop(id))

  return {
    state,
    load: async () => {
      const answer = await bridge.call('outbox:list', {}).catch(() => failed(failure('internal')))
      if (!answer.ok) {
        const { error } = answer
        return state.update((before) => ({
          ...before,
          status: before.status === 'ready' ? 'ready' : 'failed',
          failure: error,
        }))
      }
      const { owner, entries } = answer.value
      state.update((before) => ({
        ...before,
        status: 'ready',
        ownedElsewhere: owner === 'another-process',
        // The list was made before it arrived; events that came in between know more.
        entries: new Map(
          entries
            .filter(({ id }) => !removed.has(id))
            .map((told) => [told.id, newest(before.entries.get(told.id), told)]),
        ),
        failure: null,
      }))
    },
    add: async (request) => {
      const answer = await bridge.call('outbox:add', request).catch(() => failed(failure('internal')))
      if (!answer.ok) return answer
      // Its events may be further already.
      if (!state.get().entries.has(answer.value.id)) put(answer.value)
      const latest = { entryId: answer.value.id, at: now() }
      state.update((before) => ({ ...before, latest: new Map(before.latest).set(request.profileId, latest) }))
      return answer
    },
    cancel: async (id) => {
      endedHere.add(id)
      const answer = await changing(id, 'outbox:cancel')
      if (!answer.ok) endedHere.delete(id)
      return answer
    },
    sendNow: (id) => {
      endedHere.delete(id)
      return changing(id, 'outbox:send-now')
    },
    markDelivered: (id) => {
      endedHere.add(id)
      return changing(id, 'outbox:mark-delivered')
    },
    delete: async (id) => {
      const answer = await bridge.call('outbox:delete', { id }).catch(() => failed(failure('internal')))
      if (answer.ok || answer.error.code === 'not-found') drop(id)
      return answer
    },
    source: (id) => bridge.call('outbox:source', { id }),
    onEnded: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
