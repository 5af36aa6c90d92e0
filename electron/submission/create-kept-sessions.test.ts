import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import { failed, succeeded } from '../../shared/contract/result'
import type { SessionDraft } from '../../shared/contract/session-draft'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { DEFAULT_SEND_OPTIONS } from '../../shared/submission/send-options'
import { ContentError } from '../attachments/content-error'
import type { ApplicationEvent } from '../ipc/application'
import { createKeptSessions } from './create-kept-sessions'
import type { KeptSessions } from './kept-sessions'
import { scriptedServers, TRIAL_DEADLINES, TRIAL_ENVIRONMENT, trialMessage } from './session-trial'

const start = scriptedServers()
const SILENCE = { silence: true } as const
const PLAIN = '250 plain.example'

let service: KeptSessions | undefined
afterEach(async () => {
  await service?.closeAll()
})

const message = (subject: string): MessageDraft => ({
  from: 's@x.test',
  to: ['r@x.test'],
  cc: [],
  bcc: [],
  replyTo: [],
  subject,
  text: '',
  html: '',
  attachments: [],
})

const keep = async (script: Script = {}, composeDelay: (subject: string) => Promise<void> = async () => undefined) => {
  const server = await start(script)
  const events: ApplicationEvent[] = []
  const sessions = createKeptSessions({
    environment: TRIAL_ENVIRONMENT,
    now: Date.now,
    draftSecrets: async () =>
      succeeded({
        password: null,
        authToken: null,
        warningSecrets: { password: null, authToken: null },
        reuse: { password: 0, authToken: 0 },
        lastTest: null,
      }),
    recordRun: () => undefined,
    compose: async ({ subject }) => {
      await composeDelay(subject)
      if (subject === 'uncomposable') return failed(failure('attachment-missing'))
      if (subject === 'broken') return succeeded(trialMessage(brokenContent()))
      const bytes = Buffer.from(`Subject: ${subject}\r\n\r\nhello\r\n`)
      return succeeded(trialMessage(bytes, { messageId: `<${subject}@x.test>`, bytes }))
    },
    emit: (event) => events.push(event),
  })
  service = sessions
  const profile = {
    ...newSessionProfile('trial', 'Trial'),
    serverAddress: '127.0.0.1',
    port: server.port,
    deadlines: TRIAL_DEADLINES,
  }
  const draft: SessionDraft = { profile, secrets: {}, acknowledgements: [] }
  const states = () => events.flatMap((event) => (event.name === 'session:changed' ? [event.payload.state] : []))
  const submit = (subject: string, operationId = subject) =>
    sessions.submit(operationId, 'one', message(subject), DEFAULT_SEND_OPTIONS)
  const state = () => sessions.list().find(({ id }) => id === 'one')?.state
  return { server, sessions, draft, events, states, submit, state }
}

/** Content whose attachment changes in its middle. */
const brokenContent = (): Readable =>
  new Readable({
    read() {
      this.push('Subject: x\r\n\r\nbegun')
      this.destroy(new ContentError(failure('attachment-changed', { stage: 'content' })))
    },
  })

