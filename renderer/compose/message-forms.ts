import { createStore, type Store } from '../app/store'
import { EMPTY_FORM, type MessageForm } from './message-form'

/** What Compose keeps of one profile while the window is open. */
export interface ComposeState {
  readonly form: MessageForm
  /** The form before it was discarded or filled in by the template; the next edit ends the chance to go back. */
  readonly before: MessageForm | null
  /** Requests for a test mail that were answered. */
  readonly answeredTestMails: number
}

const INITIAL: ComposeState = { form: EMPTY_FORM, before: null, answeredTestMails: 0 }

const stores = new Map<string, Store<ComposeState>>()

/** The half-written message of a profile: it outlives the panel, so that changing tab or profile loses nothing. */
export const composeStore = (profileId: string): Store<ComposeState> => {
  const known = stores.get(profileId)
  if (known !== undefined) return known
  const store = createStore(INITIAL)
  stores.set(profileId, store)
  return store
}
