import { spawn } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer as createTlsServer, type SecureVersion, type TLSSocket } from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../storage/temporary-folder'
import { createCertificateAuthority, issueServerCertificate } from '../tls/certificate-authority'
import type { CertifiedKey } from '../tls/certificate-builder'
import { clientAuthority, clientCertificate, keyForms } from '../tls/client-certificate-under-test'
import type { ClientKey } from './session-plan'
import { TRIAL_HOST, tryServer } from './session-trial'

const PASSPHRASE = 'canary-passphrase-51'

let server: CertifiedKey
let serverAuthority: CertifiedKey
let clients: CertifiedKey
let client: CertifiedKey
let stranger: CertifiedKey
beforeAll(async () => {
  const now = new Date()
  serverAuthority = await createCertificateAuthority('Server authority', now)
  server = await issueServerCertificate(serverAuthority, { names: [TRIAL_HOST], addresses: [], now })
  clients = await clientAuthority(now)
  client = await clientCertificate(clients, now)
  stranger = await clientCertificate(await clientAuthority(now), now)
})

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

type Mode = 'starttls' | 'implicit-tls'
type Version = Extract<SecureVersion, 'TLSv1.2' | 'TLSv1.3'>
const MODES = ['starttls', 'implicit-tls'] as const
const VERSIONS = ['TLSv1.2', 'TLSv1.3'] as const
const EVERY_WAY = MODES.flatMap((mode) => VERSIONS.map((version) => [mode, version] as const))

interface Demanding {
  readonly port: number
  /** Everything that came over the wire. */
  readonly wire: Buffer[]
  /** Common names of the certificates that clients showed and the server took. */
  readonly shown: string[]
  readonly said: string[]
}

const speak = (socket: Socket, said: string[], answer: (line: string) => string | null) => {
  socket.on('error', () => {})
  socket.on('data', (data: Buffer) => {
    for (const line of data.toString('latin1').split('\r\n').filter(Boolean)) {
      said.push(line)
      const reply = answer(line)
      if (reply !== null) socket.write(`${reply}\r\n`)
    }
  })
}

const insideOf =
  (mode: Mode, { shown, said }: Demanding) =>
  (inside: TLSSocket) => {
    shown.push(String(inside.getPeerCertificate().subject.CN))
    speak(inside, said, (line) => (line.startsWith('EHLO') ? '250 inside' : line === 'QUIT' ? '221 bye' : '250 ok'))
    if (mode === 'implicit-tls') inside.write('220 ready\r\n')
  }

/** A server that lets only holders of certificates of `clients` in. */
const demandingServer = async (mode: Mode, version: Version): Promise<Demanding> => {
  const record: Demanding = { port: 0, wire: [], shown: [], said: [] }
  const options = {
    cert: server.certificatePem,
    key: server.privateKeyPem,
    ca: clients.certificatePem,
    minVersion: version,
    maxVersion: version,
    requestCert: true,
    rejectUnauthorized: true,
  }
  const doorkeeper = createTlsServer(options, insideOf(mode, record)).on('tlsClientError', () => {})
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    if (mode === 'implicit-tls') {
      doorkeeper.emit('connection', socket)
      return
    }
    socket.write('220 ready\r\n')
    speak(socket, record.said, (line) => {
      if (line.startsWith('EHLO')) return '250-outside\r\n250 STARTTLS'
      if (line !== 'STARTTLS') return '221 bye'
      socket.removeAllListeners('data')
      socket.write('220 go ahead\r\n')
      doorkeeper.emit('connection', socket)
      return null
    })
  })
  const port = await listening(listener, sockets)
  const tap = createServer((near) => {
    const far = connectTo({ port, host: '127.0.0.1' })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    near.on('data', (data: Buffer) => record.wire.push(data))
    near.pipe(far).pipe(near)
  })
  return { ...record, port: await listening(tap, sockets) }
}

const listening = async (listener: Server, sockets: ReadonlySet<Socket>): Promise<number> => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    listener.close()
  })
  const address = listener.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const connect = (at: Pick<Demanding, 'port'>, option: Mode, shows: CertifiedKey | null, clientKey?: ClientKey) =>
  tryServer(at.port, {
    profile: {
      option,
      customCa: serverAuthority.certificatePem,
      clientCertificate: shows?.certificatePem ?? '',
    },
    clientKey: clientKey ?? (shows === null ? undefined : { key: shows.privateKeyPem, passphrase: null }),
  })

