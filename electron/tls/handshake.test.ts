import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type TLSSocket, type TlsOptions } from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createCertificateAuthority, issueServerCertificate } from './certificate-authority'
import { buildCertificate, type CertifiedKey } from './certificate-builder'
import { createSecureChannel } from './create-secure-channel'
import { firstErrorOf } from './first-error'
import type { HandshakeRequest } from './secure-channel'
import { tlsFailure } from './tls-failure'
import { createTrustAnchors } from './trust-anchors'

const channel = createSecureChannel({
  anchors: createTrustAnchors({ system: async () => [], node: [] }),
  now: () => new Date(),
})

let authority: CertifiedKey
let server: CertifiedKey
beforeAll(async () => {
  const now = new Date()
  authority = await createCertificateAuthority('Handshake test authority', now)
  server = await issueServerCertificate(authority, { names: ['localhost'], addresses: ['127.0.0.1'], now })
})

const open: { close: () => void }[] = []
afterEach(() => {
  for (const entry of open.splice(0)) entry.close()
})

const listening = async (listener: Server): Promise<number> => {
  const sockets = new Set<Socket>()
  listener.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy()
      listener.close()
    },
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()))
  const address = listener.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const tlsServer = (options: TlsOptions, onSecure: (socket: TLSSocket) => void = () => {}): Promise<number> => {
  const listener = createTlsServer({ cert: server.certificatePem, key: server.privateKeyPem, ...options }, onSecure)
  listener.on('tlsClientError', () => {})
  return listening(listener)
}

const plainServer = (onConnection: (socket: Socket) => void): Promise<number> => listening(createServer(onConnection))

const requestOver = (socket: Socket): HandshakeRequest => ({
  socket,
  serverName: 'localhost',
  minimumVersion: 'TLSv1.2',
  customCa: authority.certificatePem,
  deadlineMs: 10_000,
  signal: new AbortController().signal,
})

const shakeHands = async (port: number, change: Partial<HandshakeRequest> = {}) => {
  const socket = connect({ port, host: '127.0.0.1' })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const result = await channel.handshake({ ...requestOver(socket), ...change })
  if (result.ok) open.push({ close: () => result.handshake.socket.destroy() })
  return { result, socket }
}

const failureOf = async (port: number, change: Partial<HandshakeRequest> = {}) => {
  const { result, socket } = await shakeHands(port, change)
  expect(socket.destroyed).toBe(true)
  return result.ok ? null : result.failure
}

describe('a finished handshake', () => {
  it('shows protocol, cipher and the chain as sent, and loses no byte that the server sends at once', async () => {
    const port = await tlsServer({}, (socket) => socket.write('220 ready\r\n'))
    const { result } = await shakeHands(port)
    if (!result.ok) throw new Error(result.failure.code)
    const { socket, protocol, cipher, chain, libraryVerdict } = result.handshake
    expect([protocol, chain.length, libraryVerdict]).toEqual(['TLSv1.3', 1, null])
    expect(cipher).toMatch(/^TLS_/)
    const greeting = await new Promise((resolve) => socket.once('data', (data: Buffer) => resolve(data.toString())))
    expect(greeting).toBe('220 ready\r\n')
  })

  it('sends the server name, in A-labels, and none for an address', async () => {
    const names: (string | false | null)[] = []
    const port = await tlsServer({}, (socket) => names.push(socket.servername))
    for (const serverName of ['localhost', 'bücher.example', '127.0.0.1', '[::1]']) {
      const { result } = await shakeHands(port, { serverName })
      if (result.ok) await new Promise((resolve) => result.handshake.socket.once('end', resolve).end().resume())
    }
    expect(names).toEqual(['localhost', 'xn--bcher-kva.example', false, false])
  })

  it('survives a server that resets the connection before anyone listens', async () => {
    const raw: Socket[] = []
    const listener = createTlsServer({ cert: server.certificatePem, key: server.privateKeyPem }, () =>
      raw[0]?.resetAndDestroy(),
    )
    listener.on('connection', (socket: Socket) => raw.push(socket))
    const port = await listening(listener)
    const { result } = await shakeHands(port)
    if (!result.ok) throw new Error(result.failure.code)
    const { socket } = result.handshake
    await new Promise<void>((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve()).resume()))
    const verdict = await channel.verify(result.handshake, {
      ignoreError: [],
      pinnedCertificate: null,
      distrustedCertificates: [],
      host: 'localhost',
      port,
    })
    expect(verdict.accepted).toBe(true)
  })

  it('lets the TLS library take a trusted intermediate for an anchor, as our own validation does', async () => {
    const content = {
      commonName: 'Middle',
      notBefore: new Date(0),
      notAfter: new Date('2049-01-01'),
      key: 'ecdsa-p256',
      digest: 'SHA-256',
    } as const
    const middle = await buildCertificate(
      { ...content, authority: {}, keyUsages: ['keyCertSign'] },
      { issuer: await createCertificateAuthority('Top', new Date()) },
    )
    const leaf = await issueServerCertificate(middle, { names: ['localhost'], addresses: [], now: new Date() })
    const port = await tlsServer({ cert: leaf.certificatePem, key: leaf.privateKeyPem })
    const { result } = await shakeHands(port, { customCa: middle.certificatePem })
    expect(result.ok && result.handshake.libraryVerdict).toBeNull()
  })

  it('speaks TLS 1.0 only when it is asked to', async () => {
    const port = await tlsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' })
    expect(await failureOf(port)).toMatchObject({ code: 'tls-version-unsupported', stage: 'secure' })
    const { result } = await shakeHands(port, { minimumVersion: 'TLSv1' })
    expect(result.ok && result.handshake.protocol).toBe('TLSv1')
  })
})

