import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { createKeptSessions } from '../../electron/submission/create-kept-sessions'
import {
  TRIAL_DEADLINES,
  TRIAL_ENVIRONMENT,
  type Trial,
  trialMessage,
  tryServer,
} from '../../electron/submission/session-trial'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { DEFAULT_SEND_OPTIONS } from '../../shared/submission/send-options'
import { type Script, startScriptedServer } from '../servers/scripted-server'
import { type Row, row, session } from './row'
import { idleConnection } from './surface-rows'

const SILENCE = { silence: true } as const
const to = (...recipients: string[]) => ({ envelope: { from: 'a@x.test', to: recipients } })
const send = (script: Script, trial: Trial = {}) => session(script, { message: trialMessage('hello\r\n'), ...trial })

/** The final reply may take longer than any other, and when it does not come nobody knows. */
const ownDeadlineForTheDot = async (): Promise<void> => {
  const deadlines = { ...TRIAL_DEADLINES, commandMs: 250, finalReplyMs: 3_000 }
  const slow = await startScriptedServer({ final: SILENCE })
  const controller = new AbortController()
  const started = performance.now()
  const timer = setTimeout(() => controller.abort(), 900)
  const { report } = await tryServer(slow.port, {
    message: trialMessage('hello\r\n'),
    profile: { deadlines },
    signal: controller.signal,
  })
  clearTimeout(timer)
  await slow.close()
  // Still waiting when it was cancelled, long after the deadline of commands.
  expect(performance.now() - started).toBeGreaterThan(800)
  expect(report.error?.code).not.toBe('reply-timeout')
  const lost = await send({ final: SILENCE }, { profile: { deadlines: { ...deadlines, finalReplyMs: 200 } } })
  expect(lost.report).toMatchObject({ outcome: 'unknown', error: { code: 'delivery-unknown', retryable: false } })
}

const deadlinesByStage = async (): Promise<void> => {
  const greeting = await session(
    { greeting: { raw: '220-wait\r\n' } },
    { profile: { deadlines: { ...TRIAL_DEADLINES, greetingMs: 200 } } },
  )
  expect(greeting.report.error).toMatchObject({ stage: 'greet', retryable: true })
  const command = await session(
    { turns: { EHLO: SILENCE } },
    { profile: { deadlines: { ...TRIAL_DEADLINES, commandMs: 200 } } },
  )
  expect(command.report.error).toMatchObject({ code: 'reply-timeout', stage: 'hello' })
}

const ownCodes = async (): Promise<void> => {
  const closed = await startScriptedServer()
  await closed.close()
  const refused = await tryServer(closed.port)
  expect(refused.report.error).toMatchObject({ code: 'connection-refused', stage: 'connect' })
  const unknown = await tryServer(25, { resolve: () => Promise.resolve(failed(failure('name-not-found'))) })
  expect(unknown.report.error).toMatchObject({ code: 'name-not-found', stage: 'resolve' })
  const garbled = await session({ turns: { EHLO: 'what' } })
  expect(garbled.report.error).toMatchObject({ code: 'reply-malformed', stage: 'hello' })
  const mail = await send({ turns: { MAIL: '550 5.7.1 no' } })
  expect(mail.report.error).toMatchObject({ code: 'sender-refused', stage: 'envelope', enhancedStatus: '5.7.1' })
}

const greylistingIsPassedOn = async (): Promise<void> => {
  const { report, said } = await send({ turns: { RCPT: '450 4.2.0 greylisted, come back' } })
  expect(said.filter((line) => line.startsWith('RCPT')).length).toBe(1)
  expect(report).toMatchObject({ outcome: 'failed', error: { code: 'recipients-deferred', retryable: true } })
  expect(report.recipients?.map(({ status }) => status)).toEqual(['deferred'])
}

