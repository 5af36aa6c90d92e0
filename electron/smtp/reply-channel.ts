import type { Socket } from 'node:net'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { firstErrorOf } from '../tls/first-error'
import { type Reply, verbatimReply } from './reply'
import { type ReplyProblem, ReplyReader } from './reply-reader'
import type { SecretScrubber } from './secret-scrubber'
import { socketFailure } from './socket-failure'
import type { Transcript } from './transcript'

/** Who hears a reply, without a promise between. */
type Hearer = (result: Result<Reply>) => void

interface Waiter {
  readonly deadlineMs: number
  readonly settle: Hearer
  /** Where the reply is written down: with several messages in flight each has its own record. */
  readonly transcript: Transcript
}

/** Bytes of the SMTP conversation, in clear and inside TLS. */
export interface Traffic {
  sent: number
  received: number
}

export interface ReplyChannelOptions {
  readonly socket: Socket
  readonly signal: AbortSignal
  readonly scrubber: SecretScrubber
  /** Where what comes unasked is written down. */
  readonly transcript: () => Transcript
  readonly traffic: Traffic
}

/** "Service closing transmission channel": the one reply that may come unasked (RFC 5321 §3.8). */
const CLOSING = 421
/** More replies than this that nobody asked for are an attack or a broken server. */
const MAXIMUM_UNREAD = 64

/**
 * The replies of one connection, in order, each to the one who asked for it. Every wait is bounded, ends at once when the
 * session is cancelled, and tells the first thing that went wrong with the connection, not the last.
 */
export class ReplyChannel {
  readonly #reader = new ReplyReader()
  readonly #unread: Reply[] = []
  readonly #waiters: Waiter[] = []
  #timer: NodeJS.Timeout | undefined
  /** When the timer goes off, and when it should, in ms of the monotonic clock. */
  #firesAt = Number.POSITIVE_INFINITY
  #dueAt = Number.POSITIVE_INFINITY
  #ended: Failure | undefined
  #goodbye: Reply | undefined
  readonly #watchers = new Set<() => void>()

