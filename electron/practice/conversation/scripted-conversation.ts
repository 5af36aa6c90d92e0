import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { FRIENDLY_TURNS, type Heard, type Move, type Script, type ScriptedSecurity, type Turn, verbOf } from './script'

/** What a conversation tells of itself while it goes on. */
export interface ConversationObserver {
  /** Bytes arrived, on whichever side of TLS the conversation then was. */
  arrived?(chunk: Buffer, first: boolean): void
  /** A line was heard and answered; lines inside a sign-in come with the verb ``. */
  answered?(heard: Heard, move: Move): void
  /** More content came; `unfinished` is what no final dot has ended yet, `octets` how much was new. */
  contentArrived?(octets: number, unfinished: readonly Buffer[]): void
  /** A final dot came, before it is answered. @returns a move that takes the place of the script's answer */
  contentEnded?(content: Buffer): Move | undefined
  /** Reading stopped on this socket as the script asked. */
  paused?(socket: Socket): void
  /** TLS stands on this socket. */
  secured?(socket: Socket): void
}

const END_OF_CONTENT = Buffer.from('\r\n.\r\n')
/** RFC 5321 §4.5.3.1.4 asks for 512 octets; tokens are longer, and nothing honest is this long. */
const LONGEST_LINE_BYTES = 1024 * 1024
const DEFAULT_GREETING = '220 scripted.example ESMTP'

interface ArrivingContent {
  readonly chunks: Buffer[]
  tail: Buffer
  bytes: number
}

/** Holds one conversation that follows a script; it ends when the socket does. */
export class ScriptedConversation {
  #socket: Socket
  #secure = false
  #first = true
  #rest: Buffer = Buffer.alloc(0)
  #content: ArrivingContent | undefined
  #challenge: number | undefined
  #deaf = false
  #late: NodeJS.Timeout | undefined
  #isPaused = false
  readonly #times = new Map<string, number>()

  constructor(
    readonly script: Script,
    readonly security: ScriptedSecurity | undefined,
    readonly plain: Socket,
    readonly observer: ConversationObserver,
  ) {
    this.#socket = plain
  }

  /** Accepts the connection, secures it where TLS comes first, and greets. */
  begin(): void {
    this.plain.on('error', () => undefined)
    this.plain.once('close', () => clearTimeout(this.#late))
    const { accept } = this.script
    if (accept !== undefined) {
      this.#deaf = true
      this.plain.resume()
      this.#do(accept, this.#heard(''))
    } else if (this.security?.tls === 'implicit') this.#shakeHands(this.security, () => this.#greet())
    else {
      this.#listen(this.plain)
      this.#greet()
    }
  }

  #greet(): void {
    this.#do(this.script.greeting ?? DEFAULT_GREETING, this.#heard(''))
  }

  #heard(text: string, times = 1): Heard {
    return { text, secure: this.#secure, times }
  }

  #listen(socket: Socket): void {
    socket.on('data', (chunk: Buffer) => {
      this.observer.arrived?.(chunk, this.#first)
      this.#first = false
      this.#hear(chunk)
    })
  }

  #shakeHands({ channel }: ScriptedSecurity, afterwards: () => void): void {
    const { handshake } = this.script
    if (handshake !== undefined) {
      this.plain.once('data', () => {
        this.#deaf = true
        this.plain.resume()
        this.#do(handshake, this.#heard(''))
      })
      return
    }
    const secured = channel.secure(this.plain)
    this.#socket = secured
    this.#secure = true
    this.#first = true
    secured.on('error', () => this.plain.destroy())
    secured.once('secure', () => {
      this.observer.secured?.(secured)
      afterwards()
    })
    this.#listen(secured)
  }

  #hear(chunk: Buffer): void {
    if (this.#deaf) return
    if (this.#content !== undefined) {
      this.#hearContent(chunk)
      return
    }
    this.#rest = Buffer.concat([this.#rest, chunk])
    this.#hearLines()
  }

  #hearLines(): void {
    for (let end = this.#rest.indexOf('\r\n'); end !== -1 && this.#attentive(); end = this.#rest.indexOf('\r\n')) {
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
    if (this.#rest.length > LONGEST_LINE_BYTES) this.#cut()
  }

  #attentive(): boolean {
    return !this.#deaf && this.#late === undefined
  }

