import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { SMTPConnection, SMTPState } from 'emailjs'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { Deadlines } from '../../shared/profile/session-profile'
import { capabilitiesOf, extensionLines, type ServerCapabilities } from './capabilities'
import { isSafeCommand } from './command-line'
import { isPositive, isReply, type Reply, replyText } from './reply'
import { ReplyChannel } from './reply-channel'
import type { SecretScrubber } from './secret-scrubber'
import type { Transcript } from './transcript'
import { contentObjection, writeContent } from './write-content'

type Callback = (error: Error | null | undefined, data?: unknown) => void

/** Carries one of our failures through emailjs' callbacks; it has no text of its own. */
class WireFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

/**
 * Every reply code there is. emailjs is told to accept all of them, so that it never builds an error text (which may
 * quote a password), never repeats a greylisted command by itself and never closes on its own: judging is ours.
 */
const EVERY_CODE = Array.from({ length: 400 }, (_, index) => 200 + index)
const CRLF = '\r\n'
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
  | { readonly written: true; readonly answer: Result<Reply> }

/**
 * emailjs' connection with its holes closed: it keeps the commands (mail, rcpt, data, rset, quit), the parsing of
 * features and the state; ours are connecting, TLS, the replies, the content, signing in and closing. Promises outside,
 * callbacks only in here. Every method resolves to a value; the failures are those of `ReplyChannel.next`.
 */
export class SubmissionConnection extends SMTPConnection {
  #channel: ReplyChannel
  #shownAs: string | undefined
  #inContent = false
  readonly #options: SubmissionConnectionOptions

  constructor(options: SubmissionConnectionOptions) {
    super({ logger: () => undefined })
    this.#options = options
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
    this.sock?.cork()
    try {
      return speak()
    } finally {
      this.sock?.uncork()
    }
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
    return writeContent(source, target, progressed)
  }

  /** Ends the message and waits for the server's word on it. */
  async endContent(): Promise<FinalDot> {
    const objection = contentObjection(this.#channel)
    const { sock } = this
    if (objection !== undefined || sock === null) {
      return { written: false, failure: objection ?? failure('connection-closed', { retryable: true }) }
    }
    sock.write(`.${CRLF}`)
    this.#inContent = false
    this.#options.transcript.client('.')
    return { written: true, answer: await this.#channel.next(this.#options.deadlines.finalReplyMs) }
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
    const { signal, scrubber, transcript } = this.#options
    if (secure) transcript.becomeSecure()
    this.sock = socket
    this._secure = secure
    this._state = SMTPState.CONNECTED
    return new ReplyChannel({ socket, signal, scrubber, transcript })
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

  override command(line: string, callback: Callback, _codes?: number[] | number): void {
    super.command(line, callback, EVERY_CODE)
  }

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
    this.#options.transcript.client(shownAs ?? text)
    const heard = this.#channel.next(this.#options.deadlines.commandMs)
    this.sock.write(text + CRLF)
    void heard.then((result) => {
      if (!result.ok) callback(new WireFailure(result.error))
      else callback(null, { code: String(result.value.code), message: replyText(result.value), data: result.value })
    })
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

  override has_extn(extension: string): boolean {
    return this.features !== null && Object.hasOwn(this.features, extension.toLowerCase())
  }

  override noop(callback: Callback): void {
    this.command('NOOP', callback)
  }

  override data_end(callback: Callback): void {
    void this.endContent().then((dot) => {
      const answer = dot.written ? dot.answer : failed(dot.failure)
      callback(answer.ok ? null : new WireFailure(answer.error), answer.ok ? answer.value : undefined)
    })
  }

  override connect(callback: Callback): void {
    this.#refuse(callback)
  }

  override starttls(callback: Callback): void {
    this.#refuse(callback)
  }

  override ehlo(callback: Callback): void {
    this.#refuse(callback)
  }

  override helo(callback: Callback): void {
    this.#refuse(callback)
  }

  override ehlo_or_helo_if_needed(callback: Callback): void {
    this.#refuse(callback)
  }

  override login(callback: Callback): void {
    this.#refuse(callback)
  }

  override message(): void {
    throw new Error('content goes through content()')
  }

  #refuse(callback: Callback): void {
    callback(new WireFailure(failure('unsupported')))
  }
}