describe('a failed handshake', () => {
  it.each([
    ['220 mail.example.test ESMTP\r\n'],
    ['HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['+OK POP3 ready\r\n'],
    ['* OK IMAP4 ready\r\n'],
  ])('against a server that says %j: TLS is not spoken', async (greeting) => {
    const port = await plainServer((socket) => socket.write(greeting))
    expect(await failureOf(port)).toMatchObject({ code: 'tls-not-spoken', stage: 'secure' })
  })

  it('against a server that hangs up: closed', async () => {
    const port = await plainServer((socket) => socket.once('data', () => socket.end()))
    expect(await failureOf(port)).toMatchObject({ code: 'tls-closed', stage: 'secure', retryable: true })
    const resetting = await plainServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
    expect(await failureOf(resetting)).toMatchObject({ code: 'tls-closed' })
  })

  it('against a silent server: ends at its deadline', async () => {
    const port = await plainServer(() => {})
    expect(await failureOf(port, { deadlineMs: 50 })).toMatchObject({ code: 'tls-timeout', retryable: true })
  })

  it('without a cipher in common', async () => {
    const port = await tlsServer({ maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA:@SECLEVEL=0' })
    const failed = await failureOf(port, { minimumVersion: 'TLSv1.3' })
    expect(failed?.stage).toBe('secure')
    expect(JSON.stringify(failed)).not.toMatch(/routines|node:|deps/)
  })

  it('ends at once when it is cancelled, before and during', async () => {
    const port = await plainServer(() => {})
    expect(await failureOf(port, { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' })
    const controller = new AbortController()
    const pending = failureOf(port, { signal: controller.signal })
    setImmediate(() => controller.abort())
    expect(await pending).toMatchObject({ code: 'cancelled' })
  })

  it('over a socket that is gone already', async () => {
    const port = await plainServer(() => {})
    const { socket } = await shakeHands(port, { signal: AbortSignal.abort() })
    const again = await channel.handshake(requestOver(socket))
    expect(again).toMatchObject({ ok: false, failure: { code: 'tls-closed' } })
  })

  it('that wants a client certificate is told apart, also when TLS 1.3 says so afterwards', async () => {
    const port = await tlsServer({ requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' })
    const { result } = await shakeHands(port)
    if (!result.ok) throw new Error(result.failure.code)
    const { socket } = result.handshake
    if (!socket.destroyed) await new Promise((resolve) => socket.once('close', resolve).resume())
    // Nobody listened when it came; it must still be known afterwards.
    const error = firstErrorOf(socket)
    expect(tlsFailure(error)).toMatchObject({ code: 'client-certificate-required', stage: 'secure' })
  })
})
