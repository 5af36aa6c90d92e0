import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packageDocument from '../package.json' with { type: 'json' }
import { type Result, succeeded } from '../shared/contract/result'
import type { SessionDraft } from '../shared/contract/session-draft'
import type { HistoryKind } from '../shared/history/history-entry'
import type { SessionProfile } from '../shared/profile/session-profile'
import type { StoredProfile } from '../shared/profile/stored-profile'
import type { MessageDraft } from '../shared/submission/message-draft'
import type { SessionReport } from '../shared/submission/session-report'
import { secretReuse } from '../shared/warnings/warning-input'
import { createAttachmentStore } from './attachments/attachment-store'
import { createMessageDesk } from './composition/message-desk'
import { createRawMessages } from './composition/raw-messages'
import { createDiagnosisService } from './diagnosis/diagnosis-service'
import { createAliasResolver } from './diagnosis/resolve-aliases'
import { createDraftStore } from './drafts/draft-store'
import { createHistoryStore } from './history/history-store'
import type { Application, ApplicationEvent, HostEnvironment } from './ipc/application'
import { operationHandlers } from './ipc/operation-handlers'
import { createApplicationLog } from './log/application-log'
import { createHostResolver } from './network/resolve-host'
import { createOutbox } from './outbox/create-outbox'
import { freeDiskBytes } from './outbox/free-disk'
import { vaultAuthorityKeeper } from './practice/authority-keeper'
import { createPracticeDesk, type PracticeDesk } from './practice/practice-desk'
import { createPracticeServer } from './practice/practice-server'
import { createProfileExchange } from './profiles/exchange-profiles'
import { createProfileService, type ProfileService } from './profiles/profile-service'
import { createProfileStore } from './profiles/profile-store'
import { createSettingsStore } from './settings/settings-store'
import type { ConfConstructor, ConfSource } from './storage/conf-constructor'
import { createJsonFile } from './storage/json-file'
import { createKeptSessions } from './submission/create-kept-sessions'
import { deliverStored } from './submission/deliver-stored'
import { createSessionService, type DraftSecrets } from './submission/session-service'
import { createSecureChannel } from './tls/create-secure-channel'
import { createTrustAnchors } from './tls/trust-anchors'
import { createChoosingVault } from './vault/choosing-vault'
import { createKeytarVault } from './vault/keytar-vault'
import { createMemoryVault } from './vault/memory-vault'

const GIB = 1024 ** 3
const loadConf = async (): Promise<ConfConstructor> => (await import('conf')).default as ConfConstructor
/** nodemailer's composer is loaded with the first message. */
const composingModule = () => import('./composition/compose-message')
const rawMessageModule = () => import('./composition/raw-message')
/** So long after the start, in ms, nobody waits for a first answer any more, and what the first test needs can be read. */
const READ_AHEAD_AFTER_MS = 1_000
const ATTACHMENT_LIMITS = { uploadBytes: 2 * GIB, totalUploadBytes: 8 * GIB }

/** What differs between hosts and is not a service. */
export interface CompositionOptions {
  /** The class that writes the JSON files: conf by default, electron-store in the desktop host. */
  readonly Store?: ConfSource
}

