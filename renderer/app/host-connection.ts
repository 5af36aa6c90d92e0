/**
 * Whether the services can be reached. `reconnecting`: tried again by itself. `ended`: this page is not known to the host any
 * more (it was started anew) and has to be opened again with the printed address.
 */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'ended'

/** Shaped for React's useSyncExternalStore. */
export interface HostConnection {
  state(): ConnectionState
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void
}

/** The desktop page lives and dies with its services. */
export const unbreakableConnection: HostConnection = { state: () => 'connected', subscribe: () => () => {} }