describe('a kept session', () => {
  it('is started, used and closed, and tells each state', async () => {
    const { server, sessions, draft, states, submit } = await keep()
    const opened = await sessions.open('one', draft)
    expect(opened).toMatchObject({
      ok: true,
      value: { state: 'ready', greeting: 'scripted.example ESMTP', capabilities: { afterTls: null }, durationMs: null },
    })
    const report = await submit('a')
    expect(report).toMatchObject({ ok: true, value: { outcome: 'passed', messageId: '<a@x.test>' } })
    const closed = await sessions.close('one')
    expect(closed).toMatchObject({
      ok: true,
      value: { state: 'closed', messages: { accepted: 1, refused: 0 }, error: null },
    })
    expect([...new Set(states())]).toEqual(['opening', 'ready', 'sending', 'closing', 'closed'])
    expect(server.verbs()).toEqual(['EHLO', 'MAIL', 'RCPT', 'DATA', 'QUIT'])
    const { bytesSent, bytesReceived } = closed.ok ? closed.value : { bytesSent: 0, bytesReceived: 0 }
    expect(bytesSent).toBeGreaterThan(100)
    expect(bytesReceived).toBeGreaterThan(100)
  })

  it('tells the lines of a message under its operation, those of opening under its own id', async () => {
    const { sessions, draft, events, submit } = await keep()
    await sessions.open('one', draft)
    await submit('a')
    const linesOf = (id: string) =>
      events.flatMap((event) =>
        event.name === 'session:line-spoken' && event.payload.operationId === id ? [event.payload.line.text] : [],
      )
    expect(linesOf('one')[0]).toBe('220 scripted.example ESMTP')
    expect(linesOf('one').some((line) => line.startsWith('MAIL'))).toBe(false)
    expect(linesOf('a')[0]).toMatch(/^MAIL FROM/)
    expect(linesOf('a').at(-1)).toBe('250 2.0.0 queued as SCRIPT1')
  })

  it('sends messages in the order in which they were asked for, whichever is composed first', async () => {
    let release = (): void => undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    const { server, sessions, draft, submit } = await keep({}, (subject) =>
      subject === 'a' ? slow : Promise.resolve(),
    )
    await sessions.open('one', draft)
    const reports = Promise.all(['a', 'b', 'c'].map((subject) => submit(subject)))
    release()
    expect((await reports).every((report) => report.ok && report.value.ok)).toBe(true)
    expect(server.contents.map((content) => String(content).slice(9, 10))).toEqual(['a', 'b', 'c'])
  })

  it('notices at once that an idle server says goodbye, or hangs up', async () => {
    for (const goodbye of [
      { say: '421 4.4.2 idle for too long', thenHangUp: true } as const,
      { hangUp: true } as const,
    ]) {
      const { sessions, draft, submit, state } = await keep({ final: () => goodbyeAfter(goodbye) })
      await sessions.open('one', draft)
      await submit('a')
      await expect.poll(state).toBe('lost')
      expect(sessions.list()[0]?.error?.code).toBe('connection-closed')
      expect(await submit('b')).toMatchObject({ ok: false, error: { code: 'session-not-open' } })
      // It may be opened again under the same id.
      expect(await sessions.open('one', draft)).toMatchObject({ value: { state: 'ready' } })
      await sessions.closeAll()
    }
  })

  it('is failed when it does not open, and says why', async () => {
    const { sessions, draft } = await keep({ greeting: '554 5.7.1 go away' })
    expect(await sessions.open('one', draft)).toMatchObject({
      value: { state: 'failed', error: { code: 'greeting-refused', stage: 'greet' } },
    })
  })

  it('runs beside others, each by its own id', async () => {
    const { sessions, draft } = await keep()
    await Promise.all(['one', 'two', 'three'].map((id) => sessions.open(id, draft)))
    expect(await sessions.open('two', draft)).toMatchObject({ ok: false, error: { code: 'busy' } })
    expect(await sessions.close('two')).toMatchObject({ value: { state: 'closed' } })
    expect(sessions.list().map(({ id, state }) => `${id} ${state}`)).toEqual(['one ready', 'two closed', 'three ready'])
    expect(await sessions.close('nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    // A second close forgets an ended one.
    await sessions.close('two')
    expect(sessions.list().length).toBe(2)
  })

  it('lets the messages on their way end before QUIT, and takes no more', async () => {
    const { server, sessions, draft, submit } = await keep()
    await sessions.open('one', draft)
    const reports = Promise.all([submit('a'), submit('b')])
    const closing = sessions.close('one')
    expect(await submit('c')).toMatchObject({ ok: false, error: { code: 'session-not-open' } })
    expect((await reports).every((report) => report.ok && report.value.ok)).toBe(true)
    expect(await closing).toMatchObject({ value: { state: 'closed', messages: { accepted: 2 } } })
    expect(server.verbs().at(-1)).toBe('QUIT')
  })

  it('survives a message that cannot be composed', async () => {
    const { sessions, draft, submit, state } = await keep()
    await sessions.open('one', draft)
    expect(await submit('uncomposable')).toMatchObject({ ok: false, error: { code: 'attachment-missing' } })
    expect(state()).toBe('ready')
    expect(await submit('a')).toMatchObject({ value: { outcome: 'passed' } })
  })

  it('ends with a message that breaks off in its middle: what waits behind it is no part of it', async () => {
    const { server, sessions, draft, submit, state } = await keep()
    await sessions.open('one', draft)
    const [broken, behind] = await Promise.all([submit('broken'), submit('b')])
    expect(broken).toMatchObject({ value: { outcome: 'failed', error: { code: 'attachment-changed' } } })
    expect(behind).toMatchObject({ value: { outcome: 'failed', recipients: [{ status: 'deferred' }] } })
    expect(server.contents).toEqual([])
    expect(server.unfinishedContent().toString()).not.toContain('MAIL')
    expect(state()).toBe('lost')
  })

  it('goes on after refusals', async () => {
    const { sessions, draft, submit, state } = await keep({
      final: ({ times }) => (times === 1 ? '554 5.7.1 no' : '250 ok'),
    })
    await sessions.open('one', draft)
    expect(await submit('a')).toMatchObject({ value: { outcome: 'failed', error: { code: 'message-refused' } } })
    expect(state()).toBe('ready')
    expect(sessions.list()[0]?.messages).toEqual({ accepted: 0, refused: 1, unknown: 0 })
  })
})

const goodbyeAfter = (goodbye: { say: string; thenHangUp: true } | { hangUp: true }) =>
  'say' in goodbye
    ? ({ say: `250 ok\n${goodbye.say}`, thenHangUp: true } as const)
    : ({ say: '250 ok', thenHangUp: true } as const)

describe('cancelling', () => {
  it('a message that waits leaves the others alone', async () => {
    const { server, sessions, draft, submit, state } = await keep({ turns: { EHLO: PLAIN } })
    await sessions.open('one', draft)
    const reports = Promise.all(['a', 'b', 'c'].map((subject) => submit(subject)))
    await server.heard('MAIL')
    expect(sessions.cancel('b')).toBe(true)
    expect((await reports).map((report) => report.ok && report.value.outcome)).toEqual([
      'passed',
      'cancelled',
      'passed',
    ])
    expect(server.contents.length).toBe(2)
    expect(state()).toBe('ready')
  })

  it('while recipients are named takes the message back, and the session stays', async () => {
    let answer: (() => void) | undefined
    const { server, sessions, draft, submit, state } = await keep({
      turns: {
        EHLO: PLAIN,
        RCPT: () => {
          answer?.()
          return '250 ok'
        },
      },
    })
    await sessions.open('one', draft)
    answer = () => void sessions.cancel('a')
    expect(await submit('a')).toMatchObject({ value: { outcome: 'cancelled', error: { code: 'cancelled' } } })
    expect(server.verbs()).toEqual(['EHLO', 'MAIL', 'RCPT', 'RSET'])
    expect(server.contents).toEqual([])
    answer = undefined
    expect(state()).toBe('ready')
    expect(await submit('b')).toMatchObject({ value: { outcome: 'passed' } })
  })

  it('after DATA ends the connection: nothing was delivered, and the session is lost', async () => {
    const { server, sessions, draft, submit, state } = await keep({ turns: { DATA: SILENCE } })
    await sessions.open('one', draft)
    const sending = submit('a')
    await server.heard('DATA')
    sessions.cancel('a')
    expect(await sending).toMatchObject({ value: { outcome: 'cancelled', recipients: [{ status: 'deferred' }] } })
    expect(server.contents).toEqual([])
    expect(state()).toBe('lost')
    await expect.poll(() => server.openSockets()).toBe(0)
  })

  it('a silent server does not keep anyone waiting', async () => {
    const { server, sessions, draft, submit, state } = await keep({ turns: { EHLO: PLAIN, MAIL: SILENCE } })
    await sessions.open('one', draft)
    const sending = submit('a')
    await server.heard('MAIL')
    sessions.cancel('a')
    expect(await sending).toMatchObject({ value: { outcome: 'cancelled' } })
    expect(state()).toBe('lost')
  })

  it('after the dot is unknown', async () => {
    const { server, sessions, draft, submit, state } = await keep({ final: SILENCE })
    await sessions.open('one', draft)
    const sending = submit('a')
    await expect.poll(() => server.contents.length).toBe(1)
    sessions.cancel('a')
    expect(await sending).toMatchObject({ value: { outcome: 'unknown', recipients: [{ status: 'unknown' }] } })
    expect(state()).toBe('lost')
  })

  it('ends the opening', async () => {
    const { server, sessions, draft } = await keep({ turns: { EHLO: SILENCE } })
    const opening = sessions.open('one', draft)
    await server.heard('EHLO')
    expect(sessions.cancel('one')).toBe(true)
    expect(await opening).toMatchObject({ value: { state: 'failed', error: { code: 'cancelled' } } })
  })

  it('knows only what runs', async () => {
    const { sessions } = await keep()
    expect(sessions.cancel('nothing')).toBe(false)
  })
})
