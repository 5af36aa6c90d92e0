import type { Bridge } from '../../shared/contract/bridge'
import type { OperationResponse, SecretChange } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { createStore, type Store } from '../app/store'
import type { ProfileStore } from '../profiles/profile-store'
import {
  isUnsaved,
  mergeStored,
  openDraft,
  type ProfileDraft,
  rebaseDraft,
  SECRET_NAMES,
  type SecretName,
  savableProfile,
  typeSecret,
} from './profile-draft'

type Drafts = ReadonlyMap<string, ProfileDraft>

/** Calls back after a while, once; tests decide over time. */
export interface DelayedCalls {
  after(delayMs: number, callback: () => void): () => void
}

export interface DraftStore {
  readonly state: Store<Drafts>
  /** The draft of a profile, made from what is stored when there is none yet. */
  open(stored: StoredProfile): ProfileDraft
  /** Changes a draft and saves what is valid a moment later. */
  edit(id: string, change: (draft: ProfileDraft) => ProfileDraft): void
  /** Saves at once what is valid and not saved yet, e.g. when a field loses focus. */
  flush(id: string): Promise<void>
  /** Saves what was edited in the last moment, e.g. when the window closes. */
  saveWaiting(): void
  /** Saves what is typed; a client key and its passphrase go together. */
  saveSecret(id: string, name: SecretName): Promise<Result<OperationResponse<'profiles:save'>>>
  removeSecret(id: string, name: SecretName): Promise<Result<OperationResponse<'profiles:save'>>>
  forget(id: string): void
}

/** Long enough to finish a word, short enough to be saved when the hand leaves the keyboard. */
export const SAVE_DELAY_MS = 500

/** A key is checked with its passphrase when it is saved, so both travel at once; without the key a passphrase opens nothing. */
const TOGETHER: ReadonlySet<SecretName> = new Set(['clientKey', 'clientKeyPassphrase'])

const KEEP: SecretChange = { action: 'keep' }

/**
 * Drafts of all profiles that were opened in this window. They outlive a change of profile, so that an invalid edit or a
 * typed secret is still there on return.
 */
export const createDraftStore = (bridge: Bridge, profiles: ProfileStore, calls: DelayedCalls): DraftStore => {
  const state = createStore<Drafts>(new Map())
  const waiting = new Map<string, () => void>()
  const running = new Map<string, Promise<unknown>>()

  const put = (id: string, change: (draft: ProfileDraft) => ProfileDraft): void =>
    state.update((drafts) => {
      const draft = drafts.get(id)
      const next = draft === undefined ? undefined : change(draft)
      return next === undefined || next === draft ? drafts : new Map(drafts).set(id, next)
    })

  const save = async (
    id: string,
    secrets: Partial<Record<SecretName, SecretChange>>,
  ): Promise<Result<OperationResponse<'profiles:save'>> | undefined> => {
    const draft = state.get().get(id)
    if (draft === undefined) return undefined
    put(id, (before) => ({ ...before, saving: { kind: 'saving' } }))
    const answer = await bridge.call('profiles:save', {
      profile: savableProfile(draft),
      secrets: { password: KEEP, authToken: KEEP, ...secrets },
      acknowledgements: [...draft.acknowledgements],
    })
    put(id, (before) =>
      answer.ok ? rebaseDraft(before, answer.value) : { ...before, saving: { kind: 'failed', failure: answer.error } },
    )
    if (answer.ok) profiles.adopt(answer.value)
    return answer
  }
  /** One save at a time for each profile, in order: a slow answer never undoes a later edit. */
  const inTurn = <Value>(id: string, work: () => Promise<Value>): Promise<Value> => {
    const before = running.get(id) ?? Promise.resolve()
    const turn = before.then(() => profiles.holdingNews(work))
    const settled = turn.catch(() => undefined)
    running.set(id, settled)
    void settled.then(() => running.get(id) === settled && running.delete(id))
    return turn
  }
  const cancelWait = (id: string): void => {
    waiting.get(id)?.()
    waiting.delete(id)
  }
  const flush = async (id: string): Promise<void> => {
    cancelWait(id)
    await inTurn(id, async () => {
      const draft = state.get().get(id)
      if (draft !== undefined && isUnsaved(draft)) await save(id, {})
    })
  }
  const withSecrets = async (id: string, changes: Partial<Record<SecretName, SecretChange>>) => {
    cancelWait(id)
    const answer = await inTurn(id, () => save(id, changes))
    if (answer === undefined) throw new Error('a secret is saved only through an open draft')
    const changed = SECRET_NAMES.filter((name) => changes[name] !== undefined)
    if (answer.ok) put(id, (draft) => changed.reduce((rest, name) => typeSecret(rest, name, ''), draft))
    return answer
  }

  profiles.state.subscribe(() => {
    const opened = state.get()
    if (opened.size === 0) return
    for (const stored of profiles.state.get().profiles) {
      const draft = opened.get(stored.profile.id)
      if (draft !== undefined && draft.base !== stored) put(stored.profile.id, (before) => mergeStored(before, stored))
    }
  })

  return {
    state,
    open: (stored) => {
      const known = state.get().get(stored.profile.id)
      if (known !== undefined) return known
      const draft = openDraft(stored)
      state.update((drafts) => new Map(drafts).set(stored.profile.id, draft))
      return draft
    },
    edit: (id, change) => {
      put(id, change)
      cancelWait(id)
      waiting.set(
        id,
        calls.after(SAVE_DELAY_MS, () => void flush(id)),
      )
    },
    flush,
    saveWaiting: () => {
      for (const id of [...waiting.keys()]) void flush(id)
    },
    saveSecret: (id, name) => {
      const typed = state.get().get(id)?.secrets
      const together = TOGETHER.has(name) ? [...TOGETHER] : [name]
      const values = together.map((each) => [each, typed?.[each] ?? ''] as const).filter(([, value]) => value !== '')
      return withSecrets(id, Object.fromEntries(values.map(([each, value]) => [each, { action: 'set', value }])))
    },
    removeSecret: (id, name) => {
      const without = name === 'clientKey' ? [...TOGETHER] : [name]
      return withSecrets(id, Object.fromEntries(without.map((each) => [each, { action: 'remove' }])))
    },
    forget: (id) => {
      cancelWait(id)
      state.update((drafts) => {
        const rest = new Map(drafts)
        rest.delete(id)
        return rest
      })
    },
  }
}
