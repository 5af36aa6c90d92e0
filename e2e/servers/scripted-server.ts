import { createServer, type Server, type Socket } from 'node:net'
import { createSecureContext, createServer as createTlsServer, type SecureContext, TLSSocket } from 'node:tls'

/**
 * What the server does at a point of the conversation: says a text (lines joined by LF, CRLF is added), says nothing more,
 * closes, cuts the connection, or writes bytes as they are.
 */
export type Move =
  | string
  | { readonly silence: true }
  | { readonly hangUp: true }
  | { readonly reset: true }
  | { readonly raw: string | Buffer }
  | { readonly say: string; readonly thenHangUp: true }

/** A move, or how to find one from the line that was heard. */
export type Turn = Move | ((heard: Heard) => Move)

/** One line as it was heard. */
export interface Heard {
  readonly text: string
  readonly secure: boolean
  /** How often this verb was heard in this session, this time included. */
  readonly times: number
}

/** The conversation as a table; whatever is left out behaves like a friendly server. */
export interface Script {
  readonly tls?: 'implicit' | 'starttls'
  /** PEM, needed with `tls`. */
  readonly key?: string
  readonly cert?: string
  readonly requestClientCertificate?: boolean
  readonly greeting?: Turn
  /** By verb, upper case: `EHLO`, `STARTTLS`, `AUTH`, `MAIL`, `RCPT`, `DATA`, `RSET`, `QUIT`; `*` for every other line. */
  readonly turns?: Readonly<Record<string, Turn>>
  /** Answers to the lines after an AUTH that was answered with 334, in order. */
  readonly challenges?: readonly Move[]
  /** Answer to the final dot. */
  readonly final?: Turn
  /** Writes every byte in a packet of its own. */
  readonly splitBytes?: boolean
  /** Stops reading after that many bytes of content, until `resume`. */
  readonly pauseContentAfter?: number
  /** Counts content instead of keeping it. */
  readonly forgetContent?: boolean
  /** What to do after that many bytes of content instead of reading on. */
  readonly interruptContent?: { readonly after: number; readonly move: Move }
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

const FRIENDLY: Readonly<Record<string, Turn>> = {
  EHLO: '250-scripted.example\n250-PIPELINING\n250-SIZE 104857600\n250-8BITMIME\n250 AUTH PLAIN LOGIN',
  STARTTLS: '220 2.0.0 go ahead',
  AUTH: '235 2.7.0 accepted',
  MAIL: '250 2.1.0 sender ok',
  RCPT: '250 2.1.5 recipient ok',
  DATA: '354 go on',
  RSET: '250 2.0.0 ok',
  QUIT: '221 2.0.0 bye',
}

const END_OF_CONTENT = Buffer.from('\r\n.\r\n')

/**
 * A mail server that follows a table: for every reply, delay, fault and piece of garbage that a client must survive.
 * It listens on an ephemeral loopback port and keeps what it heard.
 */
export const startScriptedServer = async (script: Script = {}): Promise<ScriptedServer> => {
  const record = new Recording()
  const accept = (socket: Socket): void => new Conversation(script, record, socket).begin()
  const server =
    script.tls === 'implicit'
      ? createTlsServer(tlsOptions(script, record), accept)
      : createServer({ noDelay: true }, accept)
  server.on('connection', (socket: Socket) => record.connected(socket))
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return record.serve(server)
}

const tlsOptions = ({ key, cert, requestClientCertificate = false }: Script, { serverNames }: Recording) => ({
  ...(key === undefined ? {} : { key }),
  ...(cert === undefined ? {} : { cert }),
  requestCert: requestClientCertificate,
  rejectUnauthorized: requestClientCertificate,
  SNICallback: (name: string, done: (error: Error | null, context?: SecureContext) => void): void => {
    serverNames.push(name)
    done(null)
  },
})

class Recording {
  readonly lines: Heard[] = []
  readonly contents: Buffer[] = []
  readonly firstBytes: Buffer[] = []
  readonly serverNames: string[] = []
  unfinished: Buffer[] = []
  contentBytes = 0
  connections = 0
  flights = 0
  readonly sockets = new Set<Socket>()
  readonly paused = new Set<Socket>()
  readonly #listeners = new Set<() => void>()

  connected(socket: Socket): void {
    this.connections += 1
    this.sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => this.sockets.delete(socket))
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
        for (const socket of this.paused) socket.resume()
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

const verbOf = (line: string): string => (/^[A-Za-z]+/.exec(line)?.[0] ?? '').toUpperCase()

class Conversation {
  #socket: Socket
  #secure: boolean
  #rest = Buffer.alloc(0)
  #content: { chunks: Buffer[]; tail: Buffer; bytes: number } | undefined
  #challenge: number | undefined
  #deaf = false
  readonly #times = new Map<string, number>()

  constructor(
    readonly script: Script,
    readonly record: Recording,
    socket: Socket,
  ) {
    this.#socket = socket
    this.#secure = script.tls === 'implicit'
  }

  begin(): void {
    this.#listen(this.#socket)
    this.#do(this.script.greeting ?? '220 scripted.example ESMTP', { text: '', secure: this.#secure, times: 1 })
  }

  #listen(socket: Socket): void {
    socket.on('error', () => undefined)
    socket.once('data', (chunk: Buffer) => this.record.firstBytes.push(chunk))
    socket.on('data', (chunk: Buffer) => {
      this.record.flights += 1
      this.#hear(chunk)
    })
  }

