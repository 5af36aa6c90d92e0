import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import { createCertificateAuthority, issueServerCertificate } from '../tls/certificate-authority'
import { probeClientHello } from './probe-client-hello'

const CLIENT_HELLO_RECORD = 0x16
const now = (): number => performance.now()
const sockets: Socket[] = []
let server: Server | undefined

const listen = async (created: Server): Promise<number> => {
  server = created
  server.on('connection', (socket: Socket) => sockets.push(socket))
  await new Promise<void>((resolve) => created.listen(0, '127.0.0.1', resolve))
  const address = created.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const probe = (port: number, deadlineMs = 5_000) =>
  probeClientHello({
    address: { address: '127.0.0.1', family: 4 },
    port,
    serverName: 'mail.example.test',
    signal: new AbortController().signal,
    now,
    deadlineMs,
  })

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await new Promise((resolve) => server?.close(resolve))
})

describe('offering a ClientHello to a silent port', () => {
  it('finds TLS, whatever its certificate, and says nothing inside it', async () => {
    const authority = await createCertificateAuthority('Example', new Date())
    const leaf = await issueServerCertificate(authority, { names: ['other.test'], addresses: [], now: new Date() })
    const heard: Buffer[] = []
    const tlsServer = createTlsServer({ key: leaf.privateKeyPem, cert: leaf.certificatePem }, (socket) => {
      socket.on('data', (chunk: Buffer) => heard.push(chunk))
      socket.on('error', () => undefined)
    })
    expect(await probe(await listen(tlsServer))).toBe('answered')
    expect(heard).toEqual([])
  })

  it('finds silence within its bound, having sent a ClientHello and nothing else', async () => {
    const heard: Buffer[] = []
    const port = await listen(createServer((socket) => socket.on('data', (chunk) => heard.push(chunk))))
    const startedAt = now()
    expect(await probe(port, 300)).toBe('unanswered')
    expect(now() - startedAt).toBeLessThan(2_000)
    expect(heard[0]?.[0]).toBe(CLIENT_HELLO_RECORD)
    expect(heard.length).toBe(1)
  })

  it('finds a server that answers in plain text', async () => {
    const port = await listen(createServer((socket) => socket.on('data', () => socket.write('500 what\r\n'))))
    expect(await probe(port)).toBe('spoke-plain')
  })

  it('finds a server that hangs up', async () => {
    const port = await listen(createServer((socket) => socket.on('data', () => socket.end())))
    expect(await probe(port)).toBe('closed')
  })
})
