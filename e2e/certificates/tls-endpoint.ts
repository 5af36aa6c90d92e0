import { createServer, type Server, type Socket } from 'node:net'
import { createSecureContext, createServer as createTlsServer, type SecureContextOptions, TLSSocket } from 'node:tls'

/** When the server begins TLS: at once (RFC 8314), or after one line of clear text as STARTTLS does (RFC 3207). */
export type TlsMode = 'implicit' | 'upgraded'

/** A TLS server on a loopback port that notes every byte it is told inside TLS. */
export interface TlsEndpoint {
  readonly port: number
  /** Bytes received inside TLS, over all connections so far. */
  receivedOctets(): number
  /** Server names (SNI) that clients sent; '' for none. */
  serverNames(): readonly string[]
  /** Resolves when every connection so far has ended. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Level 0 lets the server present keys and signatures that OpenSSL would rather not. */
const ANY_STRENGTH = { ciphers: 'DEFAULT@SECLEVEL=0' }

/** The line that a client of an `upgraded` endpoint sends before its handshake. */
export const UPGRADE_LINE = 'STARTTLS\r\n'

/**
 * Starts a TLS server on an ephemeral port of 127.0.0.1.
 * @param options certificate, key and limits; its `ciphers` are opened to any strength
 * @param stapledOcsp sent to clients that ask for it; null for none
 */
export const startTlsEndpoint = async (
  mode: TlsMode,
  options: SecureContextOptions,
  stapledOcsp: Uint8Array | null = null,
): Promise<TlsEndpoint> => {
  const secureContext = createSecureContext({ ...ANY_STRENGTH, ...options })
  const stapler = createTlsServer({ secureContext })
  if (stapledOcsp !== null)
    stapler.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, Buffer.from(stapledOcsp)))
  const connections: Promise<void>[] = []
  const sockets = new Set<Socket>()
  const names: string[] = []
  let octets = 0

  const secure = (socket: Socket) => {
    const channel = new TLSSocket(socket, {
      isServer: true,
      secureContext,
      server: stapler,
      SNICallback: (name, done) => {
        names.push(name)
        done(null, secureContext)
      },
    })
    channel.on('error', () => socket.destroy())
    channel.on('data', (data: Buffer) => {
      octets += data.length
    })
  }
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    connections.push(new Promise((resolve) => socket.once('close', () => resolve())))
    if (mode === 'implicit') return secure(socket)
    socket.once('data', () => {
      socket.pause()
      socket.write('220 go\r\n', () => secure(socket))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    receivedOctets: () => octets,
    serverNames: () => names,
    settled: async () => {
      await Promise.all(connections)
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
