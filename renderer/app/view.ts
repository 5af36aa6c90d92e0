import type { Store } from './store'

export type TabId = 'session' | 'test' | 'compose' | 'outbox' | 'inbox'

/** What the window shows. It is not stored: a new window begins with the list. */
export interface View {
  readonly selectedId: string | undefined
  readonly tab: TabId
  /** Presses of "Send test mail" by profile id; Compose answers each once. */
  readonly testMailRequests: ReadonlyMap<string, number>
  /** The practice server was tried, or another profile was made: the first-run page has done its work. */
  readonly firstRunDone: boolean
}

export const initialView: View = {
  selectedId: undefined,
  tab: 'session',
  testMailRequests: new Map(),
  firstRunDone: false,
}

/** Shows a profile; its Session tab unless said otherwise. */
export const selectProfile = (view: Store<View>, id: string | undefined, tab: TabId = 'session'): void =>
  view.update((before) =>
    before.selectedId === id && before.tab === tab ? before : { ...before, selectedId: id, tab },
  )
