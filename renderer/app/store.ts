import { useCallback, useSyncExternalStore } from 'react'

/** A value that outlives components and tells them when it changes. */
export interface Store<State> {
  get(): State
  set(next: State): void
  update(change: (state: State) => State): void
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void
}

/** @param initial first state; later ones must be new objects, since listeners compare by identity */
export const createStore = <State>(initial: State): Store<State> => {
  let state = initial
  const listeners = new Set<() => void>()
  const set = (next: State) => {
    if (Object.is(next, state)) return
    state = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    set,
    update: (change) => set(change(state)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * What a component needs of a store; it renders again when that part changes.
 * @param select picks a part that is the same object as long as it did not change
 */
export const useStore = <State, Part>(store: Store<State>, select: (state: State) => Part): Part => {
  const part = useCallback(() => select(store.get()), [store, select])
  return useSyncExternalStore(store.subscribe, part)
}
