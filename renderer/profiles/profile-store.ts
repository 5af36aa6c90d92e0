import type { Bridge } from '../../shared/contract/bridge'
import type { ProfileList, Quarantined } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { createStore, type Store } from '../app/store'

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

/** Whether two states of a profile are the same; the store stamps every change of one. */
const isUnchanged = (known: StoredProfile, told: StoredProfile): boolean =>
  known.savedAt === told.savedAt &&
  known.lastTest?.at === told.lastTest?.at &&
  known.secrets.password?.savedAt === told.secrets.password?.savedAt &&
  known.secrets.authToken?.savedAt === told.secrets.authToken?.savedAt &&
  known.secrets.clientKey?.savedAt === told.secrets.clientKey?.savedAt &&
  known.secrets.clientKeyPassphrase?.savedAt === told.secrets.clientKeyPassphrase?.savedAt &&
  !told.practice

/** The list as told, with the very objects already known where nothing changed: thousands of rows need no new look. */
const keepingKnown = (known: readonly StoredProfile[], told: readonly StoredProfile[]): readonly StoredProfile[] => {
  const byId = new Map(known.map((stored) => [stored.profile.id, stored]))
  const kept = told.map((stored) => {
    const before = byId.get(stored.profile.id)
    return before !== undefined && isUnchanged(before, stored) ? before : stored
  })
  return kept.length === known.length && kept.every((stored, index) => stored === known[index]) ? known : kept
}

/** Several changes in a row, e.g. an import, become one look at the list. */
const NEWS_DELAY_MS = 120

/** Keeps the list current: it asks once, then again whenever the services say that something changed. */
export const createProfileStore = (bridge: Bridge): ProfileStore => {
  const state = createStore<ProfileListState>({ status: 'loading', profiles: [], quarantined: [], failure: null })
  let busy = 0
  let newsWaiting = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const load = async (): Promise<Result<ProfileList>> => {
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
  const lookAgain = (): void => {
    if (busy > 0) {
      newsWaiting = true
      return
    }
    clearTimeout(timer)
    timer = setTimeout(() => void load(), NEWS_DELAY_MS)
  }
  bridge.on('profiles:changed', lookAgain)

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
    holdingNews: async (work) => {
      busy += 1
      try {
        return await work()
      } finally {
        busy -= 1
        if (busy === 0 && newsWaiting) {
          newsWaiting = false
          lookAgain()
        }
      }
    },
  }
}
