import type { ModeResult, PortProbe } from '../../shared/diagnosis/diagnosis'
import { type Failure, failure } from '../../shared/failures/failure'
import { type SecurityOption, securityOptionSchema } from '../../shared/profile/session-profile'
import type { ClientHelloAnswer } from '../network/probe-client-hello'
import type { HostAddress } from '../network/resolve-host'
import type { SessionReportCore } from '../submission/run-session'
import { derivedMode, modeResult, wrongMode } from './mode-result'
import { connectMsOf, greetingOf, reachabilityOf, wasCancelled } from './session-evidence'
import type { AskAside } from './side-session'

/** A server that has something to say says it at once; after so much silence, in ms, it is asked whether it waits for TLS. */
const SILENCE_MS = 300

const CANCELLED = failure('cancelled')

export interface PortProberOptions {
  readonly port: number
  readonly addresses: readonly HostAddress[]
  readonly ask: AskAside
  readonly signal: AbortSignal
  /** Hears of the probe with every mode that is known. */
  readonly tell: (probe: PortProbe) => void
}

/** One port of the host, asked in all three modes with as few connections as tell them apart. */
export class PortProber {
  readonly #sessions = new Map<SecurityOption, Promise<SessionReportCore>>()
  readonly #modes = new Map<SecurityOption, ModeResult>()

  constructor(readonly options: PortProberOptions) {}

  /** What the port says to a session that begins with TLS; at most one is run, whoever asks. */
  readonly answerToTls = async (): Promise<ClientHelloAnswer> => tlsAnswer(await this.#session('implicit-tls'))

  /** @returns null when it was called off before anything was known */
  async run(): Promise<PortProbe | null> {
    const { port, signal, tell } = this.options
    const plain = await this.#session('none')
    const reachability = reachabilityOf(plain)
    if (reachability === null) return null
    const probe = { port, reachability, connectMs: connectMsOf(plain), greeting: greetingOf(plain) }
    const learn = (...modes: ModeResult[]): void => {
      for (const mode of modes) this.#modes.set(mode.option, mode)
      if (!signal.aborted) tell({ ...probe, modes: this.#known() })
    }
    const { error } = plain
    if (reachability !== 'connected') learn(...sameForAll(plain))
    else if (error === undefined) await this.#secured(plain, learn)
    else await this.#failed(plain, error, learn)
    return { ...probe, modes: this.#complete() }
  }

  /** Resolves when no connection of it is open any more. */
  async ended(): Promise<void> {
    await Promise.all(this.#sessions.values())
  }

  /** It speaks SMTP: what is left to find out is STARTTLS. */
  async #secured(plain: SessionReportCore, learn: (...modes: ModeResult[]) => void): Promise<void> {
    const first = [modeResult('none', plain), wrongMode()]
    if (plain.capabilities?.beforeTls.some((line) => line.trim().toUpperCase() === 'STARTTLS') !== true) {
      learn(...first, derivedMode('starttls', 'not-offered', failure('starttls-not-offered', { stage: 'secure' })))
      return
    }
    learn(...first)
    learn(modeResult('starttls', await this.#session('starttls')))
  }

  /** It is connected and does not speak SMTP in clear: without a word from it, it may wait for TLS. */
  async #failed(plain: SessionReportCore, error: Failure, learn: (...modes: ModeResult[]) => void): Promise<void> {
    const inClear = modeResult('none', plain)
    const clear = [inClear, derivedMode('starttls', inClear.status, error)]
    if (greetingOf(plain) !== null || error.reply !== undefined) {
      learn(...clear, wrongMode())
      return
    }
    learn(...clear)
    if (!wasCancelled(plain)) learn(modeResult('implicit-tls', await this.#session('implicit-tls')))
  }

  #session(option: SecurityOption): Promise<SessionReportCore> {
    const known = this.#sessions.get(option)
    if (known !== undefined) return known
    const { port, addresses, ask, signal } = this.options
    const session = ask({
      addresses,
      profile: { port, option },
      signal,
      ...(option === 'none' ? { silentPort: { askAfterMs: SILENCE_MS, ask: this.answerToTls } } : {}),
    })
    this.#sessions.set(option, session)
    return session
  }

  #known(): ModeResult[] {
    return securityOptionSchema.options.flatMap((option) => this.#modes.get(option) ?? [])
  }

  #complete(): ModeResult[] {
    return securityOptionSchema.options.map(
      (option) => this.#modes.get(option) ?? derivedMode(option, 'not-probed', CANCELLED),
    )
  }
}

/** Without a connection no mode differs from another. */
const sameForAll = (plain: SessionReportCore): ModeResult[] => {
  const { status, error } = modeResult('none', plain)
  return securityOptionSchema.options.map((option) => derivedMode(option, status, error ?? CANCELLED))
}

/** What a session that began with TLS says about the port. */
const tlsAnswer = ({ error, tls }: SessionReportCore): ClientHelloAnswer => {
  if (tls !== undefined || error === undefined) return 'answered'
  if (error.stage === 'connect' || error.stage === 'resolve') return 'unreachable'
  if (error.code === 'tls-not-spoken') return 'spoke-plain'
  if (error.code === 'tls-timeout' || error.code === 'cancelled') return 'unanswered'
  return error.code === 'tls-closed' || error.code === 'connection-reset' ? 'closed' : 'answered'
}