describe.each(EVERY_WAY)('a server that lets only known clients in, %s, %s', (mode, version) => {
  it('takes a client certificate that it knows', async () => {
    const at = await demandingServer(mode, version)
    const { report } = await connect(at, mode, client)
    expect(report).toMatchObject({ outcome: 'passed', tls: { protocol: version } })
    expect(at.shown).toEqual(['Test client'])
  })

  it('takes one whose key is encrypted', async () => {
    const at = await demandingServer(mode, version)
    const { encrypted } = keyForms(client.privateKeyPem, PASSPHRASE)
    const { report } = await connect(at, mode, client, { key: encrypted, passphrase: PASSPHRASE })
    expect(report.outcome).toBe('passed')
  })

  it('asks for one of us that shows none', async () => {
    const at = await demandingServer(mode, version)
    const { report, status } = await connect(at, mode, null)
    expect(report).toMatchObject({
      error: { code: 'client-certificate-required', stage: 'secure' },
      findings: [{ id: 'CRT-23' }],
    })
    expect(status('secure')).toBe('failed')
    expect(at.shown).toEqual([])
  })

  it('lets nobody in with a certificate of another authority', async () => {
    const at = await demandingServer(mode, version)
    const { report } = await connect(at, mode, stranger)
    expect(report.outcome).toBe('failed')
    expect(at.shown).toEqual([])
  })

  it('never sees the key or the passphrase, nor does anything that is told', async () => {
    const at = await demandingServer(mode, version)
    const { encrypted } = keyForms(client.privateKeyPem, PASSPHRASE)
    const { report, stages, lines } = await connect(at, mode, client, { key: encrypted, passphrase: PASSPHRASE })
    const told = JSON.stringify([report, stages, lines, at.said])
    const wire = Buffer.concat(at.wire)
    const body = (pem: string) => pem.split('\n').slice(1, -2)
    for (const line of [...body(client.privateKeyPem), ...body(encrypted)]) expect(told).not.toContain(line)
    const scalar = createPrivateKey(client.privateKeyPem).export({ format: 'jwk' }).d ?? ''
    expect(Buffer.from(scalar, 'base64url')).toHaveLength(32)
    expect(wire.includes(Buffer.from(scalar, 'base64url'))).toBe(false)
    expect(wire.includes(Buffer.from(body(encrypted).join(''), 'base64').subarray(80, 120))).toBe(false)
    expect(told).not.toContain(PASSPHRASE)
    expect(wire.includes(PASSPHRASE)).toBe(false)
    expect(wire.length).toBeGreaterThan(500)
  })
})

const OPENSSL = '/usr/bin/openssl'

/** Node turns strangers away without a word; this server says why, as most do. */
const sayingWhy = async (version: Version): Promise<number> => {
  const folder = temporaryFolder()
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const own = ['-cert', file('cert.pem', server.certificatePem), '-key', file('key.pem', server.privateKeyPem)]
  const demands = ['-Verify', '1', '-verify_return_error', '-CAfile', file('ca.pem', clients.certificatePem)]
  const spoken = version === 'TLSv1.2' ? '-tls1_2' : '-tls1_3'
  const child = spawn(OPENSSL, ['s_server', '-accept', '127.0.0.1:0', spoken, ...own, ...demands])
  closing.push(() => child.kill())
  return new Promise((resolve) => {
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      const port = /ACCEPT 127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}

describe.skipIf(!existsSync(OPENSSL)).each(VERSIONS)('an alert about our certificate, %s', (version) => {
  it.each([
    ['unknown CA', () => stranger],
    ['none shown', () => null],
  ])('is told apart from a matter of the server: %s', async (_, shows) => {
    const { report } = await connect({ port: await sayingWhy(version) }, 'implicit-tls', shows())
    expect(report).toMatchObject({
      error: {
        code: 'client-certificate-required',
        stage: 'secure',
        params: { reason: expect.stringMatching(/^ALERT_/) },
      },
      findings: [{ id: 'CRT-23' }],
    })
  })
})

describe('a client certificate that cannot be used', () => {
  it.each([
    ['no key', () => ({ key: null, passphrase: null }), 'clientKey', 'client-key-missing'],
    [
      'a key of another certificate',
      () => ({ key: stranger.privateKeyPem, passphrase: null }),
      'clientKey',
      'client-key-of-another-certificate',
    ],
    [
      'an encrypted key and a wrong passphrase',
      () => ({ key: keyForms(client.privateKeyPem, PASSPHRASE).encrypted, passphrase: 'wrong' }),
      'clientKeyPassphrase',
      'client-key-passphrase-wrong',
    ],
  ] as const)('because of %s: nothing connects, and the field is named', async (_, clientKey, field, reason) => {
    const at = await demandingServer('starttls', 'TLSv1.3')
    const { report } = await connect(at, 'starttls', client, clientKey())
    expect(report.error).toEqual({
      code: 'client-certificate-unusable',
      stage: 'secure',
      field,
      params: { reason },
      retryable: false,
    })
    expect(report.findings).toMatchObject([{ id: 'CRT-26', stage: 'secure', params: { context: reason } }])
    expect([at.said, at.wire]).toEqual([[], []])
  })

  it('is not looked at without TLS', async () => {
    const at = await demandingServer('starttls', 'TLSv1.3')
    const { report } = await tryServer(at.port, { profile: { clientCertificate: client.certificatePem } })
    expect(report.outcome).toBe('passed')
  })
})