  #hear(chunk: Buffer): void {
    if (this.#deaf) return
    if (this.#content !== undefined) {
      this.#hearContent(chunk)
      return
    }
    this.#rest = Buffer.concat([this.#rest, chunk])
    for (let end = this.#rest.indexOf('\r\n'); end !== -1 && !this.#deaf; end = this.#rest.indexOf('\r\n')) {
      const line = this.#rest.subarray(0, end).toString('utf8')
      this.#rest = this.#rest.subarray(end + 2)
      this.#obey(line)
      if (this.#content !== undefined) {
        const content = this.#rest
        this.#rest = Buffer.alloc(0)
        if (content.length > 0) this.#hearContent(content)
        return
      }
    }
  }

  #obey(line: string): void {
    if (this.#challenge !== undefined) {
      this.#answerChallenge(line)
      return
    }
    const verb = verbOf(line)
    const times = (this.#times.get(verb) ?? 0) + 1
    this.#times.set(verb, times)
    const heard = { text: line, secure: this.#secure, times }
    this.record.lines.push(heard)
    const turn = this.script.turns?.[verb] ?? FRIENDLY[verb] ?? this.script.turns?.['*'] ?? '500 5.5.1 unknown command'
    const move = typeof turn === 'function' ? turn(heard) : turn
    if (verb === 'DATA' && typeof move === 'string' && move.startsWith('354')) {
      this.#content = { chunks: [], tail: Buffer.from('\r\n'), bytes: 0 }
    }
    if (verb === 'AUTH' && typeof move === 'string' && move.startsWith('334')) this.#challenge = 0
    if (verb === 'STARTTLS' && typeof move === 'string' && move.startsWith('220') && this.script.tls === 'starttls') {
      this.#secureBy(move)
    } else this.#do(move, heard)
    if (verb === 'QUIT' && typeof move === 'string') this.#socket.end()
    this.record.changed()
  }

  #answerChallenge(line: string): void {
    const index = this.#challenge ?? 0
    const heard = { text: line, secure: this.#secure, times: index + 1 }
    this.record.lines.push(heard)
    const move = this.script.challenges?.[index] ?? '235 2.7.0 accepted'
    this.#challenge = typeof move === 'string' && move.startsWith('334') ? index + 1 : undefined
    this.#do(move, heard)
    this.record.changed()
  }

  #secureBy(reply: string): void {
    const plain = this.#socket
    plain.removeAllListeners('data')
    plain.write(`${reply}\r\n`)
    this.#times.clear()
    this.#rest = Buffer.alloc(0)
    const options = { key: '', cert: '', ...tlsOptions(this.script, this.record) }
    const { key, cert, requestCert, rejectUnauthorized, SNICallback } = options
    const secureContext = createSecureContext({ key, cert })
    this.#socket = new TLSSocket(plain, { isServer: true, secureContext, requestCert, rejectUnauthorized, SNICallback })
    this.#secure = true
    this.#listen(this.#socket)
  }

  #hearContent(chunk: Buffer): void {
    const content = this.#content
    if (content === undefined) return
    const searched = Buffer.concat([content.tail, chunk])
    const end = searched.indexOf(END_OF_CONTENT)
    const taken = end === -1 ? chunk : chunk.subarray(0, Math.max(0, end + 2 - content.tail.length))
    content.bytes += taken.length
    this.record.contentBytes += taken.length
    if (this.script.forgetContent !== true) content.chunks.push(taken)
    this.record.unfinished = end === -1 ? content.chunks : []
    if (end === -1) {
      content.tail = searched.subarray(-4)
      this.#disturb(content.bytes)
      this.record.changed()
      return
    }
    this.record.contents.push(Buffer.concat(content.chunks))
    this.#content = undefined
    this.#do(this.script.final ?? '250 2.0.0 queued as SCRIPT1', { text: '.', secure: this.#secure, times: 1 })
    this.record.changed()
    const rest = searched.subarray(end + END_OF_CONTENT.length)
    if (rest.length > 0) this.#hear(rest)
  }

  #disturb(bytes: number): void {
    const { pauseContentAfter, interruptContent } = this.script
    if (pauseContentAfter !== undefined && bytes >= pauseContentAfter && !this.record.paused.has(this.#socket)) {
      this.record.paused.add(this.#socket)
      this.#socket.pause()
    }
    if (interruptContent !== undefined && bytes >= interruptContent.after) {
      this.#deaf = true
      this.#do(interruptContent.move, { text: '', secure: this.#secure, times: 1 })
    }
  }

  #do(turn: Turn, heard: Heard): void {
    const move = typeof turn === 'function' ? turn(heard) : turn
    if (typeof move === 'string') this.#say(move)
    else if ('raw' in move) this.#write(Buffer.from(move.raw))
    else if ('say' in move) {
      this.#say(move.say)
      this.#deaf = true
      this.#socket.end()
    } else if ('silence' in move) this.#deaf = true
    else if ('hangUp' in move) this.#socket.end()
    else this.#cut()
  }

  #cut(): void {
    const socket = this.#socket
    if (socket instanceof TLSSocket) socket.destroy()
    else socket.resetAndDestroy()
  }

  #say(text: string): void {
    this.#write(Buffer.from(`${text.split('\n').join('\r\n')}\r\n`))
  }

  #write(bytes: Buffer): void {
    if (this.script.splitBytes !== true) {
      this.#socket.write(bytes)
      return
    }
    for (const byte of bytes) this.#socket.write(Buffer.of(byte))
  }
}