const oneRefusalSpoilsNothing = async (): Promise<void> => {
  const { report, server } = await send(
    { turns: { RCPT: ({ times }) => (times === 2 ? '550 5.1.1 unknown' : '250 ok') } },
    { message: trialMessage('hello\r\n', to('a@x.test', 'b@x.test', 'c@x.test')) },
  )
  expect(report.outcome).toBe('partial')
  expect(report.recipients?.map(({ status }) => status)).toEqual(['accepted', 'rejected', 'accepted'])
  expect(server.contents.length).toBe(1)
  expect(server.verbs()).not.toContain('RSET')
}

const extensionsAreUsed = async (): Promise<void> => {
  const hello = '250-scripted.example\n250-PIPELINING\n250-SIZE 1000\n250-8BITMIME\n250 SMTPUTF8'
  const fits = await send({ turns: { EHLO: hello } })
  expect(fits.said.find((line) => line.startsWith('MAIL'))).toMatch(/ SIZE=\d+ BODY=8BITMIME$/)
  const large = await send({ turns: { EHLO: hello } }, { message: trialMessage('x'.repeat(2_000)) })
  expect(large.report.error).toMatchObject({ code: 'message-too-large', params: { limit: 1_000 } })
  expect(large.said.some((line) => /^(?:MAIL|DATA)/.test(line))).toBe(false)
  const utf8 = await send({ turns: { EHLO: hello } }, { message: trialMessage('x\r\n', to('jürgen@x.test')) })
  expect(utf8.said.find((line) => line.startsWith('MAIL'))).toContain('SMTPUTF8')
}

const noSilentUtf8 = async (): Promise<void> => {
  const { report, said } = await send({}, { message: trialMessage('x\r\n', to('jürgen@x.test')) })
  expect(report.error).toMatchObject({ code: 'non-ascii-address-unsupported', stage: 'envelope' })
  expect(said.some((line) => line.startsWith('MAIL'))).toBe(false)
}

const noopEnds = async (): Promise<void> => {
  const connection = idleConnection()
  await expect(new Promise((done) => connection.ehlo_or_helo_if_needed(done))).resolves.toBeInstanceOf(Error)
  let line = ''
  connection.command = (said) => {
    line = said
  }
  connection.noop(() => undefined)
  expect(line).toBe('NOOP')
}

const envelopeCannotBreakOut = async (): Promise<void> => {
  for (const bad of ['b@x.test\r\nRCPT TO:<evil@x.test>', 'b@x.test> SIZE=1', 'b@x.test\0']) {
    const { report, server } = await send({}, { message: trialMessage('x\r\n', to(bad)) })
    expect(report.error).toMatchObject({ code: 'invalid-value', stage: 'envelope', field: 'to' })
    expect(server.connections).toBe(0)
  }
  const name = await session({}, { profile: { ehloName: 'a\r\nMAIL FROM:<x@y>' } })
  expect(name.report.error).toMatchObject({ code: 'invalid-value', field: 'ehloName' })
  expect(name.server.connections).toBe(0)
}

const memoryStaysFlat = async (): Promise<void> => {
  const server = await startScriptedServer({ pauseContentAfter: 500_000, forgetContent: true })
  const block = Buffer.alloc(65_536, `${'x'.repeat(62)}\r\n`)
  const blocks = 800
  let made = 0
  const source = new Readable({
    read() {
      made += 1
      this.push(made > blocks ? null : block)
    },
  })
  const sending = tryServer(server.port, { message: trialMessage(source) })
  await server.heardContent()
  let seen = -1
  await expect
    .poll(
      () => {
        const still = seen === made
        seen = made
        return still
      },
      { interval: 200 },
    )
    .toBe(true)
  // 51 MB in all; what was made is in the buffers of the two kernels, not in ours.
  expect(made * block.length).toBeLessThan(16_000_000)
  server.resume()
  expect((await sending).report.outcome).toBe('passed')
  await server.close()
}

const helloIsNoHostName = async (): Promise<void> => {
  const { said } = await session({})
  expect(said[0]).toBe('EHLO [127.0.0.1]')
  const named = await session({}, { profile: { ehloName: 'client.example.test' } })
  expect(named.said[0]).toBe('EHLO client.example.test')
}

