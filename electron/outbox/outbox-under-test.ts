import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { DEFAULT_SEND_OPTIONS } from '../../shared/submission/send-options'
import type { RecipientResult, SessionReport } from '../../shared/submission/session-report'
import type { ApplicationEvent } from '../ipc/application'
import { temporaryFolder } from '../storage/temporary-folder'
import type { OutgoingMessage } from '../submission/outgoing-message'
import type { Deliver } from './attempt-delivery'
import { createOutbox, type OutboxDependencies } from './create-outbox'
import type { Outbox } from './outbox'

/** A clock that stands still until it is moved, with timers that ring when it is. */
export const createFakeClock = (start = Date.parse('2026-03-01T08:00:00.000Z')) => {
  let time = start
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  return {
    now: () => time,
    schedule: (delayMs: number, callback: () => void) => {
      const timer = { at: time + delayMs, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance: (byMs: number) => {
      const end = time + byMs
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
        if (next === undefined) break
        timers.delete(next)
        time = Math.max(time, next.at)
        next.callback()
      }
      time = end
    },
  }
}
export type FakeClock = ReturnType<typeof createFakeClock>

export const draftTo = (to: readonly string[], subject = 'Hello'): MessageDraft => ({
  from: 'Ada <ada@x.test>',
  to: [...to],
  cc: [],
  bcc: [],
  replyTo: [],
  subject,
  text: 'A text.',
  html: '',
  attachments: [],
})

/** What a server made of a message, as the engine would report it. */
export const reportOf = (
  outcome: SessionReport['outcome'],
  recipients: readonly RecipientResult[],
  error?: Failure,
): Result<SessionReport> =>
  succeeded({
    ok: outcome === 'passed',
    outcome,
    startedAt: '2026-03-01T08:00:00.000Z',
    durationMs: 5,
    stages: [],
    findings: [],
    warnings: [],
    transcript: [],
    recipients: [...recipients],
    ...(error === undefined ? {} : { error }),
  })

/** Reads a message to its end, as the wire does. @returns its text, or the failure of its stream */
export const readMessage = async (message: OutgoingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of message.open()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Takes every message that it can read whole. */
export const acceptAll: Deliver = async (_profileId, message) => {
  await readMessage(message)
  return reportOf(
    'passed',
    message.envelope.to.map((address) => ({ address, status: 'accepted' })),
  )
}

export const deferAll: Deliver = async (_profileId, message) =>
  reportOf(
    'failed',
    message.envelope.to.map((address) => ({ address, status: 'deferred' })),
    failure('recipients-deferred', { retryable: true }),
  )

export interface OutboxUnderTest {
  readonly outbox: Outbox
  readonly events: ApplicationEvent[]
  add(to?: readonly string[], profileId?: string): Promise<OutboxEntry>
  entry(id: string): Promise<OutboxEntry | undefined>
  entries(): Promise<readonly OutboxEntry[]>
  /** Resolves with the entry when it is in `state`. */
  until(id: string, state: OutboxEntry['state']): Promise<OutboxEntry>
}

let count = 0

/** An outbox over `folder` with a still clock, two profiles `p` and `q`, and endless disk. */
export const outboxUnderTest = (
  folder: string,
  deliver: Deliver,
  changes: Partial<OutboxDependencies> = {},
): OutboxUnderTest => {
  const events: ApplicationEvent[] = []
  const listeners = new Set<() => void>()
  const clock = createFakeClock()
  const outbox = createOutbox({
    folder,
    now: clock.now,
    schedule: clock.schedule,
    random: () => 0.5,
    newId: () => {
      count += 1
      return `mail-${count}`
    },
    compose: async ({ to, subject }) => {
      const content = `Subject: ${subject}\r\n\r\nA text.\r\n`
      return succeeded({
        envelope: { from: 'ada@x.test', to },
        messageId: `<${count}@x.test>`,
        sizeEstimate: content.length,
        needsSmtpUtf8: false,
        open: () => Readable.from([Buffer.from(content)]),
      })
    },
    deliver,
    profileOf: async (id) => (['p', 'q'].includes(id) ? { label: id.toUpperCase() } : null),
    freeDiskBytes: async () => Number.MAX_SAFE_INTEGER,
    emit: (event) => {
      events.push(event)
      for (const listener of [...listeners]) listener()
    },
    watch: () => () => undefined,
    ...changes,
  })
  const entries = async () => {
    const listed = await outbox.list()
    if (!listed.ok) throw new Error(listed.error.code)
    return listed.value.entries
  }
  const entry = async (id: string) => (await entries()).find((found) => found.id === id)
  return {
    outbox,
    events,
    add: async (to = ['a@x.test'], profileId = 'p') => {
      const added = await outbox.add(profileId, draftTo(to), DEFAULT_SEND_OPTIONS)
      if (!added.ok) throw new Error(added.error.code)
      return added.value
    },
    entry,
    entries,
    until: (id, state) =>
      new Promise((resolve) => {
        const look = async () => {
          const found = await entry(id)
          if (found?.state !== state) return
          listeners.delete(listener)
          resolve(found)
        }
        const listener = () => void look()
        listeners.add(listener)
        listener()
      }),
  }
}

/** One that is started, and closed when the test ends. */
export const startedOutbox = async (
  deliver: Deliver,
  changes: Partial<OutboxDependencies> = {},
  folder = temporaryFolder(),
) => {
  const trial = outboxUnderTest(folder, deliver, changes)
  await trial.outbox.start()
  onTestFinished(() => trial.outbox.close())
  return { ...trial, folder }
}

/** A promise and how to fulfil it. */
export const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)
