import type { Failure } from '../../shared/failures/failure'
import type { SendOptions } from '../../shared/submission/send-options'
import type { SessionReport } from '../../shared/submission/session-report'
import type { SessionSnapshot, SessionState } from '../../shared/submission/session-snapshot'
import { type StageId, stageOrder } from '../../shared/submission/stage'
import { Transcript } from '../smtp/transcript'
import type { Courier } from './courier'
import type { DeliveryOutcome } from './delivery'
import { explaining } from './explaining'
import { noEvidence } from './open-channel'
import { closeSession, leaveSession, newContext, openSession, submitMessage } from './open-session'
import type { OutgoingMessage } from './outgoing-message'
import type { PreparedPlan } from './prepare-plan'
import { refusePlan } from './refuse-plan'
import { secretFacts } from './secret-facts'
import type { SessionContext, SessionEnvironment } from './session-context'
import { isEnded, nextState, type SessionEvent, takesMessages } from './session-states'
import { StageTimeline } from './stage-timeline'
import type { SubmissionObserver } from './submission-observer'
import type { Withdrawal } from './withdrawal'

const MESSAGE_STAGES: readonly StageId[] = ['envelope', 'content']
/** The page hears of counters at most ten times a second. */
const COUNTER_INTERVAL_MS = 100

export interface KeptSessionOptions {
  readonly id: string
  readonly prepared: PreparedPlan
  readonly environment: SessionEnvironment
  /** Hears of opening and closing. */
  readonly observer: SubmissionObserver
  /** Told of every state at once, and of counters at intervals. */
  readonly changed: (snapshot: SessionSnapshot) => void
}

/** One session that stays open between messages. It says nothing by itself, NOOP neither. */
export class KeptSession {
  readonly #context: SessionContext
  readonly #evidence = noEvidence()
  readonly #ending = new AbortController()
  readonly #messages = { accepted: 0, refused: 0, unknown: 0 }
  #state: SessionState = 'opening'
  #courier: Courier | undefined
  #error: Failure | null = null
  #durationMs: number | null = null
  #pending = 0
  #drained: (() => void)[] = []
  #opening: Promise<void> | undefined
  #closing: Promise<void> | undefined
  #quitting = false
  #counters: NodeJS.Timeout | undefined

  constructor(readonly options: KeptSessionOptions) {
    const { prepared, environment, observer } = options
    const order = stageOrder(prepared.plan.profile.option).filter((stage) => !MESSAGE_STAGES.includes(stage))
    this.#context = newContext(prepared.plan, environment, observer, this.#ending.signal, order)
  }

  get state(): SessionState {
    return this.#state
  }

