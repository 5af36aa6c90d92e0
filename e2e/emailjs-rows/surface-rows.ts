import { Socket } from 'node:net'
import { expect } from 'vitest'
import { SecretScrubber } from '../../electron/smtp/secret-scrubber'
import { SubmissionConnection } from '../../electron/smtp/submission-connection'
import { Transcript } from '../../electron/smtp/transcript'
import { trialMessage } from '../../electron/submission/session-trial'
import { importsOfEmailjs, type SourceFile, sourceFiles } from './imports'
import { type Row, row, session } from './row'

/** The one class that is made of emailjs'. */
const adapters = async (): Promise<readonly SourceFile[]> =>
  (await sourceFiles()).filter(({ text }) => text.includes('extends SMTPConnection'))

/** A connection of ours over a socket that leads nowhere. */
export const idleConnection = (): SubmissionConnection =>
  new SubmissionConnection({
    socket: new Socket(),
    secure: false,
    signal: new AbortController().signal,
    deadlines: { connectMs: 500, greetingMs: 500, commandMs: 500, finalReplyMs: 500 },
    transcript: new Transcript(
      () => 0,
      () => undefined,
    ),
    scrubber: new SecretScrubber(),
  })

const neverImported = async (...names: readonly string[]): Promise<void> => {
  const taken = (await importsOfEmailjs()).flatMap((found) => found.names)
  for (const name of names) expect(taken).not.toContain(name)
}

/** Section 1: what emailjs offers, and the little of it that is used. */
export const SURFACE_ROWS: readonly Row[] = [
  row('1.1', 'SMTPClient and its queue are not used', () => neverImported('SMTPClient', '?')),
  row('1.2', 'SMTPConnection is used by one class, and nothing else of it but its states', async () => {
    const imports = await importsOfEmailjs()
    expect(imports.filter(({ path }) => !path.startsWith('electron/smtp/'))).toEqual([])
    expect(new Set(imports.flatMap(({ names }) => names))).toEqual(new Set(['SMTPConnection', 'SMTPState']))
    expect((await adapters()).length).toBe(1)
  }),
  row('1.3', 'its reply monitor is not used', () => neverImported('SMTPResponseMonitor')),
  row('1.4', 'its Message and its parsers are not used', () =>
    neverImported('Message', 'addressparser', 'mimeWordEncode', 'getRFC2822Date', 'SMTPError'),
  ),
  row('1.5', 'it is given no host, no secret, no TLS option and no timeout: only a silent logger', async () => {
    const [adapter] = await adapters()
    expect(adapter?.text).toMatch(/super\(\{ logger: \(\) => undefined \}\)/)
  }),
]

/** Section 4: what its hooks are good for, and whether ours keeps what they promise. */
export const HOOK_ROWS: readonly Row[] = [
  row('4.2', 'its connect, starttls, ehlo, helo and login do nothing: the socket comes ready', async () => {
    const connection = idleConnection()
    const calls: ((done: (error: unknown) => void) => void)[] = [
      (done) => connection.connect(done),
      (done) => connection.starttls(done),
      (done) => connection.ehlo(done),
      (done) => connection.helo(done),
      (done) => connection.login(done),
    ]
    for (const call of calls) await expect(new Promise(call)).resolves.toBeInstanceOf(Error)
  }),
  row('4.3', 'the transcript has directions, redacts signing in and sums content up', async () => {
    const { report } = await session(
      {},
      {
        credentials: { kind: 'password', name: 'ada', password: 'row-canary-77' },
        clearTextCredentialsAccepted: true,
        message: trialMessage('Subject: private\r\n\r\nprivate words\r\n'),
      },
    )
    expect(new Set(report.transcript.map(({ direction }) => direction))).toEqual(new Set(['client', 'server', 'note']))
    const all = report.transcript.map(({ text }) => text).join('\n')
    expect(all).toContain('<redacted>')
    expect(all).toMatch(/<content: \d+ bytes>/)
    expect(all).not.toMatch(/private words|row-canary/)
  }),
  row('4.4', 'content is dot-stuffed and ends its lines with CRLF', async () => {
    const { server } = await session({}, { message: trialMessage('.one\n..two\rthree\r\n.') })
    expect(server.contents[0]?.toString()).toBe('..one\r\n...two\r\nthree\r\n..\r\n')
  }),
  row('4.6', 'each recipient has a result of its own', async () => {
    const { report } = await session(
      { turns: { RCPT: ({ text }) => (text.includes('two') ? '550 5.1.1 no' : '250 ok') } },
      { message: trialMessage('x\r\n', { envelope: { from: 'a@x.test', to: ['one@x.test', 'two@x.test'] } }) },
    )
    expect(report.recipients?.map(({ status }) => status)).toEqual(['accepted', 'rejected'])
  }),
]
