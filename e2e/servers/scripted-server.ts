import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import {
  type ConversationTlsOptions,
  createConversationTls,
} from '../../electron/practice/conversation/conversation-tls'
import {
  type Heard,
  type Move,
  type ScriptedSecurity,
  type Script as ScriptedTurns,
  type Turn,
  verbOf,
} from '../../electron/practice/conversation/script'
import {
  type ConversationObserver,
  ScriptedConversation,
} from '../../electron/practice/conversation/scripted-conversation'

export type { Heard, Move, Turn }

/** The conversation as a table, and how it is secured. */
export interface Script extends ScriptedTurns {
  readonly tls?: 'implicit' | 'starttls'
  /** PEM, needed with `tls`. */
  readonly key?: string
  readonly cert?: string
  readonly requestClientCertificate?: boolean
  /** DER; sent to clients that ask for it. */
  readonly stapledOcsp?: Uint8Array | null
}

export interface ScriptedServer {
  readonly port: number
  /** Every line heard, over all sessions. */
  readonly lines: Heard[]
  /** Contents as received, dot-stuffed, without the final dot. */
  readonly contents: Buffer[]
  readonly contentBytes: number
  /** Content that no final dot has ended so far. */
  unfinishedContent(): Buffer
  readonly connections: number
  /** How often something arrived: what a client says at once comes at once. */
  readonly flights: number
  /** First bytes of each connection. */
  readonly firstBytes: Buffer[]
  /** The names that clients asked for by SNI (RFC 6066 §3). */
  readonly serverNames: string[]
  /** Whether AUTH, or anything that could be a credential, was heard. */
  heardAuth(): boolean
  verbs(): string[]
  /** Reads on after `pauseContentAfter`. */
  resume(): void
  /** Resolves when a line begins with `verb`. */
  heard(verb: string): Promise<void>
  /** Resolves when content has begun to arrive. */
  heardContent(): Promise<void>
  /** Sockets that clients still hold open. */
  openSockets(): number
  close(): Promise<void>
}

/**
 * A mail server that follows a table: for every reply, delay, fault and piece of garbage that a client must survive.
 * It listens on an ephemeral loopback port, unless it is told a place, and keeps what it heard.
 */
export const startScriptedServer = async (
  script: Script = {},
  { host = '127.0.0.1', port = 0 }: { readonly host?: string; readonly port?: number } = {},
): Promise<ScriptedServer> => {
  const record = new Recording()
  const security = securityOf(script, record)
  const server = createServer({ noDelay: true }, (socket: Socket) => {
    record.connected(socket)
    new ScriptedConversation(script, security, socket, record).begin()
  })
  await once(server.listen(port, host), 'listening')
  return record.serve(server)
}

const securityOf = (script: Script, { serverNames }: Recording): ScriptedSecurity | undefined => {
  const { tls, key, cert, requestClientCertificate = false, stapledOcsp = null } = script
  if (tls === undefined) return undefined
  const options: ConversationTlsOptions = {
    ...(key === undefined ? {} : { key }),
    ...(cert === undefined ? {} : { cert }),
    requestClientCertificate,
    stapledOcsp,
    onServerName: (name) => serverNames.push(name),
  }
  return { tls, channel: createConversationTls(options) }
}

class Recording implements ConversationObserver {
  readonly lines: Heard[] = []
  readonly contents: Buffer[] = []
  readonly firstBytes: Buffer[] = []
  readonly serverNames: string[] = []
  unfinished: readonly Buffer[] = []
  contentBytes = 0
  connections = 0
  flights = 0
  readonly sockets = new Set<Socket>()
  readonly pausedSockets = new Set<Socket>()
  readonly #listeners = new Set<() => void>()

  connected(socket: Socket): void {
    this.connections += 1
    this.sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => this.sockets.delete(socket))
  }

  arrived(chunk: Buffer, first: boolean): void {
    if (first) this.firstBytes.push(chunk)
    this.flights += 1
  }

  answered(heard: Heard): void {
    this.lines.push(heard)
    this.changed()
  }

  contentArrived(octets: number, unfinished: readonly Buffer[]): void {
    this.contentBytes += octets
    this.unfinished = unfinished
    this.changed()
  }

  contentEnded(content: Buffer): undefined {
    this.contents.push(content)
    this.changed()
  }

  paused(socket: Socket): void {
    this.pausedSockets.add(socket)
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) return
        this.#listeners.delete(look)
        resolve()
      }
      this.#listeners.add(look)
      look()
    })
  }

  serve(server: Server): ScriptedServer {
    const address = server.address()
    const record = this
    return {
      port: typeof address === 'object' && address !== null ? address.port : 0,
      lines: this.lines,
      contents: this.contents,
      firstBytes: this.firstBytes,
      serverNames: this.serverNames,
      get contentBytes() {
        return record.contentBytes
      },
      get flights() {
        return record.flights
      },
      get connections() {
        return record.connections
      },
      unfinishedContent: () => Buffer.concat(this.unfinished),
      heardAuth: () => this.lines.some(({ text }) => /^auth/i.test(text)),
      verbs: () => this.lines.map(({ text }) => verbOf(text)),
      resume: () => {
        for (const socket of this.pausedSockets) socket.resume()
      },
      heard: (verb) => this.until(() => this.lines.some(({ text }) => verbOf(text) === verb)),
      heardContent: () => this.until(() => this.contentBytes > 0),
      openSockets: () => this.sockets.size,
      close: () =>
        new Promise((resolve) => {
          for (const socket of this.sockets) socket.destroy()
          server.close(() => resolve())
        }),
    }
  }
}
