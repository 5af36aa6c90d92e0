import { randomUUID } from 'node:crypto'
import { failed, type Result } from '../../../shared/contract/result'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { failure } from '../../../shared/failures/failure'
import type { SendOptions } from '../../../shared/submission/send-options'
import type { SessionReport } from '../../../shared/submission/session-report'
import type { SessionSnapshot } from '../../../shared/submission/session-snapshot'
import type { TranscriptLine } from '../../../shared/submission/transcript-line'
import { type CommandContext, printDocument, printLines } from './command-context'
import { EXIT, exitStatus } from './exit-status'
import type { MessagesToSend } from './message-options'
import { errorOf, type MessageResult, messageDocument, messageLine, outcomeOf } from './message-result'
import { reportLines, stageLine } from './print-report'
import { reportDocument } from './report-document'
import { reportFailure } from './report-failure'
import { messageNotes, noteLines, notesField } from './send-notes'
import { openingReport, sessionReport } from './session-of-messages'
import { isWorse } from './worst-outcome'

/** Messages handed to the session ahead of their turn, so that the next ones are composed while the wire is busy. */
const HANDED_AHEAD = 16

/** What is kept of the messages: their documents when they are printed, and the worst of them whole. */
class Tally {
  readonly documents: ReturnType<typeof messageDocument>[] = []
  worst: MessageResult | undefined
  accepted = 0

  constructor(readonly keepDocuments: boolean) {}

  add(sent: MessageResult): void {
    const outcome = outcomeOf(sent)
    if (outcome === 'passed' || outcome === 'partial') this.accepted += 1
    if (this.worst === undefined || isWorse(outcome, outcomeOf(this.worst))) this.worst = sent
    if (this.keepDocuments) this.documents.push(messageDocument(sent))
  }
}

/** Hands all messages to the open session and tells of each in its order. Messages that find it closed are not sent. */
const submitAll = async (
  { application, io }: CommandContext,
  sessionId: string,
  { messages, times }: MessagesToSend,
  options: SendOptions,
  told: (sent: MessageResult) => void,
): Promise<void> => {
  const total = messages.length * times
  const running = new Set<string>()
  const waiting = new Map<number, MessageResult>()
  let next = 0
  let toTell = 0
  let gone = false

  const submit = async (index: number): Promise<Result<SessionReport>> => {
    const message = messages[index % messages.length]
    if (io.interrupted.aborted || message === undefined) return failed(failure('cancelled'))
    if (gone) return failed(failure('session-not-open'))
    const operationId = randomUUID()
    running.add(operationId)
    const result = await application.handlers['session:submit']({
      operationId,
      sessionId,
      message: message.draft,
      options,
    })
    running.delete(operationId)
    if (!result.ok && (result.error.code === 'session-not-open' || result.error.code === 'not-found')) gone = true
    return result
  }
  const record = (index: number, result: Result<SessionReport>): void => {
    const message = messages[index % messages.length]
    if (message !== undefined) waiting.set(index, { number: index + 1, message, result })
    for (let sent = waiting.get(toTell); sent !== undefined; sent = waiting.get(toTell)) {
      waiting.delete(toTell)
      toTell += 1
      told(sent)
    }
  }
  const work = async (): Promise<void> => {
    while (next < total) {
      const index = next
      next += 1
      record(index, await submit(index))
    }
  }
  const cancel = (): void => {
    for (const operationId of running) void application.handlers['operation:cancel']({ operationId })
  }
  io.interrupted.addEventListener('abort', cancel, { once: true })
  try {
    await Promise.all(Array.from({ length: Math.min(HANDED_AHEAD, total) }, work))
  } finally {
    io.interrupted.removeEventListener('abort', cancel)
  }
}

const printResult = (context: CommandContext, report: SessionReport, tally: Tally, sending: MessagesToSend): void => {
  const { io, json, translate } = context
  const notes = messageNotes(sending.messages)
  const total = sending.messages.length * sending.times
  if (json) {
    printDocument(io, {
      ...reportDocument(report, translate),
      ...notesField(notes, translate),
      messages: tally.documents,
    })
    return
  }
  // What one message came to is in its line; only of one that went wrong there is more to say.
  const { recipients: _recipients, finalReply: _reply, messageId: _id, ...session } = report
  const lines = reportLines(report.ok ? session : report, translate)
  printLines(io, [
    ...lines,
    translate('commandLine.messagesAccepted', { accepted: tally.accepted, total }),
    ...noteLines(notes, translate),
  ])
}

/** Opens the session and prints its stages; an interrupt cancels it. */
const open = async (context: CommandContext, sessionId: string, draft: SessionDraft, heard: TranscriptLine[]) => {
  const { application, io, json, translate } = context
  const unsubscribe = application.subscribe(({ name, payload }) => {
    if (name === 'session:line-spoken' && payload.operationId === sessionId) heard.push(payload.line)
    if (json || name !== 'session:stage-changed' || payload.operationId !== sessionId) return
    const { status } = payload.stage
    if (status === 'pending' || status === 'running' || status === 'skipped') return
    printLines(io, [stageLine(payload.stage, translate)])
  })
  const cancel = () => void application.handlers['operation:cancel']({ operationId: sessionId })
  io.interrupted.addEventListener('abort', cancel, { once: true })
  try {
    return await application.handlers['session:open']({ sessionId, draft })
  } finally {
    io.interrupted.removeEventListener('abort', cancel)
    unsubscribe()
  }
}

const isOpen = ({ state }: SessionSnapshot): boolean => state === 'ready' || state === 'sending'

/**
 * Sends several messages over one session, as EmailStartSession, EmailSendMessage and EmailCloseSession do, and prints
 * what became of each.
 * @returns the exit status of the worst outcome
 */
export const sendOverSession = async (
  context: CommandContext,
  session: SessionDraft,
  sending: MessagesToSend,
  options: SendOptions,
): Promise<number> => {
  const { application, io, json, translate } = context
  const sessionId = randomUUID()
  const transcript: TranscriptLine[] = []
  const opened = await open(context, sessionId, session, transcript)
  if (!opened.ok) return reportFailure(context, opened.error)
  const tally = new Tally(json)
  if (!isOpen(opened.value)) {
    const report = await openingReport(opened.value, session, transcript)
    printResult(context, report, tally, sending)
    return exitStatus(report.outcome, report.error?.code)
  }
  const total = sending.messages.length * sending.times
  await submitAll(context, sessionId, sending, options, (sent) => {
    tally.add(sent)
    if (!json) printLines(io, [messageLine(sent, total, translate)])
  })
  const closed = await application.handlers['session:close']({ sessionId })
  const { worst } = tally
  if (worst === undefined) return EXIT.passed
  const report = sessionReport(worst, closed.ok ? closed.value : opened.value, transcript)
  printResult(context, report, tally, sending)
  return exitStatus(report.outcome, tally.accepted === 0 ? errorOf(worst)?.code : undefined)
}
