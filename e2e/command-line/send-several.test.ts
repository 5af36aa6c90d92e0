import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { runCommandLine } from '../product/run-command-line'
import type { ScriptedServer } from '../servers/scripted-server'
import { scriptedServers, temporaryFolder } from './mail-fixtures'

const folder = temporaryFolder()
const start = scriptedServers()

/** Sends with `words` to a server and returns the one document. */
const send = async (server: ScriptedServer, words: readonly string[]) => {
  const run = await runCommandLine({
    words: [
      ...['send', '--json', '--data-dir', join(folder(), 'data'), '--timeout', '30'],
      ...['--server-address', '127.0.0.1', '--port', String(server.port)],
      ...words,
    ],
  })
  return { status: run.status, document: JSON.parse(run.stdout) }
}

const message = ['--from', 'ada@example.test', '--to', 'bob@example.test', '--subject', 'Hello', '--text', 'Hello']

const outcomes = ({ messages }: { messages: { outcome: string }[] }) => messages.map(({ outcome }) => outcome)

const heardLines = (server: ScriptedServer, verb: string) =>
  server.lines.map(({ text }) => text).filter((text) => text.startsWith(verb))

describe('several messages', () => {
  it('go over one session, in which each is answered for', async () => {
    const server = await start()
    const { status, document } = await send(server, [...message, '--count', '30'])
    expect(status).toBe(0)
    expect(server.connections).toBe(1)
    expect(server.contents).toHaveLength(30)
    expect(outcomes(document)).toEqual(Array(30).fill('passed'))
    expect(document).toMatchObject({ ok: true, outcome: 'passed', recipients: [{ status: 'accepted' }] })
    const identities = document.messages.map(({ messageId }: { messageId: string }) => messageId)
    expect(new Set(identities).size).toBe(30)
    expect(server.verbs().at(-1)).toBe('QUIT')
  })

  it('keep going past one that is refused, and the worst decides', async () => {
    const server = await start({
      turns: { RCPT: ({ times }) => (times === 2 ? '550 5.1.1 nobody here' : '250 2.1.5 ok') },
    })
    const { status, document } = await send(server, [...message, '--count', '3'])
    expect(status).toBe(1)
    expect(outcomes(document)).toEqual(['passed', 'failed', 'passed'])
    expect(document.error).toMatchObject({ code: 'recipients-refused', stage: 'envelope' })
    expect(server.connections).toBe(1)
  })

  it('end with a lost answer: unknown once, the rest not sent, nothing twice', async () => {
    const server = await start({ final: { hangUp: true } })
    const { status, document } = await send(server, [...message, '--count', '5'])
    expect(status).toBe(3)
    expect(document).toMatchObject({ outcome: 'unknown', recipients: [{ status: 'unknown' }] })
    expect(outcomes(document)).toEqual(['unknown', 'failed', 'failed', 'failed', 'failed'])
    expect(server.contents).toHaveLength(1)
    expect(server.connections).toBe(1)
  })

  it('are not sent when the session does not open', async () => {
    const server = await start({ greeting: '554 5.7.1 no' })
    const { status, document } = await send(server, [...message, '--count', '5'])
    expect(status).toBe(1)
    expect(document).toMatchObject({ error: { code: 'greeting-refused', stage: 'greet' }, messages: [] })
    expect(document.findings).not.toEqual([])
  })
})

describe('a certificate that is rejected', () => {
  it('is explained as for one message, and nothing is sent', async () => {
    const chain = await makeChain({ ...soundPlan, selfSigned: true })
    const server = await start({ tls: 'implicit', key: chain.privateKeyPem, cert: chain.chainPem })
    const words = [...message, '--count', '2', '--option', 'implicit-tls']
    const { status, document } = await send(server, words)
    expect(status).toBe(1)
    expect(document).toMatchObject({
      error: { code: 'certificate-rejected', stage: 'verify' },
      findings: [{ id: 'CRT-01' }, { id: 'CRT-24' }],
      tls: { problems: [{ flag: 'certificate-invalid' }] },
    })
    expect(server.verbs()).toEqual([])
  })
})