  #obey(line: string): void {
    if (this.#challenge !== undefined) {
      this.#answerChallenge(line, this.#challenge)
      return
    }
    const verb = verbOf(line)
    const times = (this.#times.get(verb) ?? 0) + 1
    this.#times.set(verb, times)
    const heard = this.#heard(line, times)
    const { turns } = this.script
    const turn = turns?.[verb] ?? FRIENDLY_TURNS[verb] ?? turns?.['*'] ?? '500 5.5.1 unknown command'
    const move = typeof turn === 'function' ? turn(heard) : turn
    this.observer.answered?.(heard, move)
    if (verb === 'DATA' && typeof move === 'string' && move.startsWith('354')) {
      this.#content = { chunks: [], tail: Buffer.from('\r\n'), bytes: 0 }
    }
    if (verb === 'AUTH' && typeof move === 'string' && move.startsWith('334')) this.#challenge = 0
    if (
      verb === 'STARTTLS' &&
      typeof move === 'string' &&
      move.startsWith('220') &&
      this.security?.tls === 'starttls'
    ) {
      this.#startTls(move, this.security)
    } else this.#do(move, heard)
    if (verb === 'QUIT' && typeof move === 'string') this.#socket.end()
  }

  #answerChallenge(line: string, index: number): void {
    const heard = this.#heard(line, index + 1)
    const turn = this.script.challenges?.[index] ?? '235 2.7.0 accepted'
    const move = typeof turn === 'function' ? turn(heard) : turn
    this.#challenge = typeof move === 'string' && move.startsWith('334') ? index + 1 : undefined
    this.observer.answered?.(heard, move)
    this.#do(move, heard)
  }

  #startTls(reply: string, security: ScriptedSecurity): void {
    this.plain.removeAllListeners('data')
    this.plain.write(`${reply}\r\n`)
    this.#times.clear()
    this.#rest = Buffer.alloc(0)
    this.#shakeHands(security, () => undefined)
  }

  #hearContent(chunk: Buffer): void {
    const content = this.#content
    if (content === undefined) return
    const searched = Buffer.concat([content.tail, chunk])
    const end = searched.indexOf(END_OF_CONTENT)
    const taken = end === -1 ? chunk : chunk.subarray(0, Math.max(0, end + 2 - content.tail.length))
    content.bytes += taken.length
    if (this.script.forgetContent !== true) content.chunks.push(taken)
    if (end === -1 || this.#isInterruptedBy(content.bytes)) {
      content.tail = searched.subarray(-4)
      this.#disturb(content.bytes)
      this.observer.contentArrived?.(taken.length, content.chunks)
      return
    }
    this.#content = undefined
    this.observer.contentArrived?.(taken.length, [])
    const instead = this.observer.contentEnded?.(Buffer.concat(content.chunks))
    this.#do(instead ?? this.script.final ?? '250 2.0.0 queued as SCRIPT1', this.#heard('.'))
    const rest = searched.subarray(end + END_OF_CONTENT.length)
    if (rest.length > 0) this.#hear(rest)
  }

  #isInterruptedBy(bytes: number): boolean {
    return bytes >= (this.script.interruptContent?.after ?? Number.POSITIVE_INFINITY)
  }

  #disturb(bytes: number): void {
    const { pauseContentAfter, interruptContent } = this.script
    if (pauseContentAfter !== undefined && bytes >= pauseContentAfter && !this.#isPaused) {
      this.#isPaused = true
      this.observer.paused?.(this.#socket)
      this.#socket.pause()
    }
    if (interruptContent !== undefined && this.#isInterruptedBy(bytes)) {
      this.#deaf = true
      this.#do(interruptContent.move, this.#heard(''))
    }
  }

  #do(turn: Turn, heard: Heard): void {
    const move = typeof turn === 'function' ? turn(heard) : turn
    if (typeof move === 'string') this.#say(move)
    else if ('raw' in move) {
      this.#write(Buffer.from(move.raw))
      if (move.thenHangUp === true) this.#hangUp()
    } else if ('afterMs' in move) this.#sayLate(move.say, move.afterMs)
    else if ('say' in move) {
      this.#say(move.say)
      this.#hangUp()
    } else if ('silence' in move) this.#deaf = true
    else if ('hangUp' in move) this.#socket.end()
    else this.#cut()
  }

  #hangUp(): void {
    this.#deaf = true
    this.#socket.end()
  }

  #sayLate(text: string, afterMs: number): void {
    this.#late = setTimeout(() => {
      this.#late = undefined
      if (this.#socket.destroyed) return
      this.#say(text)
      this.#hearLines()
    }, afterMs)
  }

  #cut(): void {
    this.#deaf = true
    if (this.#socket instanceof TLSSocket) this.#socket.destroy()
    else this.#socket.resetAndDestroy()
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