  constructor(readonly options: ReplyChannelOptions) {
    const { socket, signal } = options
    signal.addEventListener('abort', this.#onAbort, { once: true })
    socket.on('error', this.#onError)
    socket.on('end', this.#onEnd)
    socket.on('close', this.#onEnd)
    socket.on('data', this.#onData)
    if (signal.aborted) this.#onAbort()
    else this.#hearMissed(firstErrorOf(socket))
  }

  /** Why nothing more will come; undefined while the connection is usable. */
  get ended(): Failure | undefined {
    return this.#ended
  }

  /** Whether a command may be spoken now: the connection stands, and every reply was asked for and given. */
  get idle(): boolean {
    return this.#ended === undefined && this.#unread.length === 0 && this.#waiters.length === 0
  }

  /**
   * The next reply that nobody waits for yet. With several waits at once (pipelining) each gets its own, in order, and
   * the deadline of each begins when it is the first in line.
   * @returns the reply, or why there is none: `reply-timeout`, `connection-closed`, `connection-reset`,
   *   `reply-malformed`, `reply-too-long`, `client-certificate-required`, `cancelled`
   */
  next(deadlineMs: number): Promise<Result<Reply>> {
    return new Promise((settle) => this.expect(deadlineMs, settle))
  }

  /** As `next`, for the many: `settle` is called with what a promise would resolve to. */
  expect(deadlineMs: number, settle: Hearer): void {
    const reply = this.#waiters.length === 0 ? this.#unread.shift() : undefined
    if (reply !== undefined) settle(succeeded(reply))
    else if (this.#ended !== undefined) settle(failed(this.#ended))
    else {
      this.#waiters.push({ deadlineMs, settle, transcript: this.options.transcript() })
      if (this.#waiters.length === 1) this.#arm()
    }
  }

  /** Ends the connection from our side: whoever waits is told `reason`, and nothing more is said or heard. */
  abandon(reason: Failure): void {
    this.#end(reason)
    this.options.socket.destroy()
  }

  /**
   * What forbids speaking now: the end of the connection, the server's goodbye, or a reply to nothing, which would be
   * taken for the answer to what is said next.
   */
  objection(): Failure | undefined {
    const unasked = this.#waiters.length === 0 ? this.#unread[0] : undefined
    if (unasked === undefined) return this.#ended
    const reply = verbatimReply(unasked)
    const status = unasked.enhancedStatus === null ? {} : { enhancedStatus: unasked.enhancedStatus }
    if (unasked.code === CLOSING) return failure('connection-closed', { reply, ...status, retryable: true })
    return failure('reply-malformed', { reply, ...status, params: { reason: 'unasked' } })
  }

  /** The first reply that came unasked, e.g. a refusal in the middle of the content. */
  unaskedReply(): Reply | undefined {
    return this.#waiters.length === 0 ? this.#unread[0] : undefined
  }

  /**
   * Calls `listener` as soon as there is an objection.
   * @returns a function that ends the watch
   */
  watch(listener: () => void): () => void {
    this.#watchers.add(listener)
    if (this.objection() !== undefined) listener()
    return () => this.#watchers.delete(listener)
  }

  /**
   * Lets go of the socket, for TLS to take it over.
   * @returns whether bytes came that no reply accounts for: plain text injected before the handshake (RFC 3207 §6,
   *   CVE-2011-0411)
   */
  detach(): { readonly leftover: boolean } {
    const { socket } = this.options
    const leftover = this.#unread.length > 0 || this.#reader.unfinished || this.#reader.problem !== undefined
    this.#end(failure('connection-closed'))
    socket.pause()
    socket.off('data', this.#onData)
    socket.off('end', this.#onEnd)
    socket.off('close', this.#onEnd)
    return { leftover: leftover || socket.readableLength > 0 }
  }

  readonly #onData = (chunk: Buffer): void => {
    if (this.#ended !== undefined) return
    this.options.traffic.received += chunk.length
    for (const raw of this.#reader.feed(chunk)) this.#deliver(this.#scrubbed(raw))
    const { problem } = this.#reader
    if (problem !== undefined) this.#breakOff(problem)
    else if (this.#unread.length > MAXIMUM_UNREAD)
      this.#end(failure('reply-malformed', { params: { reason: 'flood' } }))
  }

  /** What came while the certificate was judged, e.g. the alert of a server that misses ours, is not told a second time. */
  #hearMissed(error: Error | null): void {
    if (error !== null) this.#onError(error)
    else if (this.options.socket.destroyed) this.#onEnd()
  }

  readonly #onError = (error: NodeJS.ErrnoException): void => this.#end(socketFailure(error))

  readonly #onEnd = (): void => {
    const partial = this.options.scrubber.scrubCutOff(this.#reader.unfinishedText)
    if (partial !== '' && this.#ended === undefined) this.#record.garbage(partial)
    const lastWords = partial === '' && this.#goodbye !== undefined ? verbatimReply(this.#goodbye) : partial
    this.#end(failure('connection-closed', { retryable: true, ...(lastWords === '' ? {} : { reply: lastWords }) }))
  }

  readonly #onAbort = (): void => this.#end(failure('cancelled'))

  readonly #onTimer = (): void => {
    this.#timer = undefined
    this.#firesAt = Number.POSITIVE_INFINITY
    const left = this.#dueAt - performance.now()
    if (left <= 0) this.#expire()
    else if (left < Number.POSITIVE_INFINITY) this.#setTimer(left)
  }

  #expire(): void {
    const partial = this.options.scrubber.scrubCutOff(this.#reader.unfinishedText)
    if (partial !== '') this.#record.garbage(partial)
    this.#end(failure('reply-timeout', { retryable: true, ...(partial === '' ? {} : { reply: partial }) }))
  }

  /** Of whom is heard next: a garbled or missing reply belongs to the one who waits for it. */
  get #record(): Transcript {
    return this.#waiters[0]?.transcript ?? this.options.transcript()
  }

  #scrubbed(reply: Reply): Reply {
    if (this.options.scrubber.empty) return reply
    return { ...reply, lines: reply.lines.map((line) => this.options.scrubber.scrub(line)) }
  }

  #deliver(reply: Reply): void {
    if (reply.code === CLOSING) this.#goodbye = reply
    const waiter = this.#waiters.shift()
    const record = waiter?.transcript ?? this.options.transcript()
    record.server(reply)
    if (waiter === undefined) {
      this.#unread.push(reply)
      this.#disturb()
      return
    }
    this.#arm()
    waiter.settle(succeeded(reply))
  }

  #breakOff(problem: ReplyProblem): void {
    const reply = this.options.scrubber.scrubCutOff(problem.text)
    this.#record.garbage(reply)
    this.#end(failure(problem.code, { reply }))
  }

  /**
   * The deadline of the first in line begins. One timer serves the connection: it stays as it is when it goes off before
   * the deadline, and looks then how much is left. Without anyone in line it keeps no process alive.
   */
  #arm(): void {
    const first = this.#waiters[0]
    if (first === undefined) {
      this.#dueAt = Number.POSITIVE_INFINITY
      this.#timer?.unref()
      return
    }
    this.#dueAt = performance.now() + first.deadlineMs
    if (this.#dueAt < this.#firesAt) this.#setTimer(first.deadlineMs)
    else this.#timer?.ref()
  }

  #setTimer(delayMs: number): void {
    clearTimeout(this.#timer)
    this.#firesAt = performance.now() + delayMs
    this.#timer = setTimeout(this.#onTimer, Math.ceil(delayMs))
  }

  #end(reason: Failure): void {
    if (this.#ended !== undefined) return
    this.#ended = reason
    clearTimeout(this.#timer)
    this.options.signal.removeEventListener('abort', this.#onAbort)
    for (const waiter of this.#waiters.splice(0)) waiter.settle(failed(reason))
    this.#disturb()
  }

  #disturb(): void {
    for (const listener of this.#watchers) listener()
  }
}
