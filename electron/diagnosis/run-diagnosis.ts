import type {
  AddressResult,
  Diagnosis,
  DiagnosisReach,
  Enforcement,
  PortProbe,
  PortProbing,
} from '../../shared/diagnosis/diagnosis'
import { diagnosisWaits } from '../../shared/diagnosis/diagnosis-waits'
import { recommendPort } from '../../shared/diagnosis/recommend-port'
import { serverClockAhead } from '../../shared/diagnosis/server-clock'
import { presetForHost } from '../../shared/presets/provider-presets'
import type { StageId, StageRecord } from '../../shared/submission/stage'
import { type HostAddress, type ResolveHost, resolveAddresses } from '../network/resolve-host'
import { explaining } from '../submission/explaining'
import {
  runSession,
  type SessionEnvironment,
  type SessionReportCore,
  type SessionTask,
} from '../submission/run-session'
import { secretFacts } from '../submission/secret-facts'
import { asciiHost } from '../submission/session-context'
import type { SessionPlan } from '../submission/session-plan'
import type { SubmissionObserver } from '../submission/submission-observer'
import { PortSurvey } from './port-survey'
import { type ResolveAlias, resolveAliases } from './resolve-aliases'
import { addressResultOf, greetingOf } from './session-evidence'
import { inquireEnforcement, inquireWithoutServerName, tryAddresses } from './side-inquiries'
import { type AskAside, sideSessions } from './side-session'

/** After so long a wait for a connection or a first word, in ms, other ports and modes are looked at already. */
const PATIENCE_MS = 700

/** Hears of a diagnosis while it runs. */
export interface DiagnosisObserver extends SubmissionObserver {
  addressTried(result: AddressResult): void
  portProbed(probe: PortProbe): void
}

/** A diagnosis that may begin: everything was checked. */
export interface DiagnosisOrder {
  /** Without credentials when `reach` is `verify`. */
  readonly plan: SessionPlan
  readonly task: SessionTask
  readonly reach: DiagnosisReach
  readonly probing: PortProbing
  readonly usualPorts: readonly number[]
  readonly environment: SessionEnvironment
  readonly resolveAlias: ResolveAlias
  /** Whether the operating system's trust store could be read. */
  readonly systemStore: () => 'unread' | 'read' | 'unavailable'
  readonly observer: DiagnosisObserver
  readonly signal: AbortSignal
}

export type DiagnosisReport = SessionReportCore & { readonly diagnosis: Diagnosis }

/**
 * Runs the main session, looks at what stands beside it meanwhile, looks further when it fails, and explains it all
 * together. Everything but the main session goes without credentials. It ends soon after the signal aborts, with what is
 * known by then; nothing of it is open when it resolves.
 */
export const runDiagnosis = (order: DiagnosisOrder): Promise<DiagnosisReport> => new DiagnosisRun(order).run()

/**
 * The plan as the main session has it: as patient as helps to find out, and short of signing in nobody needs to know who
 * would.
 */
const planOfMain = (plan: SessionPlan, reach: DiagnosisReach): SessionPlan => {
  const { profile } = plan
  const { connectMs, handshakeMs, greetingMs } = diagnosisWaits(profile.deadlines)
  return {
    ...plan,
    handshakeMs,
    profile: {
      ...profile,
      name: reach === 'verify' ? '' : profile.name,
      deadlines: { ...profile.deadlines, connectMs, greetingMs },
    },
  }
}

/**
 * Whether another port or mode could be the answer to a failure. A server that judged the credentials, or the mail of
 * someone who had signed in, is the right one at the right place.
 */
const leavesPortInDoubt = ({ error, outcome }: SessionReportCore, signsIn: boolean): boolean => {
  if (error === undefined || outcome === 'partial' || outcome === 'unknown') return false
  if (error.code === 'authentication-failed' || error.code === 'authentication-deferred') return false
  return !signsIn || (error.stage !== 'envelope' && error.stage !== 'content')
}