describe('message files', () => {
  const eml = async (name: string, text: string | Buffer): Promise<string> => {
    const file = join(folder(), name)
    await writeFile(file, text)
    return file
  }
  const head = 'From: Ada <ada@example.test>\r\nTo: bob@example.test\r\nSubject: As it is\r\n'
  const body = Buffer.concat([
    Buffer.from('\r\n.leading dot\r\n..two\r\n'),
    Buffer.from([0xe9, 0xff, 0x80]),
    Buffer.from('\r\nend\r\n'),
  ])

  it('go out byte for byte, with the envelope of their headers', async () => {
    const server = await start()
    const files = [
      await eml('one.eml', Buffer.concat([Buffer.from(head), body])),
      await eml('two, too.eml', `${head}\r\nsecond\r\n`),
    ]
    const { status, document } = await send(server, ['--eml', files[0] ?? '', '--eml', files[1] ?? ''])
    expect(status).toBe(0)
    expect(server.connections).toBe(1)
    const stuffed = Buffer.from(body.toString('latin1').replaceAll('\r\n.', '\r\n..'), 'latin1')
    expect(server.contents[0]).toEqual(Buffer.concat([Buffer.from(head), stuffed]))
    expect(String(server.contents[1])).toBe(`${head}\r\nsecond\r\n`)
    expect(heardLines(server, 'MAIL')[0]).toContain('<ada@example.test>')
    expect(heardLines(server, 'RCPT')[0]).toContain('<bob@example.test>')
    expect(document.messages.map(({ file }: { file: string }) => file)).toEqual(files)
    expect(document.notes).toBeUndefined()
  })

  it('lose their Bcc header, which is said, and take the envelope that is given', async () => {
    const server = await start()
    const file = await eml('bcc.eml', `${head}Bcc: dora@example.test,\r\n eve@example.test\r\nX-Last: 1\r\n\r\nx\r\n`)
    const words = ['--eml', file, '--from', 'bounce@example.test', '--to', 'x@example.test,y@example.test']
    const { status, document } = await send(server, words)
    expect(status).toBe(0)
    expect(String(server.contents[0])).toBe(`${head}X-Last: 1\r\n\r\nx\r\n`)
    expect(document.notes).toMatchObject([{ id: 'bcc-removed', file }])
    expect(heardLines(server, 'MAIL')[0]).toContain('<bounce@example.test>')
    expect(heardLines(server, 'RCPT').map((line) => line.split(' ')[1])).toEqual([
      'TO:<x@example.test>',
      'TO:<y@example.test>',
    ])
  })

  it.each([
    ['that is not there', '/nowhere/at/all.eml', 'attachment-missing'],
    ['that is a folder', '/', 'attachment-not-a-file'],
  ])('%s: nothing connects', async (_case, file, code) => {
    const server = await start()
    const sound = await eml('sound.eml', `${head}\r\nx\r\n`)
    const { status, document } = await send(server, ['--eml', sound, '--eml', file])
    expect(status).toBe(2)
    expect(document.error.code).toBe(code)
    expect(server.connections).toBe(0)
  })
})

describe('what is asked of the delivery', () => {
  it('all or nothing sends nothing when one recipient is refused', async () => {
    const server = await start({ turns: { RCPT: ({ times }) => (times === 2 ? '550 no' : '250 ok') } })
    const { status, document } = await send(server, [...message, '--to', 'nobody@example.test', '--all-or-nothing'])
    expect(status).toBe(1)
    expect(document.outcome).toBe('failed')
    expect(server.contents).toEqual([])
  })

  it('a notification is said with MAIL and RCPT', async () => {
    const server = await start({ turns: { EHLO: '250-scripted.example\n250 DSN' } })
    const words = ['--notify', 'success,failure', '--return', 'full', '--envelope-id', 'order 7']
    expect((await send(server, [...message, ...words])).status).toBe(0)
    expect(heardLines(server, 'MAIL')[0]).toMatch(/ RET=FULL ENVID=order\+207$/)
    expect(heardLines(server, 'RCPT')[0]).toContain(' NOTIFY=SUCCESS,FAILURE')
  })

  it('priority, receipt and further headers are in the message', async () => {
    const server = await start()
    const words = ['--priority', 'high', '--read-receipt', '--header', 'X-Order: 7']
    expect((await send(server, [...message, ...words])).status).toBe(0)
    const content = String(server.contents[0])
    expect(content).toMatch(/^X-Priority: 1/m)
    expect(content).toMatch(/^Disposition-Notification-To: .*ada@example\.test/m)
    expect(content).toMatch(/^X-Order: 7\r$/m)
  })
})

describe('--asynchronous', () => {
  it('leaves the mail to the outbox of the stored profile: nothing connects', async () => {
    const server = await start()
    const data = join(folder(), 'outbox-data')
    const profile = { ...newSessionProfile('relay-1', 'Relay'), serverAddress: '127.0.0.1', port: server.port }
    const input = JSON.stringify({ format: 'mail-session-manager-profiles', profiles: [profile] })
    await runCommandLine({ words: ['profiles', 'import', '-', '--data-dir', data], input })
    const words = ['send', '--json', '--data-dir', data, '--profile', 'Relay', '--asynchronous', '--count', '2']
    const run = await runCommandLine({ words: [...words, ...message] })
    const document = JSON.parse(run.stdout)
    expect(run.status).toBe(0)
    expect(document).toMatchObject({
      ok: true,
      outcome: 'pending',
      outbox: [{ state: 'pending' }, { state: 'pending' }],
    })
    expect(await readdir(join(data, 'outbox', 'mail'))).toHaveLength(2)
    expect(server.connections).toBe(0)
  })
})
