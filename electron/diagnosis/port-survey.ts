import type { PortProbe } from '../../shared/diagnosis/diagnosis'
import type { ClientHelloAnswer } from '../network/probe-client-hello'
import type { HostAddress } from '../network/resolve-host'
import { PortProber } from './probe-port'
import type { AskAside } from './side-session'

/** Ports where mail is handed in: relay, implicit TLS, submission, and the usual way around a blocked one. */
export const USUAL_PORTS: readonly number[] = [25, 465, 587, 2525]

export interface PortSurveyOptions {
  /** The profile's own port. */
  readonly ownPort: number
  readonly usualPorts: readonly number[]
  /** Known by the time that the survey begins; empty when there is nobody to ask. */
  readonly addresses: () => Promise<readonly HostAddress[]>
  readonly ask: AskAside
  readonly signal: AbortSignal
  readonly tell: (probe: PortProbe) => void
}

/** The usual ports of the host and the profile's own, all at once. It may begin on suspicion, and be given up again. */
export class PortSurvey {
  readonly #options: PortSurveyOptions
  readonly #controller = new AbortController()
  #own: Promise<PortProber> | undefined
  #surveying: Promise<readonly PortProbe[]> | undefined
  #finished = false

  constructor(options: PortSurveyOptions) {
    this.#options = options
    options.signal.addEventListener('abort', this.#stop, { once: true })
    if (options.signal.aborted) this.#stop()
  }

  /** What the profile's own port says to TLS, whether or not the other ports are looked at. */
  readonly answerToTls = async (): Promise<ClientHelloAnswer> => (await this.#ownProber()).answerToTls()

  /** Begins, unless it has begun. */
  begin(): void {
    this.#surveying ??= this.#survey()
  }

  /** What was found, in the order of the ports; what it has so far when the signal aborts. Undefined when it never began. */
  get probes(): Promise<readonly PortProbe[]> | undefined {
    return this.#surveying
  }

  /** Whether every port was looked at to its end. */
  get finished(): boolean {
    return this.#finished
  }

  /** Gives everything up and resolves when nothing of it runs any more. */
  async end(): Promise<void> {
    this.#options.signal.removeEventListener('abort', this.#stop)
    this.#stop()
    await this.#surveying
    if (this.#own !== undefined) await (await this.#own).ended()
  }

  readonly #stop = (): void => this.#controller.abort()

  async #survey(): Promise<readonly PortProbe[]> {
    const { ownPort, usualPorts } = this.#options
    const ports = [...new Set([...usualPorts, ownPort])].sort((one, other) => one - other)
    const probers = await Promise.all(ports.map((port) => (port === ownPort ? this.#ownProber() : this.#prober(port))))
    const probes = await Promise.all(probers.map((prober) => prober.run()))
    this.#finished = !this.#controller.signal.aborted
    return probes.filter((probe) => probe !== null)
  }

  #ownProber(): Promise<PortProber> {
    this.#own ??= this.#prober(this.#options.ownPort)
    return this.#own
  }

  async #prober(port: number): Promise<PortProber> {
    const { addresses, ask, tell } = this.#options
    return new PortProber({ port, addresses: await addresses(), ask, signal: this.#controller.signal, tell })
  }
}
