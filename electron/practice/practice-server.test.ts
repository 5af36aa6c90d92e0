import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, it } from 'vitest'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { type PracticeState, practiceMessageSchema, practiceStateSchema } from '../../shared/practice/practice-state'
import { createCertificateAuthority } from '../tls/certificate-authority'
import type { CertifiedKey } from '../tls/certificate-builder'
import { createPracticeServer, type PracticeServer, type PracticeServerOptions } from './practice-server'

const MIB = 1024 * 1024
const ANY_PORTS = { none: 0, starttls: 0, implicitTls: 0 }
type Mode = keyof PracticeState['ports']

const servers: PracticeServer[] = []
const listeners: Server[] = []
const sockets: Socket[] = []

const build = (options: Partial<PracticeServerOptions> = {}): PracticeServer => {
  const server = createPracticeServer({
    now: () => new Date(),
    newId: randomUUID,
    newPassword: randomUUID,
    authority: { load: async () => succeeded(null), save: async () => succeeded(null) },
    onChanged: () => undefined,
    ports: ANY_PORTS,
    ...options,
  })
  servers.push(server)
  return server
}

const started = async (options: Partial<PracticeServerOptions> = {}): Promise<PracticeServer> => {
  const server = build(options)
  const result = await server.start()
  if (!result.ok) throw new Error(result.error.code)
  return server
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await Promise.all(servers.splice(0).map((server) => server.stop()))
  for (const listener of listeners.splice(0)) listener.close()
})

const transport = (
  server: PracticeServer,
  mode: Mode,
  change: { pass?: string; user?: string; method?: string } = {},
) => {
  const access = server.access()
  return createTransport({
    host: '127.0.0.1',
    port: server.state().ports[mode],
    secure: mode === 'implicitTls',
    requireTLS: mode === 'starttls',
    ignoreTLS: mode === 'none',
    authMethod: change.method ?? 'PLAIN',
    auth: {
      user: change.user ?? access?.credentials.name ?? '',
      pass: change.pass ?? access?.credentials.password ?? '',
    },
    tls: { ca: access?.authorityCertificate ?? '', servername: 'practice.localhost' },
  })
}

const MESSAGE = { from: 'Zoë <a@sender.example>', to: 'b@receiver.example', subject: 'Grüße', text: 'Hello.\n..x\n.\n' }

/** Speaks raw lines, for what no client library would say. */
const conversation = async (port: number) => {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk.toString()
  })
  const until = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(heard)) await once(socket, 'data')
    const all = heard
    heard = ''
    return all
  }
  return {
    socket,
    until,
    say: async (line: string, pattern = /^\d{3} .*\r\n$/m): Promise<string> => {
      socket.write(`${line}\r\n`)
      return until(pattern)
    },
  }
}

