import type { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { SMTPState } from 'emailjs'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { Deadlines } from '../../shared/profile/session-profile'
import { capabilitiesOf, extensionLines, type ServerCapabilities } from './capabilities'
import { isSafeCommand } from './command-line'
import { dotStuffed } from './dot-stuffing'
import { Flight } from './flight'
import { type Callback, LibraryConnection, WireFailure } from './library-connection'
import { isPositive, isReply, type Reply, replyText } from './reply'
import { ReplyChannel, type Traffic } from './reply-channel'
import type { SecretScrubber } from './secret-scrubber'
import type { Transcript } from './transcript'
import { contentObjection, writeContent } from './write-content'

const CRLF = '\r\n'
const FINAL_DOT = `.${CRLF}`
const LINE_END = /\r\n$/
/** emailjs writes some verbs small, which is allowed (RFC 5321 §2.4) and met by naive servers with surprise. */
const LOWER_CASE_VERB = /^(?:mail|data|rset|quit)\b/
/** QUIT is a courtesy: the result is known, nobody is kept waiting for it. */
const FAREWELL_DEADLINE_MS = 2_000

export interface SubmissionConnectionOptions {
  /** Connected, silent, and already trusted when `secure`. */
  readonly socket: Socket
  readonly secure: boolean
  readonly signal: AbortSignal
  readonly deadlines: Deadlines
  readonly transcript: Transcript
  readonly scrubber: SecretScrubber
}

const asError = (value: unknown): Error | undefined => (value instanceof Error ? value : undefined)

/** What became of the final dot. Once it was handed to the socket, no answer means that nobody knows. */
export type FinalDot =
  | { readonly written: false; readonly failure: Failure }
  | { readonly written: true; readonly answer: Promise<Result<Reply>> }

/**
 * emailjs' connection with its holes closed: it keeps the commands (mail, rcpt, data, rset, quit), the parsing of
 * features and the state; ours are connecting, TLS, the replies, the content, signing in and closing. Promises outside,
 * callbacks only in here. Every method resolves to a value; the failures are those of `ReplyChannel.next`.
 */
export class SubmissionConnection extends LibraryConnection {
  #channel: ReplyChannel
  #shownAs: string | undefined
  #inContent = false
  #transcript: Transcript
  readonly #flight = new Flight()
  readonly #traffic: Traffic = { sent: 0, received: 0 }
  readonly #options: SubmissionConnectionOptions

  constructor(options: SubmissionConnectionOptions) {
    super()
    this.#options = options
    this.#transcript = options.transcript
    this.#channel = this.#adopt(options.socket, options.secure)
  }

  /** The server's first words. */
  greeting(): Promise<Result<Reply>> {
    return this.#channel.next(this.#options.deadlines.greetingMs)
  }

  /**
   * Says EHLO and nothing else when that is refused: HELO would give up TLS and authentication.
   * @returns the reply, with what it offers when it is positive
   */
  async hello(name: string): Promise<Result<{ reply: Reply; capabilities: ServerCapabilities | null }>> {
    this.features = Object.create(null)
    const said = await this.exchange(`EHLO ${name}`)
    if (!said.ok) return said
    const reply = said.value
    if (!isPositive(reply)) return succeeded({ reply, capabilities: null })
    this.parse_smtp_features(extensionLines(reply))
    return succeeded({ reply, capabilities: capabilitiesOf(reply, this.features ?? {}) })
  }

  /** Says one line and hears its reply. `shownAs` stands in the transcript instead of a line that holds a secret. */
  exchange(line: string, shownAs?: string): Promise<Result<Reply>> {
    return this.#ask((callback) => this.command(line, callback), shownAs)
  }

  /** @param path in angle brackets, with the parameters behind it */
  sender(path: string): Promise<Result<Reply>> {
    return this.#ask((callback) => this.mail(callback, path))
  }

  recipient(path: string): Promise<Result<Reply>> {
    return this.#ask((callback) => this.rcpt(callback, path))
  }

  beginContent(): Promise<Result<Reply>> {
    return this.#ask((callback) => this.data(callback))
  }

  /** Forgets the mail transaction (RFC 5321 §4.1.1.5). */
  reset(): Promise<Result<Reply>> {
    return this.#ask((callback) => this.rset(callback))
  }

  /** Several commands in one flight (RFC 2920): they leave together, and each promise gets its own reply. */
  together<Value>(speak: () => Value): Value {
    return this.#flight.together(this.sock, speak)
  }

  /**
   * Writes the message, as `writeContent` does. The final dot is not written.
   * @returns bytes written, or why it cannot go on
   */
  content(source: Readable, progressed: (bytes: number) => void): Promise<Result<number>> {
    const { sock } = this
    if (sock === null) return Promise.resolve(failed(failure('connection-closed', { retryable: true })))
    this.#inContent = true
    const target = { socket: sock, channel: this.#channel, stallMs: this.#options.deadlines.commandMs }
    const before = this.#traffic.sent
    return writeContent(source, target, (bytes) => {
      this.#traffic.sent = before + bytes
      progressed(bytes)
    })
  }

  /**
   * Ends the message; the server's word on it comes as a promise.
   * @param next speaks the beginning of the next message, which leaves in the same flight (RFC 2920 §3.1)
   */
  endContent(next?: () => void): FinalDot {
    return this.#finish(undefined, next)
  }

  /** The whole of a small message and its end in one write, as `content` and `endContent` do it for a large one. */
  contentAtOnce(content: Buffer, next?: () => void): FinalDot {
    return this.#finish(dotStuffed(content), next)
  }

  #finish(content: Buffer | undefined, next: (() => void) | undefined): FinalDot {
    const objection = contentObjection(this.#channel)
    const { sock } = this
    if (objection !== undefined || sock === null) {
      return { written: false, failure: objection ?? failure('connection-closed', { retryable: true }) }
    }
    return this.together(() => {
      if (content !== undefined) {
        this.#utter(sock, content, content.length)
        this.#transcript.note(`<content: ${content.length} bytes>`)
      }
      this.#utter(sock, FINAL_DOT, FINAL_DOT.length)
      this.#inContent = false
      this.#transcript.client('.')
      const answer = this.#channel.next(this.#options.deadlines.finalReplyMs)
      next?.()
      return { written: true, answer }
    })
  }

  /**
   * Gives the socket away for a TLS handshake. What the server had already sent in clear is not read any more.
   * @returns `leftover`: plain text came behind the reply to STARTTLS
   */
  releaseSocket(): { readonly socket: Socket; readonly leftover: boolean } {
    const { leftover } = this.#channel.detach()
    return { socket: this.#channel.options.socket, leftover }
  }

  /** Goes on over the secured and verified socket, with all that was learnt in clear forgotten (RFC 3207 §4.2). */
  secured(socket: Socket): void {
    this.features = null
    this.#channel = this.#adopt(socket, true)
  }

  /** What is said from here on, and every answer to it, is written down in `transcript`. */
  recordIn(transcript: Transcript): void {
    if (this._secure && !transcript.secure) transcript.becomeSecure()
    this.#transcript = transcript
  }

  /** Bytes of the conversation so far, TLS not counted. */
  get traffic(): Readonly<Traffic> {
    return this.#traffic
  }

  /** Why nothing can be said any more: the end of the connection or the server's goodbye; undefined while it stands. */
  get ended(): Failure | undefined {
    return this.#channel.ended ?? (this.#inContent ? undefined : this.#channel.objection())
  }

  /** Whether content was begun and not ended: the connection can only be closed then. */
  get inContent(): boolean {
    return this.#inContent
  }

  /** Calls `listener` as soon as the connection ends or the server speaks unasked. @returns a function that ends the watch */
  watch(listener: () => void): () => void {
    return this.#channel.watch(listener)
  }

  /** Ends the connection at once; whoever waits is told `reason`. */
  abandon(reason: Failure): void {
    this.#channel.abandon(reason)
  }

  /** Whether a command may be said now without being mistaken for something else. */
  get idle(): boolean {
    return this.#channel.idle && !this.#inContent
  }

  /** QUIT within two seconds, then the end of the connection whatever the answer. */
  async farewell(): Promise<Result<Reply>> {
    const { socket } = this.#channel.options
    const deadline = setTimeout(() => socket.destroy(), FAREWELL_DEADLINE_MS)
    socket.once('close', () => clearTimeout(deadline))
    const said = await this.#ask((callback) => this.quit((error, data) => callback(asError(error), data)))
    if (!said.ok) socket.destroy()
    return said
  }

  #adopt(socket: Socket, secure: boolean): ReplyChannel {
    const { signal, scrubber } = this.#options
    if (secure) this.#transcript.becomeSecure()
    this.sock = socket
    this._secure = secure
    this._state = SMTPState.CONNECTED
    const transcript = () => this.#transcript
    return new ReplyChannel({ socket, signal, scrubber, transcript, traffic: this.#traffic })
  }

  #utter(socket: Writable, words: string | Buffer, bytes: number): void {
    this.#traffic.sent += bytes
    this.#flight.say(socket, words)
  }

  #ask(speak: (callback: Callback) => void, shownAs?: string): Promise<Result<Reply>> {
    return new Promise((resolve) => {
      this.#shownAs = shownAs
      speak((error, data) => {
        if (error instanceof WireFailure) resolve(failed(error.failure))
        else resolve(isReply(data) ? succeeded(data) : failed(failure('internal')))
      })
    })
  }

  // What follows replaces emailjs' own: no promise is lost in it, and nothing of it can be reached by mistake.

  override send(line: string, callback: Callback): void {
    const shownAs = this.#shownAs
    this.#shownAs = undefined
    const bare = line.replace(LINE_END, '')
    const text = shownAs === undefined ? bare.replace(LOWER_CASE_VERB, (verb) => verb.toUpperCase()) : bare
    const objection = isSafeCommand(text) ? this.#channel.objection() : failure('invalid-value')
    if (objection !== undefined || this.sock === null) {
      callback(new WireFailure(objection ?? failure('connection-closed')))
      return
    }
    this.#transcript.client(shownAs ?? text)
    this.#channel.expect(this.#options.deadlines.commandMs, (result) => {
      if (!result.ok) callback(new WireFailure(result.error))
      else callback(null, { code: String(result.value.code), message: replyText(result.value), data: result.value })
    })
    this.#utter(this.sock, text + CRLF, Buffer.byteLength(text) + CRLF.length)
  }

  override close(force = false): void {
    const { sock } = this
    if (sock === null) return
    this.#channel.detach()
    if (force) sock.destroy()
    else sock.destroySoon()
    this.sock = null
    this.features = null
    this._state = SMTPState.NOTCONNECTED
    this._secure = false
    this.emit('close')
  }

  override data_end(callback: Callback): void {
    const dot = this.endContent()
    const answered = dot.written ? dot.answer : Promise.resolve(failed(dot.failure))
    void answered.then((answer) =>
      callback(answer.ok ? null : new WireFailure(answer.error), answer.ok ? answer.value : undefined),
    )
  }
}
