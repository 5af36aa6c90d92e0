import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createHostResolver } from '../../electron/network/resolve-host'
import { createOutbox } from '../../electron/outbox/create-outbox'
import { runSession } from '../../electron/submission/run-session'
import { createSecureChannel } from '../../electron/tls/create-secure-channel'
import { createTrustAnchors } from '../../electron/tls/trust-anchors'
import { succeeded } from '../../shared/contract/result'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { DEFAULT_SEND_OPTIONS } from '../../shared/submission/send-options'

/**
 * A process with an outbox that really sends, told what to do by its arguments: the folder, the port of the server, how
 * many ms its clock is ahead, and the numbers of the messages to add. It says `added <number> <id> <Message-ID>` when one
 * is safe. When nothing is left to send now, it says `entry <state> <Message-ID>` for each, and goes.
 */
const [folder = '', port = '', aheadMs = '', numbers = ''] = process.argv.slice(2)

const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const DEADLINES = { connectMs: 20_000, greetingMs: 20_000, commandMs: 20_000, finalReplyMs: 20_000 }
const now = (): number => Date.now() + Number(aheadMs)
const environment = {
  secureChannel: createSecureChannel({
    anchors: createTrustAnchors({ system: () => Promise.resolve([]), node: [] }),
    now: () => new Date(),
  }),
  resolve: createHostResolver(),
  now: Date.now,
}
const unheard = { stageChanged: () => undefined, lineSpoken: () => undefined, contentProgressed: () => undefined }

let checkIdle: () => void = () => undefined

const outbox = createOutbox({
  folder,
  now,
  random: Math.random,
  newId: randomUUID,
  schedule: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
  compose: async ({ from, to, subject, text }) => {
    const messageId = `<${randomUUID()}@crash.example>`
    const content = `From: ${from}\r\nTo: ${to.join(', ')}\r\nSubject: ${subject}\r\nMessage-ID: ${messageId}\r\n\r\n${text}\r\n`
    return succeeded({
      envelope: { from, to },
      messageId,
      sizeEstimate: Buffer.byteLength(content),
      needsSmtpUtf8: false,
      open: () => Readable.from([Buffer.from(content)]),
    })
  },
  deliver: async (profileId, message, _options, signal) => {
    const profile = {
      ...newSessionProfile(profileId, 'Crash'),
      serverAddress: '127.0.0.1',
      port: Number(port),
      option: 'none' as const,
      deadlines: DEADLINES,
    }
    const plan = { profile, credentials: null, clearTextCredentialsAccepted: false }
    const report = await runSession(plan, { kind: 'send', message }, environment, unheard, signal)
    return succeeded({ ...report, warnings: [] })
  },
  profileOf: async () => ({ label: 'Crash' }),
  freeDiskBytes: async () => Number.MAX_SAFE_INTEGER,
  emit: (event) => {
    if (event.name === 'outbox:entry-changed') checkIdle()
  },
})

const draft = (number: string): MessageDraft => ({
  from: 'sender@crash.example',
  to: ['first@crash.example', 'second@crash.example'],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: `Number ${number}`,
  text: `This is number ${number}.\n`.repeat(20),
  html: '',
  attachments: [],
})

const listed = async () => {
  const list = await outbox.list()
  if (!list.ok) throw new Error(list.error.code)
  return list.value
}

/** Resolves when this process owns the outbox and has nothing to send that is due. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    let looking = false
    let lookAgain = false
    const look = async (): Promise<void> => {
      const { owner, entries } = await listed()
      const busy = entries.some(
        ({ state, nextAttemptAt }) =>
          state === 'sending' || (state === 'pending' && Date.parse(nextAttemptAt ?? '') <= now()),
      )
      if (owner === 'this-process' && !busy) resolve()
    }
    checkIdle = () => {
      lookAgain = true
      if (looking) return
      looking = true
      void (async () => {
        while (lookAgain) {
          lookAgain = false
          await look()
        }
        looking = false
      })()
    }
    checkIdle()
  })

say('running')
await outbox.start()
say('started')
await Promise.all(
  numbers
    .split(',')
    .filter((number) => number !== '')
    .map(async (number) => {
      const added = await outbox.add(`profile-${Number(number) % 3}`, draft(number), DEFAULT_SEND_OPTIONS)
      if (!added.ok) throw new Error(added.error.code)
      say(`added ${number} ${added.value.id} ${added.value.messageId}`)
    }),
)
await idle()
for (const { messageId, state } of (await listed()).entries) say(`entry ${state} ${messageId}`)
await outbox.close()
process.exit(0)
