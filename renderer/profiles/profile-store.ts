import type { Bridge } from '../../shared/contract/bridge'
import type { ProfileList, Quarantined } from '../../shared/contract/operations'
import type { ProfilesChange } from '../../shared/contract/profiles-change'
import type { Result } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { createStore, type Store } from '../app/store'
import { foldChange, keepingKnown } from './fold-change'

/** The stored profiles as this page knows them. */
export interface ProfileListState {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly profiles: readonly StoredProfile[]
  readonly quarantined: readonly Quarantined[]
  readonly failure: Failure | null
}

export interface ProfileStore {
  readonly state: Store<ProfileListState>
  find(id: string): StoredProfile | undefined
  load(): Promise<Result<ProfileList>>
  /** Takes in what an operation answered: replaces by id, or adds. */
  adopt(stored: StoredProfile): void
  drop(id: string): void
  /** While `work` runs, news of changes wait, so that an answer is never overtaken by the list that it changed. */
  holdingNews<Value>(work: () => Promise<Value>): Promise<Value>
}

/** Several changes in a row, e.g. an import, become one change of the list. */
const NEWS_DELAY_MS = 120

/**
 * Keeps the list current: it asks once, folds in what the services say of single profiles, and asks again when they
 * cannot say what changed.
 */
export const createProfileStore = (bridge: Bridge): ProfileStore => {
  const state = createStore<ProfileListState>({ status: 'loading', profiles: [], quarantined: [], failure: null })
  let busy = 0
  let news: ProfilesChange[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = async (): Promise<Result<ProfileList>> => {
    const answer = await bridge.call('profiles:list', {})
    state.update((before) =>
      answer.ok
        ? {
            status: 'ready',
            ...answer.value,
            profiles: keepingKnown(before.profiles, answer.value.profiles),
            failure: null,
          }
        : { ...before, status: before.status === 'ready' ? 'ready' : 'failed', failure: answer.error },
    )
    return answer
  }
  const takeNews = (): void => {
    if (busy > 0) return
    const taken = news
    news = []
    // The list that is asked for now holds whatever was told before.
    if (taken.some(({ kind }) => kind === 'unknown')) void load()
    else
      state.update((before) => {
        const profiles = taken.reduce(foldChange, before.profiles)
        return profiles === before.profiles ? before : { ...before, profiles }
      })
  }
  const takeNewsSoon = (): void => {
    clearTimeout(timer)
    if (busy === 0 && news.length > 0) timer = setTimeout(takeNews, NEWS_DELAY_MS)
  }
  const holdingNews = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    busy += 1
    try {
      return await work()
    } finally {
      busy -= 1
      takeNewsSoon()
    }
  }
  /** News that come while a list is on its way may be newer than the list. */
  const load = (): Promise<Result<ProfileList>> => holdingNews(ask)
  bridge.on('profiles:changed', (change) => {
    news.push(change)
    takeNewsSoon()
  })

  return {
    state,
    find: (id) => state.get().profiles.find((stored) => stored.profile.id === id),
    load,
    adopt: (stored) =>
      state.update((before) => {
        const known = before.profiles.some(({ profile }) => profile.id === stored.profile.id)
        const profiles = known
          ? before.profiles.map((other) => (other.profile.id === stored.profile.id ? stored : other))
          : [...before.profiles, stored]
        return { ...before, profiles }
      }),
    drop: (id) =>
      state.update((before) => ({ ...before, profiles: before.profiles.filter(({ profile }) => profile.id !== id) })),
    holdingNews,
  }
}
