import { Readable } from 'node:stream'
import { afterEach } from 'vitest'
import { type Script, type ScriptedServer, startScriptedServer } from '../../e2e/servers/scripted-server'
import { succeeded } from '../../shared/contract/result'
import { newSessionProfile, type SessionProfile } from '../../shared/profile/session-profile'
import type { SendOptions } from '../../shared/submission/send-options'
import type { StageRecord } from '../../shared/submission/stage'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { createHostResolver, type ResolveHost } from '../network/resolve-host'
import { createSecureChannel } from '../tls/create-secure-channel'
import { createTrustAnchors } from '../tls/trust-anchors'
import type { OutgoingMessage } from './outgoing-message'
import { runSession, type SessionEnvironment, type SessionReportCore } from './run-session'
import type { ClientKey, Credentials } from './session-plan'

/** The name that test certificates are made for; it resolves to loopback. */
export const TRIAL_HOST = 'mail.example.test'

/** Nothing is trusted but what a profile's own CA says. */
const secureChannel = createSecureChannel({
  anchors: createTrustAnchors({ system: () => Promise.resolve([]), node: [] }),
  now: () => new Date(),
})

const resolveTrialHost: ResolveHost = (host) =>
  host === TRIAL_HOST
    ? Promise.resolve(succeeded([{ address: '127.0.0.1', family: 4 }]))
    : createHostResolver(() => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' })))(host)

/** The world as a trial sees it. */
export const TRIAL_ENVIRONMENT: SessionEnvironment = { secureChannel, resolve: resolveTrialHost, now: Date.now }

/** Scripted servers that are closed after each test. @returns a function that starts one */
export const scriptedServers = (): ((script?: Script) => Promise<ScriptedServer>) => {
  const started: ScriptedServer[] = []
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.close()))
  })
  return async (script = {}) => {
    const server = await startScriptedServer(script)
    started.push(server)
    return server
  }
}

/** Short, so that a stalled server does not make a test long; long enough for a busy machine. */
/** Long for a busy machine: who waits for one to pass on purpose shortens it. In milliseconds. */
export const TRIAL_DEADLINES = { connectMs: 20_000, greetingMs: 20_000, commandMs: 20_000, finalReplyMs: 20_000 }

export interface Trial {
  readonly profile?: Partial<SessionProfile>
  readonly credentials?: Credentials | null
  readonly clientKey?: ClientKey | undefined
  readonly clearTextCredentialsAccepted?: boolean
  readonly message?: OutgoingMessage
  readonly options?: SendOptions
  readonly resolve?: ResolveHost
  readonly signal?: AbortSignal
  readonly onStage?: (stage: StageRecord) => void
}

export const TRIAL_PASSWORD: Credentials = { kind: 'password', name: 'ada', password: 'correct horse' }
export const TRIAL_TOKEN: Credentials = { kind: 'token', name: 'ada@example.test', token: 'ya29.token-of-ada' }

/** A report, and everything that was told while it came about. */
export interface TrialResult {
  readonly report: SessionReportCore
  readonly stages: readonly StageRecord[]
  readonly lines: readonly TranscriptLine[]
  readonly progress: readonly number[]
  /** The status of a stage at the end. */
  readonly status: (id: StageRecord['id']) => StageRecord['status'] | undefined
}

/** Runs a session against a server on loopback: a test, or a sending when there is a message. */
export const tryServer = async (port: number, trial: Trial = {}): Promise<TrialResult> => {
  const stages: StageRecord[] = []
  const lines: TranscriptLine[] = []
  const progress: number[] = []
  const profile = {
    ...newSessionProfile('trial', 'Trial'),
    serverAddress: TRIAL_HOST,
    port,
    deadlines: TRIAL_DEADLINES,
    ...trial.profile,
  }
  const credentials = trial.credentials ?? null
  const plan = {
    profile: credentials === null || profile.name !== '' ? profile : { ...profile, name: credentials.name },
    credentials,
    clientKey: trial.clientKey,
    clearTextCredentialsAccepted: trial.clearTextCredentialsAccepted ?? false,
  }
  const { message } = trial
  const report = await runSession(
    plan,
    message === undefined
      ? { kind: 'test' }
      : { kind: 'send', message, ...(trial.options === undefined ? {} : { options: trial.options }) },
    { ...TRIAL_ENVIRONMENT, ...(trial.resolve === undefined ? {} : { resolve: trial.resolve }) },
    {
      stageChanged: (stage) => {
        stages.push(stage)
        trial.onStage?.(stage)
      },
      lineSpoken: (line) => lines.push(line),
      contentProgressed: (sent) => progress.push(sent),
    },
    trial.signal ?? new AbortController().signal,
  )
  const status = (id: StageRecord['id']) => report.stages.find((stage) => stage.id === id)?.status
  return { report, stages, lines, progress, status }
}

/** A message made of the given bytes. */
export const trialMessage = (content: string | Buffer | Readable, changes: Partial<OutgoingMessage> = {}) => {
  const message: OutgoingMessage = {
    envelope: { from: 'sender@example.test', to: ['recipient@example.test'] },
    messageId: '<trial@example.test>',
    sizeEstimate: content instanceof Readable ? null : Buffer.byteLength(content),
    needsSmtpUtf8: false,
    open: () => (content instanceof Readable ? content : Readable.from([Buffer.from(content)])),
    ...changes,
  }
  return message
}
