import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { Outcome, RecipientResult, ReplyRecord } from '../../shared/submission/session-report'
import type { StageId } from '../../shared/submission/stage'
import { replyRecord } from '../smtp/reply'
import { hindrance } from './envelope-parameters'
import { type Letter, MailTransaction } from './mail-transaction'
import type { OpenChannel } from './open-channel'
import { withFateOf } from './recipient-fate'
import { countRecipients, recipientsFailure, unanswered } from './recipient-results'
import { refuseEnvelope } from './refuse-plan'
import type { StageNotes } from './stage-timeline'
import type { Withdrawal } from './withdrawal'

/** Runs the work of a stage, as `StageTimeline.run` does. */
export type StageRunner = <Value>(
  id: StageId,
  work: (notes: StageNotes) => Promise<Result<Value>>,
) => Promise<Result<Value>>

/** What became of one message. */
export interface DeliveryOutcome {
  readonly outcome: Outcome
  /** One result per recipient of the envelope, in its order; undefined when none was ever to be named. */
  readonly recipients: readonly RecipientResult[] | undefined
  /** The last positive answer to a final dot. */
  readonly finalReply: ReplyRecord | undefined
  /** Why it did not go to everyone, or to nobody. */
  readonly error: Failure | undefined
}

/** More transactions than this for one message are a server that takes next to nobody. */
const MAXIMUM_TRANSACTIONS = 1_000
/** How long a cancelled message waits for the server to let it go, before the connection is ended. */
const CANCELLING_MS = 2_000

const SILENT: StageNotes = { fact: () => undefined, warn: () => undefined }

/** Runs a stage without a record: a failure leaves with the stage it belongs to. */
export const unrecorded: StageRunner = async (id, work) => {
  const result = await work(SILENT)
  return result.ok ? result : failed({ ...result.error, stage: result.error.stage ?? id })
}

/** One message on its way over an open channel, in as many transactions as the server's limit of recipients asks for. */
export class Delivery {
  readonly #settled = new Map<string, RecipientResult>()
  #transaction: MailTransaction | undefined
  #finalReply: ReplyRecord | undefined

  /** @param withdrawal takes this message back alone, as far as SMTP allows it; the connection stays where it can */
  constructor(
    readonly channel: OpenChannel,
    readonly letter: Letter,
    readonly stage: StageRunner,
    readonly withdrawal?: Withdrawal,
  ) {}

  /** Says the beginning of the message in the flight of the one before it, where that is possible. */
  speakAhead(): void {
    const possible = this.channel.offers.extensions.has('PIPELINING') && this.withdrawal?.asked !== true
    if (!possible || this.#objection() !== undefined) return
    this.#transaction = this.#nextTransaction(this.letter.message.envelope.to)
    this.#transaction.speak()
  }

  /**
   * Sends the message. Never rejects for what can be expected to go wrong.
   * @param next speaks the message that follows, in the flight of this one's final dot
   */
  async run(next: () => void): Promise<DeliveryOutcome> {
    let grace: NodeJS.Timeout | undefined
    const takeBack = (): void => {
      const giveUp = (): void => this.channel.connection.abandon(failure('cancelled'))
      if (this.#transaction?.dataSaid === true) giveUp()
      else grace = setTimeout(giveUp, CANCELLING_MS)
    }
    this.withdrawal?.listen(takeBack)
    try {
      return this.#judge(await this.#converse(next))
    } finally {
      clearTimeout(grace)
      this.withdrawal?.listen(undefined)
    }
  }

  #objection(): Failure | undefined {
    const { message } = this.letter
    const refused = refuseEnvelope(message) ?? hindrance(message, this.channel.offers)
    return refused === undefined ? undefined : { ...refused, stage: refused.stage ?? 'envelope' }
  }

  #nextTransaction(recipients: readonly string[]): MailTransaction {
    return new MailTransaction(this.channel, this.letter, recipients)
  }

  /** @returns why it ended, undefined when every transaction was accepted */
  async #converse(next: () => void): Promise<Failure | undefined> {
    const objection = this.#transaction === undefined ? this.#objection() : undefined
    let recipients = this.letter.message.envelope.to
    for (let round = 0; recipients.length > 0 && round < MAXIMUM_TRANSACTIONS; round += 1) {
      const transaction = this.#transaction ?? this.#nextTransaction(recipients)
      this.#transaction = transaction
      const named = await this.stage('envelope', async (notes) => {
        if (objection !== undefined) return failed(objection)
        return this.#name(transaction, notes)
      })
      if (!named.ok) return this.#settle(transaction, named.error)
      recipients = transaction.postponed
      const sent = await this.stage('content', (notes) =>
        transaction.content(notes, recipients.length === 0 ? next : undefined),
      )
      this.#settle(transaction, sent.ok ? undefined : sent.error)
      if (!sent.ok) return sent.error
      this.#finalReply = replyRecord(sent.value)
      this.#transaction = undefined
    }
    return undefined
  }

  async #name(transaction: MailTransaction, notes: StageNotes): Promise<Result<null>> {
    const cancelled = (): boolean => this.withdrawal?.asked === true
    if (cancelled() && !transaction.dataSaid) return failed(failure('cancelled'))
    if (this.letter.options.notification !== null && !this.channel.offers.extensions.has('DSN')) {
      notes.warn()
      notes.fact('notification-not-offered', {})
    }
    const named = await transaction.envelope(cancelled)
    if (transaction.results.some(({ reply }) => reply !== undefined)) {
      const counts = countRecipients(transaction.results)
      notes.fact('recipients', counts)
      if (counts.accepted < transaction.results.length) notes.warn()
    }
    if (!named.ok) return named
    if (transaction.postponed.length > 0) notes.fact('recipients-postponed', { count: transaction.postponed.length })
    return succeeded(null)
  }

  #settle(transaction: MailTransaction, error: Failure | undefined): Failure | undefined {
    for (const result of withFateOf(transaction.results, error) ?? []) this.#settled.set(result.address, result)
    return error
  }

  #judge(error: Failure | undefined): DeliveryOutcome {
    const { to } = this.letter.message.envelope
    const recipients =
      this.#settled.size === 0 ? undefined : to.map((address) => this.#settled.get(address) ?? unanswered(address))
    const accepted = recipients?.filter(({ status }) => status === 'accepted').length ?? 0
    // The refusals of a later transaction are those of a part: what happened to all is told as one.
    const refused = error === undefined || (accepted > 0 && error.code.startsWith('recipients-'))
    const partial = recipients !== undefined && refused && accepted < recipients.length
    const reason = partial ? recipientsFailure(recipients) : error
    return { outcome: outcomeOf(reason, accepted > 0), recipients, finalReply: this.#finalReply, error: reason }
  }
}

/** What a message or a session came to. @param delivered whether anyone got the message */
export const outcomeOf = (error: Failure | undefined, delivered: boolean): Outcome => {
  if (error === undefined) return 'passed'
  if (error.code === 'delivery-unknown') return 'unknown'
  if (delivered) return 'partial'
  return error.code === 'cancelled' ? 'cancelled' : 'failed'
}
