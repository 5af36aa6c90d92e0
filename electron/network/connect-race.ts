import { Socket } from 'node:net'
import { type Failure, failure } from '../../shared/failures/failure'
import type { HostAddress } from './resolve-host'

/** How the connection to one address ended; `not-needed` when another address had answered before. */
export type AttemptOutcome =
  | 'connected'
  | 'refused'
  | 'timeout'
  | 'unreachable'
  | 'not-permitted'
  | 'reset'
  | 'failed'
  | 'not-needed'

export interface ConnectionAttempt extends HostAddress {
  readonly outcome: AttemptOutcome
  /** ms from the start of this attempt; 0 when it was never started */
  readonly durationMs: number
}

export interface RaceRequest {
  readonly addresses: readonly HostAddress[]
  readonly port: number
  /** ms for the race as a whole */
  readonly deadlineMs: number
  readonly signal: AbortSignal
  /** Monotonic clock, ms. */
  readonly now: () => number
}

export type RaceResult =
  | {
      readonly ok: true
      readonly socket: Socket
      readonly address: HostAddress
      readonly attempts: readonly ConnectionAttempt[]
    }
  | { readonly ok: false; readonly failure: Failure; readonly attempts: readonly ConnectionAttempt[] }

/** Connection Attempt Delay (RFC 8305 §5), in ms. A failed attempt starts the next one at once. */
const ATTEMPT_DELAY_MS = 250

const OUTCOME_OF_CODE: ReadonlyMap<string, AttemptOutcome> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['EAFNOSUPPORT', 'unreachable'],
  ['EACCES', 'not-permitted'],
  ['EPERM', 'not-permitted'],
  ['ECONNRESET', 'reset'],
])

/** What a failed attempt means, from Node's error code. */
const attemptOutcome = (code: string | undefined): AttemptOutcome => OUTCOME_OF_CODE.get(code ?? '') ?? 'failed'

/** The families take turns, beginning with that of the first address (RFC 8305 §4). */
export const interleaveFamilies = (addresses: readonly HostAddress[]): readonly HostAddress[] => {
  const first = addresses.filter(({ family }) => family === addresses[0]?.family)
  const second = addresses.filter(({ family }) => family !== addresses[0]?.family)
  return first
    .flatMap((address, index) => [address, ...second.slice(index, index + 1)])
    .concat(second.slice(first.length))
}

/** The outcome that says most about the host comes first: a refusal proves that it is up, no route says the least. */
const TELLING: readonly (readonly [AttemptOutcome, Failure['code']])[] = [
  ['refused', 'connection-refused'],
  ['not-permitted', 'connection-not-permitted'],
  ['reset', 'connection-reset'],
  ['timeout', 'connection-timeout'],
  ['failed', 'connection-failed'],
  ['unreachable', 'network-unreachable'],
]

/** What it means as a whole that no address of the host could be reached. */
export const raceFailure = (attempts: readonly ConnectionAttempt[], port: number): Failure => {
  const code = TELLING.find(([outcome]) => attempts.some((attempt) => attempt.outcome === outcome))?.[1]
  return failure(code ?? 'connection-failed', {
    stage: 'connect',
    params: { port, addresses: attempts.length },
    retryable: code === 'connection-timeout' || code === 'network-unreachable' || code === 'connection-reset',
  })
}

interface RunningAttempt {
  readonly host: HostAddress
  readonly socket: Socket
  readonly startedAt: number
  outcome: AttemptOutcome | undefined
  durationMs: number
}

/**
 * Connects to the address that answers first. The next address is tried after 250 ms or as soon as one fails; an earlier
 * attempt is never ended for a later one (RFC 8305 §5), only when one of them won, at the deadline or on cancellation.
 * The socket has TCP_NODELAY set and nothing was read from it.
 */
export const connectRace = (request: RaceRequest): Promise<RaceResult> =>
  new Promise((resolve) => new Race(request, resolve).begin())

class Race {
  readonly #waiting: HostAddress[]
  readonly #attempts: RunningAttempt[] = []
  #over = false
  #stagger: NodeJS.Timeout | undefined
  #deadline: NodeJS.Timeout | undefined

  constructor(
    readonly request: RaceRequest,
    readonly report: (result: RaceResult) => void,
  ) {
    this.#waiting = [...interleaveFamilies(request.addresses)]
  }

  begin(): void {
    const { signal, deadlineMs } = this.request
    if (signal.aborted) {
      this.#cancel()
      return
    }
    signal.addEventListener('abort', this.#cancel, { once: true })
    this.#deadline = setTimeout(() => this.#giveUp('timeout'), deadlineMs)
    this.#startNext()
  }

  readonly #cancel = (): void => {
    this.#end('not-needed')
    this.report({ ok: false, failure: failure('cancelled', { stage: 'connect' }), attempts: this.#summary() })
  }

  #startNext(): void {
    clearTimeout(this.#stagger)
    const host = this.#waiting.shift()
    if (host === undefined) {
      if (this.#attempts.every(({ outcome }) => outcome !== undefined)) this.#giveUp('failed')
      return
    }
    const socket = new Socket()
    const attempt: RunningAttempt = { host, socket, startedAt: this.request.now(), outcome: undefined, durationMs: 0 }
    this.#attempts.push(attempt)
    socket.on('error', (error: NodeJS.ErrnoException) => this.#lost(attempt, attemptOutcome(error.code)))
    socket.once('connect', () => this.#won(attempt))
    socket.connect({ host: host.address, port: this.request.port, family: host.family })
    this.#stagger = setTimeout(() => this.#startNext(), ATTEMPT_DELAY_MS)
  }

  #lost(attempt: RunningAttempt, outcome: AttemptOutcome): void {
    if (this.#over || attempt.outcome !== undefined) return
    this.#settle(attempt, outcome)
    this.#startNext()
  }

  #won(attempt: RunningAttempt): void {
    if (this.#over) return
    this.#settle(attempt, 'connected')
    this.#end('not-needed')
    attempt.socket.setNoDelay(true)
    this.report({ ok: true, socket: attempt.socket, address: attempt.host, attempts: this.#summary() })
  }

  #giveUp(outcome: AttemptOutcome): void {
    if (this.#over) return
    this.#end(outcome)
    const attempts = this.#summary()
    this.report({ ok: false, failure: raceFailure(attempts, this.request.port), attempts })
  }

  #settle(attempt: RunningAttempt, outcome: AttemptOutcome): void {
    attempt.outcome = outcome
    attempt.durationMs = this.request.now() - attempt.startedAt
  }

  #end(outcome: AttemptOutcome): void {
    this.#over = true
    clearTimeout(this.#stagger)
    clearTimeout(this.#deadline)
    this.request.signal.removeEventListener('abort', this.#cancel)
    for (const attempt of this.#attempts) {
      if (attempt.outcome === undefined) this.#settle(attempt, outcome)
      if (attempt.outcome !== 'connected') attempt.socket.destroy()
    }
  }

  #summary(): readonly ConnectionAttempt[] {
    const begun = this.#attempts.map(({ host, outcome, durationMs }) => ({
      ...host,
      outcome: outcome ?? 'not-needed',
      durationMs,
    }))
    return [...begun, ...this.#waiting.map((host) => ({ ...host, outcome: 'not-needed' as const, durationMs: 0 }))]
  }
}
