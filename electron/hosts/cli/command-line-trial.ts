import { PassThrough, Readable } from 'node:stream'
import { failed, type Result, succeeded } from '../../../shared/contract/result'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { type Failure, failure } from '../../../shared/failures/failure'
import type { OutboxEntry } from '../../../shared/outbox/outbox-entry'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import type { StoredProfile } from '../../../shared/profile/stored-profile'
import type { MessageDraft } from '../../../shared/submission/message-draft'
import type { SendOptions } from '../../../shared/submission/send-options'
import type { SessionReport } from '../../../shared/submission/session-report'
import type { SessionSnapshot } from '../../../shared/submission/session-snapshot'
import type { Application, EnvelopeOverride, OperationHandlers } from '../../ipc/application'
import { NO_LOG } from '../../log/application-log'
import { runCommandLine } from './program'

/** A report with nothing to tell. */
export const passedReport: SessionReport = {
  ok: true,
  outcome: 'passed',
  startedAt: '2026-11-22T08:00:00.000Z',
  durationMs: 12,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
}

/** What the services were asked. */
export interface Heard {
  drafts: SessionDraft[]
  messages: MessageDraft[]
  options: (SendOptions | undefined)[]
  staged: string[]
  stagedMessages: { path: string; envelope: EnvelopeOverride }[]
  outbox: { profileId: string; message: MessageDraft }[]
  /** Every call of a kept session, in order. */
  session: string[]
  cancelled: string[]
  closed: number
}

export const nothingHeard = (): Heard => ({
  drafts: [],
  messages: [],
  options: [],
  staged: [],
  stagedMessages: [],
  outbox: [],
  session: [],
  cancelled: [],
  closed: 0,
})

/** How the services behave; friendly where nothing is said. */
export interface Behaviour {
  readonly report?: SessionReport
  /** Changes to the snapshot that an opening session answers with. */
  readonly opened?: Partial<SessionSnapshot>
  readonly closedBy?: Failure
  /** What becomes of the n-th message of a kept session, from 1. */
  readonly submitted?: (number: number) => Result<SessionReport> | Promise<Result<SessionReport>>
  /** What the outbox says to the n-th mail. */
  readonly refusedByOutbox?: (number: number) => Failure | undefined
  readonly asynchronous?: boolean
}

const storedProfile = (id: string, label: string, asynchronous = false): StoredProfile => ({
  profile: {
    ...newSessionProfile(id, label),
    serverAddress: 'mail.example.test',
    port: 587,
    option: 'starttls',
    asynchronous,
  },
  secrets: { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null },
  acknowledgements: [],
  savedAt: '2026-11-22T08:00:00.000Z',
  lastTest: null,
  practice: false,
})

const snapshot = (id: string, changes: Partial<SessionSnapshot>): SessionSnapshot => ({
  id,
  profileId: 'a-1',
  state: 'ready',
  startedAt: '2026-11-22T08:00:00.000Z',
  durationMs: null,
  greeting: '220 ready',
  capabilities: null,
  stages: [{ id: 'connect', status: 'passed', durationMs: 3, facts: [] }],
  bytesSent: 0,
  bytesReceived: 0,
  messages: { accepted: 0, refused: 0, unknown: 0 },
  error: null,
  ...changes,
})

const entry = (id: string, profileId: string, message: MessageDraft): OutboxEntry => ({
  id,
  profileId,
  profileLabel: 'Relay',
  state: 'pending',
  from: message.from,
  recipients: message.to.map((address) => ({ address, status: 'pending' })),
  subject: message.subject,
  messageId: `<${id}@example.test>`,
  size: 400,
  createdAt: '2026-11-22T08:00:00.000Z',
  attempts: [],
  nextAttemptAt: '2026-11-22T08:00:00.000Z',
})

const refuseAll = new Proxy({} as OperationHandlers, {
  get: () => async () => failed(failure('unsupported')),
})

