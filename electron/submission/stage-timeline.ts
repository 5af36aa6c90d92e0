import { failed, type Result } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { StageFact, StageId, StageRecord, StageStatus } from '../../shared/submission/stage'
import type { StageFactKey } from '../../shared/words/en/stages'
import type { Transcript } from '../smtp/transcript'

/** What the work of a stage may say about itself. */
export interface StageNotes {
  fact(key: StageFactKey, params: StageFact['params']): void
  /** The stage passed, with something that the user should know. */
  warn(): void
}

interface Entry {
  status: StageStatus
  durationMs: number | null
  facts: StageFact[]
}

const newEntry = (): Entry => ({ status: 'pending', durationMs: null, facts: [] })

/** A stage that was stopped did not fail, and a message of unknown fate is never called failed. */
const statusAfter = ({ code }: Failure): StageStatus => {
  if (code === 'cancelled') return 'skipped'
  return code === 'delivery-unknown' ? 'warned' : 'failed'
}

/** The stages of one session: runs each, measures it, and tells every change at once. */
export class StageTimeline {
  readonly #entries: ReadonlyMap<StageId, Entry>

  /**
   * @param order all stages, in the order in which they run
   * @param now ms
   */
  constructor(
    readonly order: readonly StageId[],
    readonly now: () => number,
    readonly transcript: Transcript,
    readonly changed: (stage: StageRecord) => void,
  ) {
    this.#entries = new Map(order.map((id) => [id, newEntry()]))
  }

  /**
   * Runs the work of a stage. A stage may run twice (EHLO is said again after STARTTLS): its durations add up.
   * @returns what `work` returned; a failure leaves with the stage it belongs to
   */
  async run<Value>(id: StageId, work: (notes: StageNotes) => Promise<Result<Value>>): Promise<Result<Value>> {
    const startedAt = this.now()
    let warned = this.#entry(id).status === 'warned'
    this.transcript.enter(id)
    this.#change(id, { status: 'running' })
    const result = await work({
      fact: (key, params) => this.#change(id, { facts: [...this.#entry(id).facts, { key, params }] }),
      warn: () => {
        warned = true
      },
    })
    const durationMs = (this.#entry(id).durationMs ?? 0) + Math.max(0, this.now() - startedAt)
    if (result.ok) {
      this.#change(id, { status: warned ? 'warned' : 'passed', durationMs })
      return result
    }
    const error = { ...result.error, stage: result.error.stage ?? id }
    // An alert about our client certificate comes while a reply is awaited, and still belongs to stage `secure`.
    if (error.stage !== id) this.#change(id, { status: 'skipped', durationMs })
    this.#change(error.stage, { status: statusAfter(error), ...(error.stage === id ? { durationMs } : {}) })
    return failed(error)
  }

  /** Says that a stage failed before it could run, e.g. because its values may not go out. */
  refuse(id: StageId): void {
    this.#change(id, { status: 'failed', durationMs: 0 })
  }

  /** Whatever has not run by now is skipped. @returns all stages in their order */
  finish(): StageRecord[] {
    for (const id of this.order) if (this.#entry(id).status === 'pending') this.#change(id, { status: 'skipped' })
    return this.records()
  }

  /** All stages in their order, as they stand. */
  records(): StageRecord[] {
    return this.order.map((id) => this.#record(id))
  }

  #entry(id: StageId): Entry {
    return this.#entries.get(id) ?? newEntry()
  }

  #change(id: StageId, change: Partial<Entry>): void {
    Object.assign(this.#entry(id), change)
    this.changed(this.#record(id))
  }

  #record(id: StageId): StageRecord {
    const { status, durationMs, facts } = this.#entry(id)
    return { id, status, durationMs, facts: [...facts] }
  }
}
