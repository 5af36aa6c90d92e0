import type { Bridge } from '../../shared/contract/bridge'
import type { OperationResponse } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings'
import type { VaultState } from '../../shared/contract/vault-state'
import type { PracticeState } from '../../shared/practice/practice-state'
import { createUnsentMessages, type UnsentMessages } from '../compose/unsent-messages'
import { createSessionRuns, type SessionRuns } from '../diagnosis/session-runs'
import { createOutboxStore, type OutboxStore } from '../outbox/outbox-store'
import { createProfileStore, type ProfileStore } from '../profiles/profile-store'
import { createDraftStore, type DraftStore } from '../session-form/draft-store'
import { createKeptSessionStore, type KeptSessionStore } from '../sessions/kept-sessions'
import { type Conversations, createConversations } from '../transcript/conversations'
import type { HostConnection } from './host-connection'
import { createStore, type Store } from './store'
import { initialView, type View } from './view'

export type ApplicationInfo = OperationResponse<'app:info'>

/** Everything that lives as long as the page does. */
export interface PageServices {
  readonly bridge: Bridge
  readonly connection: HostConnection
  readonly profiles: ProfileStore
  readonly drafts: DraftStore
  readonly runs: SessionRuns
  readonly sessions: KeptSessionStore
  readonly conversations: Conversations
  readonly outbox: OutboxStore
  readonly unsent: UnsentMessages
  readonly view: Store<View>
  readonly vault: Store<VaultState | undefined>
  readonly practice: Store<PracticeState | undefined>
  readonly settings: Store<Settings>
  readonly info: Store<ApplicationInfo | undefined>
}

const FRAME_MS = 16

const after = (delayMs: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, delayMs)
  return () => clearTimeout(timer)
}

/** Builds the stores around the bridge and keeps them current. */
export const createPageServices = (bridge: Bridge, connection: HostConnection): PageServices => {
  const profiles = createProfileStore(bridge)
  const soon = (callback: () => void): void => void setTimeout(callback, FRAME_MS)
  const conversations = createConversations(bridge, { now: () => Date.now(), soon })
  const services: PageServices = {
    bridge,
    connection,
    profiles,
    drafts: createDraftStore(bridge, profiles, { after }),
    runs: createSessionRuns(bridge, {
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      soon,
      began: (id, kind, profileId) => conversations.begin({ id, kind, profileId }),
      submitted: conversations.follow,
    }),
    sessions: createKeptSessionStore(bridge, {
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      opening: (id, profileId) => conversations.begin({ id, kind: 'session', profileId }),
    }),
    conversations,
    outbox: createOutboxStore(bridge, () => Date.now()),
    unsent: createUnsentMessages(bridge, { after }),
    view: createStore(initialView),
    vault: createStore<VaultState | undefined>(undefined),
    practice: createStore<PracticeState | undefined>(undefined),
    settings: createStore(DEFAULT_SETTINGS),
    info: createStore<ApplicationInfo | undefined>(undefined),
  }
  bridge.on('vault:changed', services.vault.set)
  bridge.on('practice:changed', services.practice.set)
  resumeWhenReachable(services)
  closeSessionsOfGoneProfiles(services)
  return services
}

/** A session whose profile was deleted has no place in the page any more, and nobody else to close it. */
const closeSessionsOfGoneProfiles = ({ profiles, sessions }: PageServices): void => {
  profiles.state.subscribe(() => {
    if (profiles.state.get().status !== 'ready') return
    for (const { profileId } of sessions.state.get().values())
      if (profiles.find(profileId) === undefined) void sessions.close(profileId)
  })
}

/** What changed while the services could not be reached is asked for anew, and what could not be saved is saved. */
const resumeWhenReachable = (services: PageServices): void => {
  const { connection, drafts } = services
  let wasReachable = true
  connection.subscribe(() => {
    const isReachable = connection.state() === 'connected'
    const isBack = isReachable && !wasReachable
    if (connection.state() === 'reconnecting') wasReachable = false
    if (!isBack) return
    wasReachable = true
    void loadEverything(services).then(() => {
      for (const id of drafts.state.get().keys()) void drafts.flush(id)
    })
  })
}

/** Asks for everything that the page shows; again after the connection to the host came back. */
export const loadEverything = async (services: PageServices): Promise<void> => {
  const { bridge } = services
  const into = async <Value>(store: Store<Value>, asked: Promise<Result<NoInfer<Value>>>): Promise<void> => {
    const answer = await asked
    if (answer.ok) store.set(answer.value)
  }
  await Promise.all([
    services.profiles.load(),
    services.sessions.load(),
    services.outbox.load(),
    into(services.vault, bridge.call('vault:state', {})),
    into(services.practice, bridge.call('practice:state', {})),
    into(services.settings, bridge.call('settings:read', {})),
    into(services.info, bridge.call('app:info', {})),
  ])
}