const oneMessageHandlers = (heard: Heard, { report = passedReport, asynchronous }: Behaviour) =>
  ({
    'profiles:list': async () =>
      succeeded({
        profiles: [
          storedProfile('a-1', 'Relay', asynchronous),
          storedProfile('b-1', 'Twin'),
          storedProfile('b-2', 'Twin'),
        ],
        quarantined: [],
      }),
    'session:test': async ({ draft }) => {
      heard.drafts.push(draft)
      return succeeded(report)
    },
    'session:send': async ({ draft, message, options }) => {
      heard.drafts.push(draft)
      heard.messages.push(message)
      heard.options.push(options)
      return succeeded(report)
    },
    'operation:cancel': async ({ operationId }) => {
      heard.cancelled.push(operationId)
      return succeeded({ cancelled: true })
    },
  }) satisfies Partial<OperationHandlers>

const keptSessionHandlers = (heard: Heard, { opened = {}, closedBy, submitted }: Behaviour) =>
  ({
    'session:open': async ({ sessionId, draft }) => {
      heard.session.push('open')
      heard.drafts.push(draft)
      return succeeded(snapshot(sessionId, opened))
    },
    'session:submit': async ({ message, options }) => {
      heard.session.push('submit')
      heard.messages.push(message)
      heard.options.push(options)
      return (await submitted?.(heard.messages.length)) ?? succeeded(passedReport)
    },
    'session:close': async ({ sessionId }) => {
      heard.session.push('close')
      return succeeded(snapshot(sessionId, { state: 'closed', durationMs: 40, error: closedBy ?? null }))
    },
  }) satisfies Partial<OperationHandlers>

const outboxHandlers = (heard: Heard, { refusedByOutbox }: Behaviour) =>
  ({
    'outbox:add': async ({ profileId, message, options }) => {
      const refused = refusedByOutbox?.(heard.outbox.length + 1)
      if (refused !== undefined) return failed(refused)
      heard.outbox.push({ profileId, message })
      heard.options.push(options)
      return succeeded(entry(`entry-${heard.outbox.length}`, profileId, message))
    },
  }) satisfies Partial<OperationHandlers>

const fakeApplication = (heard: Heard, behaviour: Behaviour): Application => ({
  handlers: {
    ...refuseAll,
    ...oneMessageHandlers(heard, behaviour),
    ...keptSessionHandlers(heard, behaviour),
    ...outboxHandlers(heard, behaviour),
  },
  log: NO_LOG,
  subscribe: () => () => undefined,
  stageUpload: async () => failed(failure('unsupported')),
  stageFile: async (path) => {
    heard.staged.push(path)
    if (path.includes('missing')) return failed(failure('attachment-missing', { stage: 'content' }))
    return succeeded({ id: `staged-${heard.staged.length}`, name: 'a.txt', size: 1, contentType: 'text/plain' })
  },
  stageMessage: async (path, envelope) => {
    heard.stagedMessages.push({ path, envelope })
    if (path.includes('missing')) return failed(failure('attachment-missing', { stage: 'content' }))
    const { from = 'header@example.test', to = ['header-to@example.test'] } = envelope
    return succeeded({ id: `raw-${path}`, envelope: { from, to }, subject: '', bccRemoved: path.includes('bcc') })
  },
  practiceAccess: () => null,
  stay: async () => undefined,
  close: async () => {
    heard.closed += 1
  },
})

/** What is given to one call of the command line. */
export interface TrialCall extends Behaviour {
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly interrupted?: AbortSignal
}

/** Runs one command line against services that only listen. */
export const runTrial = async (heard: Heard, words: readonly string[], call: TrialCall = {}) => {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const status = await runCommandLine(words, {
    io: {
      stdin: Readable.from([Buffer.from(call.input ?? '')]),
      stdout,
      stderr,
      environment: call.environment ?? {},
      interrupted: call.interrupted ?? new AbortController().signal,
    },
    version: '0.0.0-test',
    rendererFolder: '/nowhere',
    openApplication: async () => fakeApplication(heard, call),
  })
  return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}
