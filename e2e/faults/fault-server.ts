import { createServer, type Socket } from 'node:net'
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls'
import type { FaultCase } from './fault-cases'
import { type Misdeed, replyBytes } from './fault-catalogue'
import { FaultRecord } from './fault-record'
import { type MeantReply, meantReply, type Step } from './protocol-steps'

export interface FaultServer {
  readonly port: number
  readonly record: FaultRecord
  /** Reads on where reading was stopped, to learn of the end of the connection. */
  resume(): void
  close(): Promise<void>
}

const END_OF_CONTENT = Buffer.from('\r\n.\r\n')

/** A submission server that behaves but for one step of its first connection; it hangs up on every other connection. */
export const startFaultServer = async (
  faultCase: FaultCase,
  tls: { readonly key: string; readonly cert: string },
): Promise<FaultServer> => {
  const record = new FaultRecord()
  const context = createSecureContext(tls)
  const server = createServer({ noDelay: true }, (socket) => {
    record.connections += 1
    record.sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => record.sockets.delete(socket))
    if (record.connections === 1) new FaultyConversation(faultCase, record, socket, context).begin()
    else socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    record,
    resume: () => {
      for (const socket of record.sockets) socket.resume()
      for (const socket of record.paused) socket.resume()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of record.sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

class FaultyConversation {
  #socket: Socket
  #secure = false
  /** After a fault that ends or silences the server: it still listens, and says nothing more. */
  #mute = false
  #rest: Buffer = Buffer.alloc(0)
  #content: Buffer[] | undefined
  #authStep: 'auth-name' | 'auth-secret' | undefined
  #recipients = 0
  #accepted = 0
  #sender = false

  constructor(
    readonly faultCase: FaultCase,
    readonly record: FaultRecord,
    readonly plain: Socket,
    readonly context: SecureContext,
  ) {
    this.#socket = plain
  }

  begin(): void {
    if (this.faultCase.mode === 'implicit-tls') this.#shakeHands(() => this.#turn('greeting'))
    else {
      this.#listen(this.plain)
      this.#turn('greeting')
    }
  }

  #listen(socket: Socket): void {
    this.#socket = socket
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      if (!this.#secure) this.record.clear.push(chunk)
      this.#hear(chunk)
    })
  }

  #shakeHands(afterwards: () => void): void {
    const { step, fault } = this.faultCase
    const after = fault.effect.endsWith('-after')
    if (step === 'handshake' && !after) {
      this.plain.on('data', (chunk: Buffer) => this.record.clear.push(chunk))
      this.plain.once('data', () => this.#do(this.#misdeed(step)))
      return
    }
    const secured = new TLSSocket(this.plain, { isServer: true, secureContext: this.context })
    this.#secure = true
    this.#listen(secured)
    secured.once('secure', () => {
      if (step === 'handshake') this.#do({ ...fault.commit({ code: 220, lines: [''] }), bytes: Buffer.alloc(0) })
      else afterwards()
    })
  }

  #hear(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk])
    while (this.#content === undefined ? this.#hearLine() : this.#hearContent()) {
      // Each turn takes one line, or one message, off what came.
    }
  }

  #hearLine(): boolean {
    const end = this.#rest.indexOf('\r\n')
    if (end === -1) return false
    const line = this.#rest.subarray(0, end).toString('utf8')
    this.#rest = this.#rest.subarray(end + 2)
    this.record.lines.push(line)
    this.#obey(line)
    return true
  }

  #hearContent(): boolean {
    const content = this.#content ?? []
    const { step } = this.faultCase
    if (step === 'content' && !this.#mute && this.#rest.length > 0) this.#do(this.#misdeed('content'))
    const before = Buffer.concat([Buffer.from('\r\n'), ...content, this.#rest])
    const end = before.indexOf(END_OF_CONTENT)
    if (end === -1) {
      // A message that is stalled in its middle is long; only its tail matters for finding the dot.
      if (step !== 'content') content.push(this.#rest)
      this.#rest = Buffer.alloc(0)
      return false
    }
    this.record.content = before.subarray(2, end + 2)
    this.record.finalDots += 1
    this.#rest = before.subarray(end + END_OF_CONTENT.length)
    this.#content = undefined
    this.#turn('dot')
    return true
  }

  #obey(line: string): void {
    if (this.#authStep === undefined) this.#answer(line.split(/[ :]/)[0]?.toUpperCase() ?? '')
    else this.#signIn(this.#authStep)
  }

  #answer(verb: string): void {
    switch (verb) {
      case 'EHLO':
        this.#turn(this.#secure && this.faultCase.mode === 'starttls' ? 'hello-inside' : 'hello')
        break
      case 'STARTTLS':
        this.#startTls()
        break
      case 'AUTH':
        if (this.#turn('auth') === 334) this.#authStep = 'auth-name'
        break
      case 'MAIL':
        this.#sender = this.#turn('mail') === 250
        break
      case 'RCPT':
        this.#takeRecipient()
        break
      case 'DATA':
        this.#beginContent()
        break
      case 'RSET':
        this.#say({ code: 250, lines: ['2.0.0 forgotten'] })
        break
      case 'QUIT':
        this.#turn('quit')
        if (!this.#mute) this.#socket.end()
        break
      default:
        this.#say({ code: 500, lines: ['5.5.1 what is this'] })
    }
  }

  #signIn(step: 'auth-name' | 'auth-secret'): void {
    const code = this.#turn(step)
    this.#authStep = step === 'auth-name' && code === 334 ? 'auth-secret' : undefined
  }

  #startTls(): void {
    const code = this.#turn('starttls')
    if (code !== 220 || this.#mute) return
    this.plain.removeAllListeners('data')
    this.#rest = Buffer.alloc(0)
    this.#shakeHands(() => undefined)
  }

  #takeRecipient(): void {
    if (!this.#sender) {
      this.#say({ code: 503, lines: ['5.5.1 sender first'] })
      return
    }
    this.#recipients += 1
    const step: Step = this.#recipients === 1 ? 'rcpt-1' : this.#recipients === 2 ? 'rcpt-2' : 'rcpt-3'
    if (this.#turn(step) === 250) this.#accepted += 1
  }

  #beginContent(): void {
    if (this.#accepted === 0) this.#say({ code: 554, lines: ['5.5.1 no valid recipients'] })
    else if (this.#turn('data') === 354) this.#content = []
  }

  /** Answers at a step, with its fault where it is the one. @returns the code that the server meant to give */
  #turn(step: Step): number {
    const { mode, pipelining, fault } = this.faultCase
    const meant = meantReply(mode, step, pipelining)
    if (this.#mute) return meant.code
    this.record.answered.push(step)
    if (step !== this.faultCase.step) {
      this.#say(meant)
      if (step === 'dot') this.record.finalCode = meant.code
      return meant.code
    }
    const code = fault.code ?? meant.code
    const whole = [
      'harmless',
      'unasked',
      'closed-after',
      'reset-after',
      'goodbye-after',
      'refused',
      'deferred',
      'goodbye',
    ]
    if (step === 'dot' && whole.includes(fault.effect)) this.record.finalCode = code
    this.#do(this.#misdeed(step))
    return code
  }

  #misdeed(step: Step): Misdeed {
    const { mode, pipelining, fault } = this.faultCase
    return fault.commit(meantReply(mode, step, pipelining))
  }

  #say(reply: MeantReply): void {
    if (!this.#mute) this.#socket.write(replyBytes(reply))
  }

  #do({ bytes, next, byteByByte = false }: Misdeed): void {
    if (byteByByte) for (const byte of bytes) this.#socket.write(Buffer.of(byte))
    else if (bytes.length > 0) this.#socket.write(bytes)
    if (next === 'go-on') {
      // In the middle of content one untimely reply is enough.
      this.#mute = this.faultCase.step === 'content'
      return
    }
    this.#mute = true
    if (next === 'fin') this.#socket.end()
    else if (next === 'truncate') this.plain.end()
    else if (next === 'reset') this.#reset()
    else if (next === 'endless') this.#repeat(bytes)
    else if (this.faultCase.step === 'content') this.#stopReading()
  }

  #stopReading(): void {
    this.record.paused.add(this.#socket)
    this.#socket.pause()
  }

  /**
   * TCP gives way, and under TLS nothing is said about it inside. `resetAndDestroy()` would send a FIN before the RST
   * (it ends the stream first), which the client might see alone.
   */
  #reset(): void {
    Object.assign(this.plain, { resetAndClosing: true }).destroy()
  }

  #repeat(bytes: Buffer): void {
    const socket = this.#socket
    const more = (): void => {
      while (!socket.destroyed && socket.writable && socket.write(bytes)) {
        // The peer must be the one who ends this.
      }
    }
    socket.on('drain', more)
    more()
  }
}