describe('starting and stopping', () => {
  it('opens three ports and says which', async () => {
    const server = build()
    expect(server.state()).toEqual({
      running: false,
      host: '127.0.0.1',
      ports: ANY_PORTS,
      userName: 'practice@localhost',
      received: 0,
      faults: [],
    })
    expect(server.access()).toBeNull()
    const result = await server.start()
    const ports = server.state().ports
    expect(result).toEqual({ ok: true, value: server.state() })
    expect(practiceStateSchema.parse(server.state()).running).toBe(true)
    expect(new Set([ports.none, ports.starttls, ports.implicitTls, 0]).size).toBe(4)
  })

  it('takes another port when the first choice is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    listeners.push(taken)
    await once(taken, 'listening')
    const address = taken.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const server = await started({ ports: { none: port, starttls: port, implicitTls: port } })
    expect(Object.values(server.state().ports)).not.toContain(port)
    await transport(server, 'starttls').verify()
  })

  it('listens on loopback alone', async () => {
    const server = await started()
    const socket = connect(server.state().ports.none, '127.0.0.2')
    sockets.push(socket)
    const [error] = await once(socket, 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('is not started twice, and stops once', async () => {
    const heard: boolean[] = []
    const server = build({ onChanged: ({ running }) => heard.push(running) })
    const [first, second] = await Promise.all([server.start(), server.start()])
    expect(second).toEqual(first)
    await Promise.all([server.stop(), server.stop()])
    expect(heard).toEqual([true, false])
  })

  it('ends idle, half-secured and silent connections when it stops, and frees its ports', async () => {
    const server = await started()
    const { ports } = server.state()
    const idle = await conversation(ports.none)
    await idle.until(/^220 /)
    const secured = await conversation(ports.starttls)
    await secured.until(/^220 /)
    await secured.say('EHLO client.example')
    await secured.say('STARTTLS')
    secured.socket.write(Buffer.from([0x16, 0x03, 0x01]))
    const silent = connect(ports.implicitTls, '127.0.0.1')
    sockets.push(silent)
    await once(silent, 'connect')
    const ended = Promise.all([idle.socket, secured.socket, silent].map((socket) => once(socket, 'close')))
    for (const socket of [secured.socket, silent]) socket.on('error', () => undefined)
    await server.stop()
    await ended
    expect(server.state()).toMatchObject({ running: false, ports: ANY_PORTS })
    const refused = connect(ports.none, '127.0.0.1')
    sockets.push(refused)
    expect((await once(refused, 'error'))[0]).toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('has a new password at every start', async () => {
    const server = await started()
    const first = server.access()?.credentials.password
    await server.stop()
    expect(server.access()).toBeNull()
    await server.start()
    expect(server.access()?.credentials.password).not.toBe(first)
    await expect(transport(server, 'none', { pass: first ?? '' }).verify()).rejects.toMatchObject({ responseCode: 535 })
  })
})

describe('its certificate authority', () => {
  const keeper = (stored: CertifiedKey | null) => {
    let kept = stored
    return {
      kept: () => kept,
      load: async () => succeeded(kept),
      save: async (authority: CertifiedKey) => {
        kept = authority
        return succeeded(null)
      },
    }
  }

  it('is made once and used again, also by the next process', async () => {
    const vault = keeper(null)
    const first = await started({ authority: vault })
    const made = vault.kept()
    expect(first.access()?.authorityCertificate).toBe(made?.certificatePem)
    const second = await started({ authority: vault })
    expect(second.access()?.authorityCertificate).toBe(made?.certificatePem)
    await transport(second, 'implicitTls').verify()
  })

  it.each([
    ['cannot be read', async () => ({ certificatePem: 'x', privateKeyPem: 'y' })],
    ['ends too soon', () => createCertificateAuthority('old', new Date(Date.now() - 3_600 * 86_400_000))],
  ])('is made anew when the stored one %s', async (_, stored) => {
    const vault = keeper(await stored())
    const server = await started({ authority: vault })
    expect(vault.kept()?.certificatePem).toBe(server.access()?.authorityCertificate)
    await transport(server, 'implicitTls').verify()
  })

  it('serves one run, and overwrites nothing, while the vault is locked', async () => {
    let saved = false
    const locked: Result<never> = failed(failure('vault-locked'))
    const save = async () => {
      saved = true
      return succeeded(null)
    }
    const server = await started({ authority: { load: async () => locked, save } })
    await transport(server, 'starttls').verify()
    expect(saved).toBe(false)
  })

  it.each(['localhost', 'practice.localhost', '127.0.0.1', '::1'])('signs a certificate for %s', async (name) => {
    const server = await started()
    const socket = connectTls({
      port: server.state().ports.implicitTls,
      host: '127.0.0.1',
      ca: server.access()?.authorityCertificate ?? '',
      checkServerIdentity: () => undefined,
    })
    sockets.push(socket)
    await once(socket, 'secureConnect')
    const certificate = socket.getPeerX509Certificate()
    expect(name.includes(':') || name === '127.0.0.1' ? certificate?.checkIP(name) : certificate?.checkHost(name)).toBe(
      name,
    )
  })
})

describe('the three ports', () => {
  it.each<Mode>(['none', 'starttls', 'implicitTls'])('%s takes a message after a login', async (mode) => {
    const server = await started()
    await transport(server, mode).sendMail(MESSAGE)
    expect(server.state().received).toBe(1)
    const [summary] = await server.messages()
    expect(summary).toMatchObject({
      envelopeFrom: 'a@sender.example',
      envelopeTo: ['b@receiver.example'],
      subject: 'Grüße',
      from: '"Zoë" <a@sender.example>',
    })
  })

  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('accept %s', async (method) => {
    await transport(await started(), 'starttls', { method }).verify()
  })

  it.each([
    ['PLAIN', { pass: 'wrong' }],
    ['LOGIN', { pass: 'wrong' }],
    ['CRAM-MD5', { pass: 'wrong' }],
    ['PLAIN', { user: 'someone@localhost' }],
  ])('refuse %s with %j', async (method, change) => {
    const server = await started()
    const attempt = transport(server, 'starttls', { method, ...change })
    await expect(attempt.verify()).rejects.toMatchObject({
      responseCode: 535,
      response: expect.stringMatching(/^535 5\.7\.8 /),
    })
    await expect(attempt.sendMail(MESSAGE)).rejects.toBeInstanceOf(Error)
    expect(server.state().received).toBe(0)
  })

  it('take no message without a login, and no login in clear text where STARTTLS is offered', async () => {
    const server = await started()
    const client = await conversation(server.state().ports.starttls)
    expect(await client.until(/^220 /)).toContain('Mail Session Manager practice server')
    expect(await client.say('EHLO client.example')).toContain('STARTTLS')
    expect(await client.say(`AUTH PLAIN ${Buffer.from('\0a\0b').toString('base64')}`)).toMatch(/^538 /)
    expect(await client.say('MAIL FROM:<a@sender.example>')).toMatch(/^530 /)
  })

  it('do not offer STARTTLS on the port without encryption', async () => {
    const client = await conversation((await started()).state().ports.none)
    await client.until(/^220 /)
    expect(await client.say('EHLO client.example')).not.toContain('STARTTLS')
  })

  it('advertise 50 MB and refuse more, keeping nothing of it', async () => {
    const server = await started()
    const client = await conversation(server.state().ports.none)
    const { name, password } = server.access()?.credentials ?? { name: '', password: '' }
    await client.until(/^220 /)
    expect(await client.say('EHLO client.example')).toContain(`SIZE ${50 * MIB}`)
    await client.say(`AUTH PLAIN ${Buffer.from(`\0${name}\0${password}`).toString('base64')}`)
    expect(await client.say(`MAIL FROM:<a@sender.example> SIZE=${51 * MIB}`)).toMatch(/^552 /)
    await client.say('MAIL FROM:<a@sender.example>')
    await client.say('RCPT TO:<b@receiver.example>')
    await client.say('DATA')
    const line = Buffer.from(`${'x'.repeat(1022)}\r\n`)
    for (let part = 0; part < 51; part += 1) {
      if (!client.socket.write(Buffer.concat(Array.from({ length: 1024 }, () => line))))
        await once(client.socket, 'drain')
    }
    expect(await client.say('.')).toMatch(/^552 5\.3\.4 /)
    expect(server.state().received).toBe(0)
  })

  it('forget a message that breaks off', async () => {
    const server = await started()
    const client = await conversation(server.state().ports.none)
    const { name, password } = server.access()?.credentials ?? { name: '', password: '' }
    await client.until(/^220 /)
    await client.say('EHLO client.example')
    await client.say(`AUTH PLAIN ${Buffer.from(`\0${name}\0${password}`).toString('base64')}`)
    await client.say('MAIL FROM:<a@sender.example>')
    await client.say('RCPT TO:<b@receiver.example>')
    await client.say('DATA')
    client.socket.end('Subject: cut\r\n\r\nfirst line\r\n')
    await once(client.socket, 'close')
    await nextTurn()
    expect(server.state().received).toBe(0)
  })
})

describe('what it received', () => {
  it('is shown parsed and raw', async () => {
    const server = await started()
    const content = randomBytes(2 * MIB)
    await transport(server, 'implicitTls').sendMail({
      ...MESSAGE,
      cc: 'Cé <c@receiver.example>',
      html: '<p>Grüße</p>',
      attachments: [{ filename: 'Übersicht.bin', content }],
    })
    const [summary] = await server.messages()
    const message = await server.message(summary?.id ?? '')
    const value = message.ok ? practiceMessageSchema.parse(message.value) : undefined
    expect(value).toMatchObject({
      ...summary,
      to: 'b@receiver.example',
      cc: '"Cé" <c@receiver.example>',
      text: 'Hello.\n..x\n.\n',
      html: '<p>Grüße</p>',
      rawTruncated: true,
      attachments: [
        { name: 'Übersicht.bin', size: 2 * MIB, sha256: createHash('sha256').update(content).digest('hex') },
      ],
    })
    expect(value?.raw).toHaveLength(MIB)
    expect(value?.raw).toMatch(/^From: .*\r\n/)
    expect(value?.size).toBeGreaterThan(2 * MIB)
  })

  it('is listed latest first and can be cleared', async () => {
    const received: number[] = []
    const server = await started({ onChanged: (state) => received.push(state.received) })
    for (const subject of ['first', 'second']) await transport(server, 'none').sendMail({ ...MESSAGE, subject })
    const summaries = await server.messages()
    expect(summaries.map(({ subject }) => subject)).toEqual(['second', 'first'])
    expect(server.clear().received).toBe(0)
    expect(await server.messages()).toEqual([])
    expect(await server.message(summaries[0]?.id ?? '')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(received).toEqual([0, 1, 2, 0])
  })

  it('survives stopping and starting', async () => {
    const server = await started()
    await transport(server, 'none').sendMail(MESSAGE)
    await server.stop()
    expect(await server.messages()).toHaveLength(1)
  })
})
