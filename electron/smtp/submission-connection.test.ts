import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Script, type ScriptedServer, startScriptedServer } from '../../e2e/servers/scripted-server'
import { SecretScrubber } from './secret-scrubber'
import { SubmissionConnection } from './submission-connection'
import { Transcript } from './transcript'

let server: ScriptedServer | undefined
let socket: Socket | undefined

const open = async (script: Script): Promise<SubmissionConnection> => {
  server = await startScriptedServer(script)
  socket = connect(server.port, '127.0.0.1')
  const connection = new SubmissionConnection({
    socket,
    secure: false,
    signal: new AbortController().signal,
    deadlines: { connectMs: 20_000, greetingMs: 20_000, commandMs: 20_000, finalReplyMs: 20_000 },
    transcript: new Transcript(
      () => 0,
      () => undefined,
    ),
    scrubber: new SecretScrubber(),
  })
  await connection.greeting()
  return connection
}

afterEach(async () => {
  socket?.destroy()
  await server?.close()
})

const refusalOf = (call: (callback: (error: unknown) => void) => void): Promise<unknown> => new Promise(call)

describe('emailjs’ connection without its holes', () => {
  it('does not say HELO, does not sign in and does not connect by itself', async () => {
    const connection = await open({})
    await expect(refusalOf((done) => connection.helo(done))).resolves.toBeInstanceOf(Error)
    await expect(refusalOf((done) => connection.ehlo(done))).resolves.toBeInstanceOf(Error)
    await expect(refusalOf((done) => connection.login(done))).resolves.toBeInstanceOf(Error)
    await expect(refusalOf((done) => connection.starttls(done))).resolves.toBeInstanceOf(Error)
    await expect(refusalOf((done) => connection.connect(done))).resolves.toBeInstanceOf(Error)
    await expect(refusalOf((done) => connection.ehlo_or_helo_if_needed(done))).resolves.toBeInstanceOf(Error)
    expect(() => connection.message()).toThrow()
    expect(server?.lines).toEqual([])
  })

  it('knows extensions by their own names only', async () => {
    const connection = await open({ turns: { EHLO: '250-starttls\n250-size 10\n250 __proto__ x' } })
    const said = await connection.hello('client')
    expect(connection.has_extn('constructor')).toBe(false)
    expect(connection.has_extn('STARTTLS')).toBe(false)
    expect(connection.has_extn('Size')).toBe(true)
    expect(said.ok && said.value.capabilities?.sizeLimit).toBe(10)
  })

  it('gives each of several commands in flight its own reply', async () => {
    const connection = await open({ turns: { RCPT: ({ times }) => (times === 2 ? '550 no' : '250 ok') } })
    const replies = await Promise.all(
      connection.together(() => ['<a>', '<b>', '<c>'].map((path) => connection.recipient(path))),
    )
    expect(replies.map((reply) => reply.ok && reply.value.code)).toEqual([250, 550, 250])
  })

  it('refuses a command with a line break in it, and says nothing', async () => {
    const connection = await open({})
    const said = await connection.recipient('<a@b>\r\nRCPT TO:<c@d>')
    expect(said).toMatchObject({ ok: false, error: { code: 'invalid-value' } })
    expect(server?.lines).toEqual([])
  })

  it('ends NOOP with a line end, so that it is answered', async () => {
    const connection = await open({ turns: { NOOP: '250 still here' } })
    await expect(refusalOf((done) => connection.noop(done))).resolves.toBeNull()
  })

  it('passes greylisting on instead of repeating the command', async () => {
    const connection = await open({ turns: { MAIL: '450 4.7.1 greylisted' } })
    const said = await connection.sender('<a@b>')
    expect(said.ok && said.value.code).toBe(450)
    expect(server?.verbs()).toEqual(['MAIL'])
  })

  it('takes the server’s goodbye for the end, not for an answer', async () => {
    const connection = await open({ turns: { MAIL: '250 ok\n421 4.3.2 shutting down' } })
    await connection.sender('<a@b>')
    const said = await connection.recipient('<c@d>')
    expect(said).toMatchObject({ ok: false, error: { code: 'connection-closed', reply: '421 4.3.2 shutting down' } })
    expect(server?.verbs()).toEqual(['MAIL'])
  })

  it('does not take an answer sent ahead for the answer to the next command', async () => {
    const connection = await open({ turns: { DATA: '354 go on\n250 queued' } })
    await connection.beginContent()
    const dot = await connection.endContent()
    expect(dot).toMatchObject({ written: false, failure: { code: 'reply-malformed' } })
  })
})
