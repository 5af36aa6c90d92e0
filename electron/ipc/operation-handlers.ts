import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { DEFAULT_SEND_OPTIONS } from '../../shared/submission/send-options'
import type { AttachmentStore } from '../attachments/attachment-store'
import type { Outbox } from '../outbox/outbox'
import type { PracticeDesk } from '../practice/practice-desk'
import { PRACTICE_PROFILE_ID } from '../practice/practice-profile'
import type { PracticeServer } from '../practice/practice-server'
import type { ProfileService } from '../profiles/profile-service'
import type { SettingsStore } from '../settings/settings-store'
import type { KeptSessions } from '../submission/kept-sessions'
import type { SessionService } from '../submission/session-service'
import type { ChoosingVault } from '../vault/choosing-vault'
import type { HostEnvironment, OperationHandlers } from './application'

/** The services that the operations of the contract reach. */
export interface Services {
  readonly environment: HostEnvironment
  readonly version: string
  readonly settings: SettingsStore
  readonly vault: ChoosingVault
  readonly profiles: ProfileService
  readonly sessions: SessionService
  readonly keptSessions: KeptSessions
  readonly outbox: Outbox
  readonly attachments: AttachmentStore
  readonly practiceServer: PracticeServer
  readonly practiceDesk: PracticeDesk
}

type Handlers<Prefix extends string> = Pick<OperationHandlers, Extract<keyof OperationHandlers, `${Prefix}:${string}`>>

const applicationHandlers = ({ environment, version, settings }: Services): Handlers<'app'> & Handlers<'settings'> => ({
  'app:info': async () =>
    succeeded({
      version,
      host: environment.host,
      platform: `${process.platform} ${process.arch}`,
      dataFolder: environment.dataFolder,
      versions: Object.fromEntries(
        (['node', 'electron', 'chrome', 'openssl'] as const).flatMap((name) => {
          const found = process.versions[name]
          return found === undefined ? [] : [[name, found]]
        }),
      ),
    }),
  'settings:read': () => settings.read(),
  'settings:save': (wanted) => settings.save(wanted),
})

const vaultHandlers = ({ vault, settings }: Services): Handlers<'vault'> => ({
  'vault:state': async () => succeeded(await vault.settledState()),
  'vault:retry': async () => succeeded(await vault.retry()),
  'vault:choose': async ({ keeper }) => {
    const current = await settings.read()
    if (!current.ok) return current
    const secretKeeper = keeper === 'session' ? 'session' : 'auto'
    const saved = await settings.save({ ...current.value, secretKeeper })
    return saved.ok ? succeeded(await vault.choose(secretKeeper)) : saved
  },
})

const profileHandlers = ({ profiles, practiceDesk }: Services): Handlers<'profiles'> => ({
  'profiles:list': async () => {
    const listed = await profiles.list()
    if (!listed.ok) return listed
    return succeeded({ ...listed.value, profiles: practiceDesk.withPractice(listed.value.profiles) })
  },
  'profiles:save': async (request) => {
    if (request.profile.id !== PRACTICE_PROFILE_ID) return profiles.save(request)
    // The practice server provides its own secret: there is none to keep.
    const saved = await profiles.savePractice(request.profile)
    return saved.ok ? succeeded(practiceDesk.withPractice([saved.value])[0] ?? saved.value) : saved
  },
  'profiles:duplicate': ({ id, label }) => profiles.duplicate(id, label),
  'profiles:delete': async ({ id }) =>
    id === PRACTICE_PROFILE_ID ? failed(failure('unsupported')) : profiles.delete(id),
  'profiles:restore': ({ undoId }) => profiles.restore(undoId),
})

const sessionHandlers = ({ sessions, keptSessions }: Services): Handlers<'session'> & Handlers<'operation'> => ({
  'session:test': ({ operationId, draft, budgetMs }) => sessions.test(operationId, draft, budgetMs),
  'session:send': ({ operationId, draft, message, options }) =>
    sessions.send(operationId, draft, message, options ?? DEFAULT_SEND_OPTIONS),
  'session:open': ({ sessionId, draft }) => keptSessions.open(sessionId, draft),
  'session:submit': ({ operationId, sessionId, message, options }) =>
    keptSessions.submit(operationId, sessionId, message, options ?? DEFAULT_SEND_OPTIONS),
  'session:close': ({ sessionId }) => keptSessions.close(sessionId),
  'session:list': async () => succeeded({ sessions: [...keptSessions.list()] }),
  'operation:cancel': async ({ operationId }) =>
    succeeded({ cancelled: sessions.cancel(operationId) || keptSessions.cancel(operationId) }),
})

const attachmentHandlers = ({ environment, attachments }: Services): Handlers<'attachments'> => ({
  'attachments:choose': async () => {
    if (environment.chooseFiles === undefined) return failed(failure('unsupported'))
    const staged = []
    for (const path of await environment.chooseFiles()) {
      const attachment = await attachments.stageFile(path)
      if (!attachment.ok) return attachment
      staged.push(attachment.value)
    }
    return succeeded({ attachments: staged })
  },
  'attachments:discard': async ({ id }) => {
    await attachments.discard(id)
    return succeeded({})
  },
})

const outboxHandlers = ({ outbox }: Services): Handlers<'outbox'> => ({
  'outbox:add': ({ profileId, message, options }) => outbox.add(profileId, message, options ?? DEFAULT_SEND_OPTIONS),
  'outbox:list': () => outbox.list(),
  'outbox:cancel': ({ id }) => outbox.cancel(id),
  'outbox:send-now': ({ id }) => outbox.sendNow(id),
  'outbox:delete': ({ id }) => outbox.delete(id),
  'outbox:source': ({ id }) => outbox.source(id),
})

const practiceHandlers = ({ practiceServer, practiceDesk }: Services): Handlers<'practice'> => ({
  'practice:state': async () => succeeded(practiceServer.state()),
  'practice:start': () => practiceDesk.start(),
  'practice:stop': async () => succeeded(await practiceServer.stop()),
  'practice:messages': async () => succeeded({ messages: [...(await practiceServer.messages())] }),
  'practice:message': ({ id }) => practiceServer.message(id),
  'practice:clear': async () => succeeded(practiceServer.clear()),
})

/** One function for every operation of the contract: the whole surface that a page can reach, in one list. */
export const operationHandlers = (services: Services): OperationHandlers => ({
  ...applicationHandlers(services),
  ...vaultHandlers(services),
  ...profileHandlers(services),
  ...sessionHandlers(services),
  ...attachmentHandlers(services),
  ...outboxHandlers(services),
  ...practiceHandlers(services),
})