/** Tells every subscriber; one that fails does not keep the others from hearing. */
const createAnnouncer = () => {
  const listeners = new Set<(event: ApplicationEvent) => void>()
  return {
    emit: (event: ApplicationEvent): void => {
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener: (event: ApplicationEvent) => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** @returns a function that calls it off */
const schedule = (delayMs: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, delayMs)
  return () => clearTimeout(timer)
}

const secretsOfDraft =
  (profiles: ProfileService, desk: PracticeDesk) =>
  async (draft: SessionDraft): Promise<Result<DraftSecrets>> => {
    const practice = desk.passwordFor(draft)
    if (!practice.ok) return practice
    const resolved = await profiles.draftSecrets(draft)
    if (!resolved.ok) return resolved
    const password = practice.value ?? resolved.value.password
    const { authToken, clientKey, clientKeyPassphrase } = resolved.value
    const traits = { password: password?.traits ?? null, authToken: authToken?.traits ?? null }
    const listed = await profiles.list()
    if (!listed.ok) return listed
    const stored = listed.value.profiles.find(({ profile }) => profile.id === draft.profile.id)
    return succeeded({
      password: password?.value ?? null,
      authToken: authToken?.value ?? null,
      clientKey: { key: clientKey?.value ?? null, passphrase: clientKeyPassphrase?.value ?? null },
      warningSecrets: traits,
      reuse: secretReuse(draft.profile.id, traits, listed.value.profiles),
      lastTest: stored?.lastTest?.evidence ?? null,
    })
  }

/**
 * Builds the services of one process from explicit dependencies; every host calls this and adds transport only.
 * @param environment what the host is and where its data lies
 */
export const composeApplication = async (
  environment: HostEnvironment,
  { Store = { load: loadConf } }: CompositionOptions = {},
): Promise<Application> => {
  const now = () => new Date()
  const log = createApplicationLog({ folder: join(environment.dataFolder, 'log'), host: environment.host, now })
  const { emit, subscribe } = createAnnouncer()
  const file = (name: string) => createJsonFile({ folder: environment.dataFolder, name, Conf: Store })

  const settings = createSettingsStore(file('settings'), now)
  const chosen = await settings.read()
  const keychain = createKeytarVault()
  const vault = createChoosingVault(
    keychain,
    createMemoryVault(keychain.state().keychain),
    chosen.ok ? chosen.value.secretKeeper : 'auto',
  )
  const history = createHistoryStore({
    folder: join(environment.dataFolder, 'history'),
    Conf: Store,
    newId: randomUUID,
    now,
    schedule,
    // The command line tries servers under ids that exist for one call: nothing is kept of those.
    isKnown: async (profileId) => (await storedProfile(profileId)) !== null,
    onChanged: (profileId) => emit({ name: 'history:changed', payload: { profileId } }),
  })
  const draftFolder = join(environment.dataFolder, 'drafts')
  const drafts = createDraftStore(draftFolder, (name) => createJsonFile({ folder: draftFolder, name, Conf: Store }))
  const store = createProfileStore(file('profiles'), now)
  const profiles = createProfileService({
    store,
    vault,
    now,
    newId: randomUUID,
    schedule,
    onGone: (profileId) => Promise.all([history.clear(profileId), drafts.delete(profileId)]),
  })
  const attachments = createAttachmentStore({ parentFolder: tmpdir(), limits: ATTACHMENT_LIMITS, newId: randomUUID })
  const practiceServer = createPracticeServer({
    now,
    newId: randomUUID,
    newPassword: () => randomBytes(18).toString('base64url'),
    authority: vaultAuthorityKeeper(vault),
    onChanged: (state) => {
      emit({ name: 'practice:changed', payload: state })
      emit({ name: 'profiles:changed', payload: { kind: 'unknown' } })
    },
  })
  const practiceDesk = createPracticeDesk({ server: practiceServer, profiles, dataFolder: environment.dataFolder, now })
  const rawMessages = createRawMessages({
    read: async (source) => (await rawMessageModule()).rawMessage(source),
    newId: randomUUID,
  })
  const compose = async (message: MessageDraft) =>
    message.rawMessage === undefined
      ? (await composingModule()).composeMessage(message, attachments, { now, randomId: randomUUID })
      : rawMessages.open(message.rawMessage)
  const anchors = createTrustAnchors()
  const session = {
    environment: {
      secureChannel: createSecureChannel({ anchors, now }),
      resolve: createHostResolver(),
      now: Date.now,
    },
    now: Date.now,
    draftSecrets: secretsOfDraft(profiles, practiceDesk),
    compose,
    emit,
  }
  const storedProfile = async (id: string): Promise<StoredProfile | null> => {
    const stored = await profiles.get(id)
    const known = stored.ok && stored.value !== null ? [stored.value] : []
    return practiceDesk.withPractice(known).find(({ profile }) => profile.id === id) ?? null
  }
  const recordRun = (kind: HistoryKind, profile: SessionProfile, report: SessionReport): void =>
    void history.record(kind, profile, report)
  const sessions = createSessionService({
    ...session,
    recordRun,
    recordTest: (lastTest, draft) => practiceDesk.recordTest(lastTest, draft),
  })
  const diagnoses = createDiagnosisService({
    ...session,
    recordTest: (lastTest, draft) => practiceDesk.recordTest(lastTest, draft),
    recordRun: async (draft, report) => recordRun('diagnosis', draft.profile, report),
    resolveAlias: createAliasResolver(),
    systemStore: () => anchors.systemStore(),
  })
  const keptSessions = createKeptSessions({ ...session, recordRun })
  const outboxFolder = join(environment.dataFolder, 'outbox')
  const outbox = createOutbox({
    folder: outboxFolder,
    now: Date.now,
    random: Math.random,
    newId: randomUUID,
    schedule,
    compose,
    deliver: deliverStored({ ...session, storedProfile, recordRun }),
    profileOf: async (id) => {
      const stored = await storedProfile(id)
      return stored === null ? null : { label: stored.profile.label }
    },
    freeDiskBytes: () => freeDiskBytes(outboxFolder),
    emit,
  })

  vault.onStateChanged((state) => emit({ name: 'vault:changed', payload: state }))
  profiles.onChanged((change) => emit({ name: 'profiles:changed', payload: practiceDesk.told(change) }))
  void profiles.resume()
  settings.onChanged((changed) => void vault.choose(changed.secretKeeper))

  let stopReadingAhead: (() => void) | undefined
  return {
    handlers: operationHandlers({
      environment,
      version: packageDocument.version,
      settings,
      vault,
      profiles,
      exchange: createProfileExchange({ profiles, newId: randomUUID }),
      drafts,
      messages: createMessageDesk({ compose, attachments, rawMessages }),
      sessions,
      keptSessions,
      diagnoses,
      history,
      outbox,
      attachments,
      practiceServer,
      practiceDesk,
      log,
    }),
    log,
    subscribe,
    stageUpload: (upload) => attachments.stageUpload(upload),
    stageFile: (path) => attachments.stageFile(path),
    stageMessage: (path, envelope) => rawMessages.stage(path, envelope),
    stay: async () => {
      stopReadingAhead = schedule(READ_AHEAD_AFTER_MS, () => void anchors.withCustomCa(''))
      await outbox.start()
    },
    practiceAccess: () => practiceDesk.access(),
    close: async () => {
      stopReadingAhead?.()
      await Promise.all([sessions.close(), keptSessions.closeAll(), diagnoses.close(), outbox.close()])
      await practiceServer.stop()
      await profiles.close()
      await history.close()
      await attachments.close()
      store.close()
      settings.close()
      await log.close()
    },
  }
}
