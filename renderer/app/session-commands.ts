import { flushSync } from 'react-dom'
import type { SessionDraft } from '../../shared/contract/session-draft'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { assessSelected } from '../session-form/assess-selected'
import { markAttempted } from '../session-form/profile-draft'
import type { RunKind } from '../test/session-runs'
import { focusFirst } from './focus-first'
import type { PageServices } from './page-services'
import { useServices } from './services-context'
import { useStore } from './store'
import { selectProfile, type TabId } from './view'

/** What buttons, menus and keys do with the selected profile. */
export interface SessionCommands {
  /**
   * Tests the draft. Errors and unaccepted blocking warnings connect nothing: the focus moves to the first of them.
   * The practice server is started when it does not run.
   */
  test(): void
  /** Sends with the same guards as `test`; the tab stays. */
  send(message: MessageDraft): void
  cancel(kind: RunKind): void
  openTab(tab: TabId): void
  /** Opens Compose and asks it for a test mail. */
  writeTestMail(): void
}

/** Marks what `test` and `send` move the focus to. */
export const ACKNOWLEDGEMENT_SELECTOR = '[data-acknowledgement] input'
export const WRONG_FIELD_SELECTOR = '[aria-invalid="true"], [data-severity="error"] button'

/**
 * Builds the commands over the stores; they read the selection when they are called.
 * @param focus moves the focus to the first control that a selector finds
 */
export const createSessionCommands = (
  services: PageServices,
  focus: (selector: string) => boolean = focusFirst,
): SessionCommands => {
  const { view, runs, practice, bridge, profiles, drafts } = services

  const openTab = (tab: TabId): void => {
    flushSync(() => selectProfile(view, view.get().selectedId, tab))
  }
  /** The draft when nothing stands against connecting. */
  const permitted = (): SessionDraft | undefined => {
    const assessed = assessSelected(services)
    if (assessed === undefined) return undefined
    const { sessionDraft, unacknowledged } = assessed
    if (sessionDraft !== undefined && unacknowledged.length === 0) return sessionDraft
    drafts.edit(assessed.input.profile.id, markAttempted)
    openTab('session')
    focus(sessionDraft === undefined ? WRONG_FIELD_SELECTOR : ACKNOWLEDGEMENT_SELECTOR)
    return undefined
  }
  const withPracticeServer = async (): Promise<void> => {
    const id = view.get().selectedId
    if (id === undefined || profiles.find(id)?.practice !== true) return
    if (practice.get()?.running !== true) {
      const answer = await bridge.call('practice:start', {})
      if (answer.ok) practice.set(answer.value)
    }
    // Ports and authority come with the running server, and the news of them may still be on its way.
    await profiles.load()
  }
  const run = async (begin: (draft: SessionDraft) => void): Promise<void> => {
    await withPracticeServer()
    const draft = permitted()
    if (draft === undefined) return
    void drafts.flush(draft.profile.id)
    begin(draft)
  }

  return {
    openTab,
    test: () =>
      void run((draft) => {
        openTab('test')
        void runs.test(draft)
      }),
    send: (message) => void run((draft) => void runs.send(draft, message)),
    cancel: (kind) => {
      const id = view.get().selectedId
      if (id !== undefined) void runs.cancel(kind, id)
    },
    writeTestMail: () => {
      const id = view.get().selectedId
      if (id === undefined) return
      view.update((before) => ({
        ...before,
        tab: 'compose',
        testMailRequests: new Map(before.testMailRequests).set(id, (before.testMailRequests.get(id) ?? 0) + 1),
      }))
    },
  }
}

const commandsOf = new WeakMap<PageServices, SessionCommands>()

/** The commands of this page. */
export const useSessionCommands = (): SessionCommands => {
  const services = useServices()
  const known = commandsOf.get(services)
  if (known !== undefined) return known
  const commands = createSessionCommands(services)
  commandsOf.set(services, commands)
  return commands
}

/** How often "Send test mail" was pressed for the selected profile. */
export const useTestMailRequest = (): number => {
  const { view } = useServices()
  return useStore(view, ({ selectedId, testMailRequests }) =>
    selectedId === undefined ? 0 : (testMailRequests.get(selectedId) ?? 0),
  )
}
