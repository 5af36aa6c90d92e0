import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createAttachmentStore } from '../../../electron/attachments/attachment-store'
import { composeApplication } from '../../../electron/compose'
import { composeMessage } from '../../../electron/composition/compose-message'
import type { Application } from '../../../electron/ipc/application'
import { createHostResolver } from '../../../electron/network/resolve-host'
import { createKeptSessions } from '../../../electron/submission/create-kept-sessions'
import type { KeptSessions } from '../../../electron/submission/kept-sessions'
import type { OutgoingMessage } from '../../../electron/submission/outgoing-message'
import { createSecureChannel } from '../../../electron/tls/create-secure-channel'
import { createTrustAnchors } from '../../../electron/tls/trust-anchors'
import { type Result, succeeded } from '../../../shared/contract/result'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import type { MessageDraft } from '../../../shared/submission/message-draft'
import { DEFAULT_SEND_OPTIONS } from '../../../shared/submission/send-options'
import type { SessionReport } from '../../../shared/submission/session-report'
import { type MakeSender, RECIPIENT, SENDER, type SenderTask, SUBJECT, USER } from '../sender'

/** Messages handed over ahead of their turn, as the command line does. */
const HANDED_AHEAD = 16
const NO_UPLOADS = { uploadBytes: 0, totalUploadBytes: 0 }

const sessionTo = ({ host, port }: SenderTask): SessionDraft => ({
  profile: { ...newSessionProfile('bench', 'Bench'), serverAddress: host, port },
  secrets: { password: null, authToken: null },
  acknowledgements: [],
})

/** A message to the one recipient. */
export const messageWith = (text: string): MessageDraft => ({
  from: SENDER,
  to: [RECIPIENT],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: SUBJECT,
  text,
  html: '',
  attachments: [],
})

/** The value of a result; anything but success ends the bench, whose figures would mean nothing. */
export const accepted = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.error)}`)
}

const passed = (result: Result<SessionReport>): void => {
  const { outcome, error } = accepted(result)
  if (outcome !== 'passed') throw new Error(`${outcome}: ${JSON.stringify(error)}`)
}

const application = ({ folder }: SenderTask): Promise<Application> =>
  composeApplication({ host: 'web', dataFolder: join(folder, randomUUID()) })

/** The service of kept sessions with everything that it is given in the product, the stored profiles aside. */
const keptSessions = (compose: (message: MessageDraft) => Promise<Result<OutgoingMessage>>): KeptSessions =>
  createKeptSessions({
    environment: {
      secureChannel: createSecureChannel({ anchors: createTrustAnchors(), now: () => new Date() }),
      resolve: createHostResolver(),
      now: Date.now,
    },
    now: Date.now,
    draftSecrets: async () =>
      succeeded({
        password: null,
        authToken: null,
        warningSecrets: { password: null, authToken: null },
        reuse: { password: 0, authToken: 0 },
        lastTest: null,
      }),
    compose,
    recordRun: () => undefined,
    emit: () => undefined,
  })

/** Sends over one kept session, as the page and the command line do. */
const overOneSession = async (
  sessions: KeptSessions,
  draft: SessionDraft,
  message: MessageDraft,
  count: number,
): Promise<void> => {
  const sessionId = randomUUID()
  const opened = accepted(await sessions.open(sessionId, draft))
  if (opened.state !== 'ready') throw new Error(`not ready: ${JSON.stringify(opened.error)}`)
  let left = count
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      passed(await sessions.submit(randomUUID(), sessionId, message, DEFAULT_SEND_OPTIONS))
    }
  }
  await Promise.all(Array.from({ length: HANDED_AHEAD }, work))
  accepted(await sessions.close(sessionId))
}

/** Ours over a kept session, composing each message. */
export const ownComposed: MakeSender = async (task) => {
  const attachments = createAttachmentStore({ parentFolder: task.folder, limits: NO_UPLOADS, newId: randomUUID })
  const environment = { now: () => new Date(), randomId: randomUUID }
  const sessions = keptSessions((message) => composeMessage(message, attachments, environment))
  return {
    send: (count) => overOneSession(sessions, sessionTo(task), messageWith(task.text), count),
    close: () => sessions.closeAll(),
  }
}

/** Ours over a kept session with a message that is composed already and in memory, as nodemailer's `raw` is. */
export const ownRaw: MakeSender = async (task) => {
  const bytes = Buffer.from(task.rawMessage)
  const sessions = keptSessions(async () =>
    succeeded({
      envelope: { from: SENDER, to: [RECIPIENT] },
      messageId: '<bench@bench.example>',
      sizeEstimate: bytes.length,
      needsSmtpUtf8: false,
      bytes,
      open: () => Readable.from([bytes]),
    }),
  )
  return {
    send: (count) => overOneSession(sessions, sessionTo(task), messageWith(task.text), count),
    close: () => sessions.closeAll(),
  }
}

/** Ours with one attachment, each in a session of its own. */
export const ownAttachment: MakeSender = async (task) => {
  const own = await application(task)
  return {
    send: async (count) => {
      for (let sent = 0; sent < count; sent += 1) {
        const { id } = accepted(await own.stageFile(task.attachment))
        const message = { ...messageWith('One attachment.'), attachments: [id] }
        passed(await own.handlers['session:send']({ operationId: randomUUID(), draft: sessionTo(task), message }))
      }
    },
    close: () => own.close(),
  }
}

/** A whole test over STARTTLS that signs in, from resolving the name to QUIT, in a process that runs already. */
export const ownSignIn: MakeSender = async (task) => {
  const own = await application(task)
  const session = sessionTo(task)
  const draft: SessionDraft = {
    ...session,
    profile: { ...session.profile, option: 'starttls', name: USER.name, customCa: task.authority },
    secrets: { password: USER.password, authToken: null },
  }
  return {
    send: async (count) => {
      for (let done = 0; done < count; done += 1) {
        passed(await own.handlers['session:test']({ operationId: randomUUID(), draft }))
      }
    },
    close: () => own.close(),
  }
}