/** Looks a name up once: every session of a diagnosis goes by the same answer. */
const resolvedOnce = (resolve: ResolveHost): ResolveHost => {
  const answers = new Map<string, ReturnType<ResolveHost>>()
  return (host) => {
    const answer = answers.get(host) ?? resolve(host)
    answers.set(host, answer)
    return answer
  }
}

class DiagnosisRun {
  readonly #environment: SessionEnvironment
  readonly #ask: AskAside
  readonly #survey: PortSurvey
  #aliases: Promise<readonly string[]> | undefined
  #tried: Promise<readonly AddressResult[]> | undefined
  #enforcement: Promise<Enforcement | null> | undefined
  #patience: NodeJS.Timeout | undefined
  #waitingAt: StageId | undefined
  /** ms since 1970 */
  #greetedAt: number | undefined

  constructor(readonly order: DiagnosisOrder) {
    const { plan, environment, usualPorts, signal, observer } = order
    this.#environment = { ...environment, resolve: resolvedOnce(environment.resolve) }
    this.#ask = sideSessions(plan, this.#environment)
    this.#survey = new PortSurvey({
      ownPort: plan.profile.port,
      usualPorts,
      addresses: () => this.#addresses(),
      ask: this.#ask,
      signal,
      tell: (probe) => observer.portProbed(probe),
    })
  }

  async run(): Promise<DiagnosisReport> {
    const startedAt = this.order.environment.now()
    try {
      const main = await this.#mainSession()
      const diagnosis = await this.#complete(main)
      return await this.#explained(main, diagnosis, Math.max(0, this.order.environment.now() - startedAt))
    } finally {
      clearTimeout(this.#patience)
      await this.#survey.end()
    }
  }

  async #mainSession(): Promise<SessionReportCore> {
    const { plan, task, reach, observer, signal } = this.order
    const main = await runSession(
      planOfMain(plan, reach),
      task,
      { ...this.#environment, silentPort: { askAfterMs: PATIENCE_MS, ask: this.#survey.answerToTls } },
      {
        lineSpoken: (line) => observer.lineSpoken(line),
        contentProgressed: (sent, total) => observer.contentProgressed(sent, total),
        stageChanged: (stage) => {
          observer.stageChanged(stage)
          this.#follow(stage)
        },
      },
      signal,
    )
    this.#beAtEase()
    return main
  }

  /** Begins what may run beside the main session as soon as that has come far enough for it. */
  #follow({ id, status }: StageRecord): void {
    if (status !== 'running') {
      if (id === this.#waitingAt) this.#beAtEase()
      if (id === 'greet') this.#greetedAt = this.order.environment.now()
      return
    }
    const { plan, resolveAlias, reach, signal } = this.order
    const { serverAddress, option } = plan.profile
    if (id === 'resolve') this.#aliases ??= resolveAliases(asciiHost(serverAddress), resolveAlias, signal)
    if (id === 'connect') this.#tried ??= this.#tryAddresses()
    if (id === 'secure' && option === 'starttls') {
      this.#enforcement ??= this.#addresses().then((all) => inquireEnforcement(all, reach, this.#ask, signal))
    }
    if (id === 'connect' || id === 'greet' || (id === 'secure' && option === 'implicit-tls')) this.#wait(id)
  }

  #wait(id: StageId): void {
    if (this.#waitingAt === id || this.order.probing === 'never') return
    this.#beAtEase()
    this.#waitingAt = id
    this.#patience = setTimeout(() => this.#survey.begin(), PATIENCE_MS)
  }

  #beAtEase(): void {
    clearTimeout(this.#patience)
    this.#waitingAt = undefined
  }

  /** The addresses of the host, as the main session knows them. A proxy is not gone around: then there is nobody to ask. */
  async #addresses(): Promise<readonly HostAddress[]> {
    const { plan, signal } = this.order
    const { serverAddress, addressFamily, proxy, deadlines } = plan.profile
    if (proxy !== null) return []
    const host = asciiHost(serverAddress)
    const { resolve } = this.#environment
    const deadlineMs = diagnosisWaits(deadlines).connectMs
    const found = await resolveAddresses({ host, addressFamily, resolve, deadlineMs, signal })
    return found.ok ? found.value : []
  }

  async #tryAddresses(): Promise<readonly AddressResult[]> {
    const addresses = await this.#addresses()
    if (addresses.length < 2) return []
    const { signal, observer } = this.order
    const silentPort = { askAfterMs: PATIENCE_MS, ask: this.#survey.answerToTls }
    return tryAddresses(addresses, { silentPort, signal }, this.#ask, (result) => observer.addressTried(result))
  }

  /** With one address the main session is all the evidence that is needed. */
  async #onlyAddress(main: SessionReportCore): Promise<readonly AddressResult[]> {
    const [only, ...others] = await this.#addresses()
    const result = only === undefined || others.length > 0 ? null : addressResultOf(only, main)
    if (result === null) return []
    this.order.observer.addressTried(result)
    return [result]
  }

  async #probes(main: SessionReportCore): Promise<readonly PortProbe[] | undefined> {
    const { probing, plan, signal } = this.order
    const wasReached = main.stages.some(({ id, status }) => id === 'connect' && status !== 'skipped')
    if (probing === 'always' || (probing === 'after-failure' && leavesPortInDoubt(main, plan.credentials !== null))) {
      if (wasReached && !signal.aborted && (await this.#addresses()).length > 0) this.#survey.begin()
      return this.#survey.probes
    }
    await this.#survey.end()
    return undefined
  }

  /** Waits for what runs beside the main session, and asks what its end makes doubtful. */
  async #complete(main: SessionReportCore): Promise<Diagnosis> {
    const { plan, reach, signal, systemStore } = this.order
    const { profile } = plan
    const [aliases, tried, only, probes, enforcement, certificateWithoutServerName] = await Promise.all([
      this.#aliases ?? [],
      this.#tried ?? [],
      this.#onlyAddress(main),
      this.#probes(main),
      this.#enforcement ?? null,
      inquireWithoutServerName(plan, main, this.#ask, signal),
    ])
    const { aborted } = signal
    // What was half looked at may hide the best.
    const isWhole = !aborted || this.#survey.finished
    const recommendation = probes === undefined || !isWhole ? null : recommendPort(probes, profile)
    const presets = [profile.serverAddress, ...aliases].map(presetForHost)
    const ahead = serverClockAhead(greetingOf(main) ?? '', this.#greetedAt ?? 0)
    const store = main.tls !== undefined && main.tls.anchor === null ? systemStore() : 'unread'
    return {
      reach,
      aliases: [...aliases],
      addresses: [...tried, ...only],
      ports: probes === undefined ? null : { probes: [...probes], recommendation },
      enforcement,
      preset: presets.find((preset) => preset !== undefined)?.id ?? null,
      certificateWithoutServerName,
      ...(ahead === undefined ? {} : { serverClockAheadMs: ahead }),
      ...(store === 'unread' ? {} : { systemTrustStore: store }),
      cancelledAt: aborted ? (main.error?.stage ?? 'close') : null,
    }
  }

  async #explained(main: SessionReportCore, diagnosis: Diagnosis, durationMs: number): Promise<DiagnosisReport> {
    const { profile, credentials } = this.order.plan
    const { error, tls, capabilities, recipients } = main
    const { explain } = await explaining()
    const findings = explain({
      profile,
      credentials: credentials?.kind ?? 'none',
      ...(error === undefined ? {} : { error }),
      ...(tls === undefined ? {} : { tls }),
      ...(capabilities === undefined ? {} : { capabilities }),
      ...(recipients === undefined ? {} : { recipients }),
      ...secretFacts(this.order.plan, this.order.environment.now()),
      diagnosis,
    })
    // A message that went out did so, whatever was called off afterwards.
    const wentOut = main.finalReply !== undefined || main.outcome === 'unknown'
    const cancelled = diagnosis.cancelledAt !== null && !wentOut
    return {
      ...main,
      ...(cancelled ? { ok: false, outcome: 'cancelled' as const } : {}),
      durationMs,
      findings,
      diagnosis,
    }
  }
}
