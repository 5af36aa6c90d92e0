import { flushSync } from 'react-dom'
import type { SessionDraft } from '../../shared/contract/session-draft'
import type { Failure } from '../../shared/failures/failure'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import type { MessageDraft } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import type { DiagnosisRequest } from '../diagnosis/diagnosis-request'
import type { RunKind } from '../diagnosis/session-runs'
import { assessSelected } from '../session-form/assess-selected'
import { markAttempted, SECRET_NAMES, type SecretName } from '../session-form/profile-draft'
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
  /** Tests as far as asked, with the guards of `test`. */
  diagnose(request: DiagnosisRequest): void
  /** Sends over the open session when there is one, else over a connection of its own with the guards of `test`. */
  send(message: MessageDraft, options?: SendOptions): void
  /**
   * Leaves a message to the outbox, with the guards of `test`. The outbox knows what is saved only: valid edits are
   * saved first, and a typed secret has to be.
   * @param saveSecrets saves typed secrets first instead of refusing
   */
  sendLater(message: MessageDraft, options: SendOptions, saveSecrets?: boolean): Promise<Handover>
  /** Opens a session that stays, with the guards of `test`. */
  openSession(): void
  /** Closes the session of the selected profile, or gives up opening it. */
  closeSession(): void
  cancel(kind: RunKind): void
  openTab(tab: TabId): void
  /** Opens Compose and asks it for a test mail. */
  writeTestMail(): void
}

/** What became of a message that was to be left to the outbox. `held`: something stands against it, and has the focus. */
export type Handover =
  | { readonly kind: 'taken'; readonly entry: OutboxEntry }
  | { readonly kind: 'held' }
  | { readonly kind: 'secrets-unsaved'; readonly count: number }
  | { readonly kind: 'refused'; readonly failure: Failure }

/** Marks what `test` and `send` move the focus to. */
export const ACKNOWLEDGEMENT_SELECTOR = '[data-acknowledgement] input'
export const WRONG_FIELD_SELECTOR = '[aria-invalid="true"], [data-severity="error"] button'

/** Secrets of a draft that were typed and not saved. */
const typedSecrets = ({ secrets }: SessionDraft): readonly SecretName[] =>
  SECRET_NAMES.filter((name) => typeof secrets[name] === 'string')

/**
 * Builds the commands over the stores; they read the selection when they are called.
 * @param focus moves the focus to the first control that a selector finds
 */
export const createSessionCommands = (
  services: PageServices,
  focus: (selector: string) => boolean = focusFirst,
): SessionCommands => {
  const { view, runs, practice, bridge, profiles, drafts, sessions, outbox } = services

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
  const send = (message: MessageDraft, options?: SendOptions): void => {
    const id = view.get().selectedId
    const open = id === undefined ? undefined : sessions.openFor(id)
    const profile =
      open === undefined ? undefined : (sessions.openedWith(open.id) ?? profiles.find(open.profileId)?.profile)
    if (open !== undefined && profile !== undefined) void runs.submit(open.id, profile, message, options)
    else void run((draft) => void runs.send(draft, message, options))
  }
  /** @returns why a typed secret could not be saved, if so */
  const saveTyped = async (id: string, names: readonly SecretName[]): Promise<Failure | undefined> => {
    for (const name of names) {
      const saved = await drafts.saveSecret(id, name)
      if (!saved.ok) return saved.error
    }
    return undefined
  }
  const sendLater = async (message: MessageDraft, options: SendOptions, saveSecrets = false): Promise<Handover> => {
    await withPracticeServer()
    const draft = permitted()
    if (draft === undefined) return { kind: 'held' }
    const { id } = draft.profile
    const typed = typedSecrets(draft)
    if (typed.length > 0 && !saveSecrets) return { kind: 'secrets-unsaved', count: typed.length }
    const unsaved = await saveTyped(id, typed)
    if (unsaved !== undefined) return { kind: 'refused', failure: unsaved }
    await drafts.flush(id)
    const saving = drafts.state.get().get(id)?.saving
    if (saving?.kind === 'failed') return { kind: 'refused', failure: saving.failure }
    const added = await outbox.add({ profileId: id, message, options })
    return added.ok ? { kind: 'taken', entry: added.value } : { kind: 'refused', failure: added.error }
  }
  const diagnose = (request?: DiagnosisRequest): void =>
    void run((draft) => {
      openTab('test')
      void runs.test(draft, request)
    })

  return {
    openTab,
    test: () => diagnose(),
    diagnose,
    send,
    sendLater,
    openSession: () => void run((draft) => void sessions.open(draft)),
    closeSession: () => {
      const id = view.get().selectedId
      if (id !== undefined) void sessions.close(id)
    },
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
