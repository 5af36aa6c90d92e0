import type { Bridge } from '../../shared/contract/bridge'
import type { Store } from '../app/store'
import { isUntouched } from './message-form'
import type { ComposeState } from './message-forms'
import { restoredForm, unsentMessage } from './unsent-form'

/** What keeping needs from outside, so that tests decide over time. */
export interface KeepingEnvironment {
  /** @returns a function that calls it off */
  after(delayMs: number, callback: () => void): () => void
}

/** Typing rests this long before it is written. */
const QUIET_MS = 600

/** Keeps what is being written on disk, so that neither a crash nor closing the window costs it. */
export interface UnsentMessages {
  /** Brings back what was being written for a profile, once, and keeps what is written from then on. */
  keep(profileId: string, store: Store<ComposeState>): void
  /** Writes at once what was typed in the last moment, e.g. when the window closes. */
  saveWaiting(): void
}

/**
 * Follows one form. A form that was typed into before the answer came stays: it is newer.
 * @returns writes at once what waits
 */
const follow = (
  bridge: Bridge,
  environment: KeepingEnvironment,
  profileId: string,
  store: Store<ComposeState>,
): (() => void) => {
  let kept = store.get().form
  let pending: (() => void) | undefined
  let writing = false

  const write = async (): Promise<void> => {
    const { form } = store.get()
    if (form === kept) return
    if (writing) return plan()
    writing = true
    const answer = isUntouched(form)
      ? await bridge.call('drafts:delete', { profileId })
      : await bridge.call('drafts:save', { profileId, message: unsentMessage(form) })
    writing = false
    // What the services did not take is tried again with the next change.
    if (answer.ok) kept = form
  }
  const plan = (): void => {
    pending?.()
    pending = environment.after(QUIET_MS, () => {
      pending = undefined
      void write()
    })
  }
  const untouched = store.get()
  void bridge.call('drafts:read', { profileId }).then((answer) => {
    const { message } = answer.ok ? answer.value : { message: null }
    if (message === null || store.get().form !== untouched.form) return
    const form = restoredForm(message)
    kept = form
    store.update((state) => ({ ...state, form }))
  })
  store.subscribe(() => {
    if (store.get().form !== kept) plan()
  })
  return () => {
    if (pending === undefined) return
    pending()
    pending = undefined
    void write()
  }
}

/** @param bridge the services that write */
export const createUnsentMessages = (bridge: Bridge, environment: KeepingEnvironment): UnsentMessages => {
  const followed = new Map<string, () => void>()
  return {
    keep: (profileId, store) => {
      if (followed.has(profileId)) return
      followed.set(profileId, follow(bridge, environment, profileId, store))
    },
    saveWaiting: () => {
      for (const saveNow of followed.values()) saveNow()
    },
  }
}