  get ended(): boolean {
    return isEnded(this.#state)
  }

  get takesMessages(): boolean {
    return takesMessages(this.#state)
  }

  snapshot(): SessionSnapshot {
    const { id, prepared } = this.options
    const { connection, greeting, capabilities, tls } = this.#evidence
    return {
      id,
      profileId: prepared.plan.profile.id,
      state: this.#state,
      startedAt: new Date(this.#context.startedAt).toISOString(),
      durationMs: this.#durationMs,
      greeting: greeting ?? null,
      capabilities: capabilities ?? null,
      ...(tls === undefined ? {} : { tls }),
      stages: this.#context.timeline.records(),
      bytesSent: connection?.traffic.sent ?? 0,
      bytesReceived: connection?.traffic.received ?? 0,
      messages: { ...this.#messages },
      error: this.#error,
    }
  }

  /** Resolves when the session is ready or failed. */
  open(): Promise<void> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  async #open(): Promise<void> {
    this.options.changed(this.snapshot())
    const refused = refusePlan(this.options.prepared.plan, null)
    if (refused?.stage !== undefined) this.#context.timeline.refuse(refused.stage)
    const opened = refused === undefined ? await openSession(this.#context, this.#evidence) : undefined
    if (opened?.ok !== true) {
      await leaveSession(this.#context, this.#evidence)
      this.#context.timeline.finish()
      this.#happen('failed', refused ?? opened?.error)
      return
    }
    this.#courier = opened.value
    this.#happen('opened')
    opened.value.channel.connection.watch(() => this.#noticeLoss())
  }

  /** Breaks off: opening fails as `cancelled`, an open session is lost. */
  cancel(): void {
    this.#ending.abort()
  }

  /**
   * Announces a message, in the order in which messages are to go; `deliver` or `forgo` must follow.
   * Only while `takesMessages`.
   */
  announce(): void {
    this.#pending += 1
    this.#happen('submitted')
  }

  /** Takes an announcement back. */
  forgo(): void {
    this.#pending -= 1
    if (this.#pending > 0) return
    this.#evidence.connection?.recordIn(this.#context.transcript)
    if (!this.ended) this.#happen('drained')
    this.#noticeLoss()
    for (const wake of this.#drained.splice(0)) wake()
  }

  /** Sends an announced message. @param withdrawal takes this message back alone, where SMTP allows it */
  async deliver(
    message: OutgoingMessage,
    options: SendOptions,
    observer: SubmissionObserver,
    withdrawal: Withdrawal,
  ): Promise<SessionReport> {
    const { environment, plan } = this.#context
    const courier = this.#courier
    const startedAt = environment.now()
    const elapsed = (): number => Math.max(0, environment.now() - startedAt)
    const transcript = new Transcript(elapsed, (line) => observer.lineSpoken(line))
    const timeline = new StageTimeline(MESSAGE_STAGES, environment.now, transcript, (stage) =>
      observer.stageChanged(stage),
    )
    const contentProgressed: SubmissionObserver['contentProgressed'] = (sent, total) => {
      observer.contentProgressed(sent, total)
      this.#countersChanged()
    }
    if (courier === undefined) throw new Error('a message was submitted to a session that never opened')
    const outcome = await submitMessage(
      courier,
      message,
      options,
      { transcript, stage: (id, work) => timeline.run(id, work), contentProgressed, withdrawal },
      environment.now,
    )
    this.#count(outcome)
    const facts = this.#facts(outcome)
    this.forgo()
    const durationMs = elapsed()
    const { explain } = await explaining()
    return {
      ok: outcome.outcome === 'passed',
      outcome: outcome.outcome,
      startedAt: new Date(startedAt).toISOString(),
      durationMs,
      stages: timeline.finish(),
      findings: explain({
        profile: plan.profile,
        credentials: plan.credentials?.kind ?? 'none',
        ...secretFacts(plan, environment.now()),
        ...facts,
      }),
      warnings: this.options.prepared.warnings,
      ...facts,
      messageId: message.messageId,
      ...(outcome.finalReply === undefined ? {} : { finalReply: outcome.finalReply }),
      transcript: transcript.lines(),
    }
  }

  /** Lets the messages on their way end, then says QUIT. @returns when the session is over */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    if (this.#state === 'opening') {
      this.cancel()
      await this.#opening
    }
    if (this.ended) return
    this.#happen('closing')
    if (this.#pending > 0) await new Promise<void>((wake) => this.#drained.push(wake))
    const { connection } = this.#evidence
    if (this.ended || connection === undefined) return
    this.#quitting = true
    await closeSession(this.#context, connection)
    this.#evidence.socket?.destroy()
    if (!this.ended) this.#happen('closed')
  }

  #facts({ recipients, error }: DeliveryOutcome) {
    const { tls, capabilities } = this.#evidence
    return {
      ...(tls === undefined ? {} : { tls }),
      ...(capabilities === undefined ? {} : { capabilities }),
      ...(recipients === undefined ? {} : { recipients: [...recipients] }),
      ...(error === undefined ? {} : { error }),
    }
  }

  #count({ outcome }: DeliveryOutcome): void {
    if (outcome === 'passed' || outcome === 'partial') this.#messages.accepted += 1
    else if (outcome === 'unknown') this.#messages.unknown += 1
    else if (outcome === 'failed') this.#messages.refused += 1
    this.#countersChanged()
  }

  /** Looks whether the connection still stands; what is on its way ends first and tells its own fate. */
  #noticeLoss(): void {
    const ended = this.#evidence.connection?.ended
    if (ended === undefined || this.#pending > 0 || this.#quitting || this.ended) return
    this.#evidence.socket?.destroy()
    this.#happen('lost', ended)
  }

  #happen(event: SessionEvent, error?: Failure): void {
    const state = nextState(this.#state, event)
    if (state === undefined) throw new Error(`${event} is illegal in state ${this.#state}`)
    const same = state === this.#state
    this.#state = state
    if (error !== undefined) this.#error = error
    if (isEnded(state)) {
      this.#durationMs = this.#context.elapsed()
      clearTimeout(this.#counters)
    }
    if (!same) this.options.changed(this.snapshot())
  }

  #countersChanged(): void {
    if (this.#counters !== undefined || this.ended) return
    this.#counters = setTimeout(() => {
      this.#counters = undefined
      this.options.changed(this.snapshot())
    }, COUNTER_INTERVAL_MS)
  }
}
