import type { Store } from './store'

export type TabId = 'session' | 'test' | 'compose' | 'outbox' | 'transcript' | 'history' | 'inbox'

/** A dialog of the window as a whole; one at a time. */
export type DialogId = 'palette' | 'presets' | 'import' | 'explain' | 'group' | 'settings'

/** What the window shows. It is not stored: a new window begins with the list. */
export interface View {
  readonly selectedId: string | undefined
  readonly tab: TabId
  /** Presses of "Send test mail" by profile id; Compose answers each once. */
  readonly testMailRequests: ReadonlyMap<string, number>
  /** The practice server was tried, or another profile was made: the first-run page has done its work. */
  readonly firstRunDone: boolean
  readonly dialog: DialogId | null
  /** A file that was dropped on the list of profiles: the import dialog reads it when it opens. */
  readonly droppedExport: File | null
}

export const initialView: View = {
  selectedId: undefined,
  tab: 'session',
  testMailRequests: new Map(),
  firstRunDone: false,
  dialog: null,
  droppedExport: null,
}

/** Shows a profile; its Session tab unless said otherwise. */
export const selectProfile = (view: Store<View>, id: string | undefined, tab: TabId = 'session'): void =>
  view.update((before) =>
    before.selectedId === id && before.tab === tab ? before : { ...before, selectedId: id, tab },
  )

/** Opens a dialog of the window in place of any other. */
export const openDialog = (view: Store<View>, dialog: DialogId): void =>
  view.update((before) => ({ ...before, dialog, droppedExport: null }))

/** Opens the import, which reads the file at once. */
export const openImport = (view: Store<View>, file: File): void =>
  view.update((before) => ({ ...before, dialog: 'import', droppedExport: file }))

export const closeDialog = (view: Store<View>): void =>
  view.update((before) => (before.dialog === null ? before : { ...before, dialog: null, droppedExport: null }))