const nothingWaitsForEver = async (): Promise<void> => {
  await deadlinesByStage()
  const controller = new AbortController()
  const { report } = await send(
    { turns: { MAIL: SILENCE } },
    {
      signal: controller.signal,
      onStage: ({ id, status }) => id === 'envelope' && status === 'running' && controller.abort(),
    },
  )
  expect(report.outcome).toBe('cancelled')
}

/** A server that drops between two messages: the session is lost, and the second message is not lost with it unnoticed. */
const lossBetweenMessages = async (): Promise<void> => {
  const server = await startScriptedServer()
  const bytes = Buffer.from('Subject: x\r\n\r\nx\r\n')
  const unknownSecret = { password: null, authToken: null }
  const sessions = createKeptSessions({
    environment: TRIAL_ENVIRONMENT,
    now: Date.now,
    draftSecrets: async () =>
      succeeded({
        ...unknownSecret,
        warningSecrets: unknownSecret,
        reuse: { password: 0, authToken: 0 },
        lastTest: null,
      }),
    compose: async () => succeeded(trialMessage(bytes, { bytes })),
    recordRun: () => undefined,
    emit: () => undefined,
  })
  const profile = {
    ...newSessionProfile('rows', 'Rows'),
    serverAddress: '127.0.0.1',
    port: server.port,
    deadlines: TRIAL_DEADLINES,
  }
  await sessions.open('one', { profile, secrets: {}, acknowledgements: [] })
  const draft = { from: 'a@x.test', to: ['b@x.test'], cc: [], bcc: [], replyTo: [] }
  const submit = (id: string) =>
    sessions.submit(id, 'one', { ...draft, subject: id, text: '', html: '', attachments: [] }, DEFAULT_SEND_OPTIONS)
  expect(await submit('first')).toMatchObject({ ok: true, value: { outcome: 'passed' } })
  await server.close()
  await expect.poll(() => sessions.list()[0]?.state).toBe('lost')
  expect(await submit('second')).toMatchObject({ ok: false, error: { code: 'session-not-open' } })
  expect(server.contents.length).toBe(1)
  await sessions.closeAll()
}

/** Section 3, from deadlines on, and what else concerns the way of a message. */
export const DELIVERY_ROWS: readonly Row[] = [
  row('3.8', 'the final reply has a deadline of its own, and its absence is `unknown`', ownDeadlineForTheDot),
  row('3.9', 'what goes wrong has our code and its stage', ownCodes),
  row('3.13', 'a greylisted recipient is told as such, not repeated', greylistingIsPassedOn),
  row('3.15', 'NOOP would end with CRLF', noopEnds),
  row('3.16', 'a rejected recipient does not spoil the others', oneRefusalSpoilsNothing),
  row('3.17', 'SIZE, 8BITMIME and SMTPUTF8 are used when offered', extensionsAreUsed),
  row(
    '3.18',
    'a server that drops between two messages loses the session, not a message unnoticed',
    lossBetweenMessages,
  ),
  row('4.5', 'a peer that reads slowly is waited for, with flat memory', memoryStaysFlat),
]

export const DELIVERY_ROWS_AGAIN: readonly Row[] = [
  row('6.8', 'EHLO name and addresses are checked against line ends, NUL and length', envelopeCannotBreakOut),
  row('6.12', 'every stage has a deadline, and cancelling works', nothingWaitsForEver),
  row('6.13', 'each recipient has its outcome', oneRefusalSpoilsNothing),
  row('6.14', 'errors are our codes; no text of a library is in them', ownCodes),
  row('E14', 'an address that needs SMTPUTF8 is not sent without it', noSilentUtf8),
  row('E15', 'one rejected recipient does not abort the message', oneRefusalSpoilsNothing),
  row('E16', 'greylisting is left to whoever can wait', greylistingIsPassedOn),
  row('E17', 'every wait has its own deadline', async () => {
    await deadlinesByStage()
    await ownDeadlineForTheDot()
  }),
  row('E18', 'the EHLO name is no name of the computer', helloIsNoHostName),
  row('E20', 'NOOP would be answered, and nothing waits for a callback that does not come', noopEnds),
  row('E22', 'errors have our codes instead of numbers', ownCodes),
]
