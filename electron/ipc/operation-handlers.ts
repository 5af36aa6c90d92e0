import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { DEFAULT_SEND_OPTIONS } from '../../shared/submission/send-options'
import type { AttachmentStore } from '../attachments/attachment-store'
import type { MessageDesk } from '../composition/message-desk'
import type { DiagnosisService } from '../diagnosis/diagnosis-service'
import type { DraftStore } from '../drafts/draft-store'
import type { HistoryStore } from '../history/history-store'
import type { ApplicationLog } from '../log/application-log'
import type { Outbox } from '../outbox/outbox'
import type { PracticeDesk } from '../practice/practice-desk'
import { PRACTICE_PROFILE_ID } from '../practice/practice-profile'
import type { PracticeServer } from '../practice/practice-server'
import type { ProfileExchange } from '../profiles/exchange-profiles'
import { importClientCertificate } from '../profiles/import-client-certificate'
import type { ProfileService } from '../profiles/profile-service'
import type { SettingsStore } from '../settings/settings-store'
import { deleteData } from '../storage/delete-data'
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
  readonly exchange: ProfileExchange
  readonly drafts: DraftStore
  readonly messages: MessageDesk
  readonly sessions: SessionService
  readonly keptSessions: KeptSessions
  readonly diagnoses: DiagnosisService
  readonly history: HistoryStore
  readonly outbox: Outbox
  readonly attachments: AttachmentStore
  readonly practiceServer: PracticeServer
  readonly practiceDesk: PracticeDesk
  readonly log: ApplicationLog
}

type Handlers<Prefix extends string> = Pick<OperationHandlers, Extract<keyof OperationHandlers, `${Prefix}:${string}`>>

const applicationHandlers = (services: Services): Handlers<'app'> & Handlers<'settings'> => {
  const { environment, version, settings, sessions, diagnoses } = services
  return {
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
    'app:delete-data': () => deleteData({ ...services, isBusy: () => sessions.isBusy() || diagnoses.isBusy() }),
    'settings:read': () => settings.read(),
    'settings:save': (wanted) => settings.save(wanted),
  }
}

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

const profileHandlers = ({ profiles, exchange, practiceDesk }: Services): Handlers<'profiles'> => ({
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
  'profiles:import-client-certificate': async (request) =>
    request.id === PRACTICE_PROFILE_ID ? failed(failure('unsupported')) : importClientCertificate(profiles, request),
  'profiles:export': ({ ids }) => exchange.exported(ids),
  'profiles:import': ({ text }) => exchange.imported(text),
})

const sessionHandlers = ({
  sessions,
  keptSessions,
  diagnoses,
}: Services): Handlers<'session'> & Handlers<'operation'> => ({
  'session:test': ({ operationId, draft, budgetMs }) => sessions.test(operationId, draft, budgetMs),
  'session:diagnose': (request) => diagnoses.diagnose(request),
  'session:send': ({ operationId, draft, message, options }) =>
    sessions.send(operationId, draft, message, options ?? DEFAULT_SEND_OPTIONS),
  'session:open': ({ sessionId, draft }) => keptSessions.open(sessionId, draft),
  'session:submit': ({ operationId, sessionId, message, options }) =>
    keptSessions.submit(operationId, sessionId, message, options ?? DEFAULT_SEND_OPTIONS),
  'session:close': ({ sessionId }) => keptSessions.close(sessionId),
  'session:list': async () => succeeded({ sessions: [...keptSessions.list()] }),
  'operation:cancel': async ({ operationId }) =>
    succeeded({
      cancelled: sessions.cancel(operationId) || keptSessions.cancel(operationId) || diagnoses.cancel(operationId),
    }),
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

const messageHandlers = ({ drafts, messages }: Services): Handlers<'drafts'> & Handlers<'message'> => ({
  'drafts:read': async ({ profileId }) => {
    const read = await drafts.read(profileId)
    return read.ok ? succeeded({ message: read.value }) : read
  },
  'drafts:save': async ({ profileId, message }) => {
    const saved = await drafts.save(profileId, message)
    return saved.ok ? succeeded({}) : saved
  },
  'drafts:delete': async ({ profileId }) => {
    const deleted = await drafts.delete(profileId)
    return deleted.ok ? succeeded({}) : deleted
  },
  'message:source': ({ message }) => messages.source(message),
  'message:open-file': ({ attachmentId, envelope: { from, to } }) =>
    messages.openFile(attachmentId, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
})

const outboxHandlers = ({ outbox }: Services): Handlers<'outbox'> => ({
  'outbox:add': ({ profileId, message, options }) => outbox.add(profileId, message, options ?? DEFAULT_SEND_OPTIONS),
  'outbox:list': () => outbox.list(),
  'outbox:cancel': ({ id }) => outbox.cancel(id),
  'outbox:send-now': ({ id }) => outbox.sendNow(id),
  'outbox:mark-delivered': ({ id }) => outbox.markDelivered(id),
  'outbox:delete': ({ id }) => outbox.delete(id),
  'outbox:source': ({ id }) => outbox.source(id),
})

const historyHandlers = ({ history }: Services): Handlers<'history'> => ({
  'history:list': async ({ profileId }) => {
    const listed = await history.list(profileId)
    return listed.ok ? succeeded({ entries: [...listed.value] }) : listed
  },
  'history:report': ({ profileId, id }) => history.report(profileId, id),
  'history:clear': async ({ profileId }) => {
    const cleared = await history.clear(profileId)
    return cleared.ok ? succeeded({}) : cleared
  },
})

const practiceHandlers = ({ practiceServer, practiceDesk }: Services): Handlers<'practice'> => ({
  'practice:state': async () => succeeded(practiceServer.state()),
  'practice:start': () => practiceDesk.start(),
  'practice:stop': async () => succeeded(await practiceServer.stop()),
  'practice:set-faults': ({ faults }) => practiceDesk.setFaults(faults),
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
  ...messageHandlers(services),
  ...outboxHandlers(services),
  ...historyHandlers(services),
  ...practiceHandlers(services),
})
