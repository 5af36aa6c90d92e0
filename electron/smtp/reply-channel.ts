import type { Socket } from 'node:net'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { type Reply, verbatimReply } from './reply'
import { type ReplyProblem, ReplyReader } from './reply-reader'
import type { SecretScrubber } from './secret-scrubber'
import { socketFailure } from './socket-failure'
import type { Transcript } from './transcript'

interface Waiter {
  readonly deadlineMs: number
  readonly settle: (result: Result<Reply>) => void
}

export interface ReplyChannelOptions {
  readonly socket: Socket
  readonly signal: AbortSignal
  readonly scrubber: SecretScrubber
  readonly transcript: Transcript
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
    const reply = this.#unread.shift()
    if (reply !== undefined) return Promise.resolve(succeeded(reply))
    if (this.#ended !== undefined) return Promise.resolve(failed(this.#ended))
    return new Promise((settle) => {
      this.#waiters.push({ deadlineMs, settle })
      if (this.#waiters.length === 1) this.#arm()
    })
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
    for (const raw of this.#reader.feed(chunk)) this.#deliver(this.#scrubbed(raw))
    const { problem } = this.#reader
    if (problem !== undefined) this.#breakOff(problem)
    else if (this.#unread.length > MAXIMUM_UNREAD)
      this.#end(failure('reply-malformed', { params: { reason: 'flood' } }))
  }

  readonly #onError = (error: NodeJS.ErrnoException): void => this.#end(socketFailure(error))

  readonly #onEnd = (): void => {
    const partial = this.options.scrubber.scrub(this.#reader.unfinishedText)
    if (partial !== '' && this.#ended === undefined) this.options.transcript.garbage(partial)
    const lastWords = partial === '' && this.#goodbye !== undefined ? verbatimReply(this.#goodbye) : partial
    this.#end(failure('connection-closed', { retryable: true, ...(lastWords === '' ? {} : { reply: lastWords }) }))
  }

  readonly #onAbort = (): void => this.#end(failure('cancelled'))

  readonly #onTimeout = (): void => {
    const partial = this.options.scrubber.scrub(this.#reader.unfinishedText)
    if (partial !== '') this.options.transcript.garbage(partial)
    this.#end(failure('reply-timeout', { retryable: true, ...(partial === '' ? {} : { reply: partial }) }))
  }

  #scrubbed(reply: Reply): Reply {
    return { ...reply, lines: reply.lines.map((line) => this.options.scrubber.scrub(line)) }
  }

  #deliver(reply: Reply): void {
    this.options.transcript.server(reply)
    if (reply.code === CLOSING) this.#goodbye = reply
    const waiter = this.#waiters.shift()
    if (waiter === undefined) {
      this.#unread.push(reply)
      this.#disturb()
      return
    }
    this.#arm()
    waiter.settle(succeeded(reply))
  }

  #breakOff(problem: ReplyProblem): void {
    const reply = this.options.scrubber.scrub(problem.text)
    this.options.transcript.garbage(reply)
    this.#end(failure(problem.code, { reply }))
  }

  #arm(): void {
    clearTimeout(this.#timer)
    const first = this.#waiters[0]
    if (first !== undefined) this.#timer = setTimeout(this.#onTimeout, first.deadlineMs)
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
