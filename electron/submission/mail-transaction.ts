import { Readable } from 'node:stream'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { SendOptions } from '../../shared/submission/send-options'
import type { RecipientResult } from '../../shared/submission/session-report'
import { isPositive, isTransient, type Reply, replyText } from '../smtp/reply'
import type { FinalDot, SubmissionConnection } from '../smtp/submission-connection'
import type { Transcript } from '../smtp/transcript'
import { LARGEST_AT_ONCE } from '../smtp/write-content'
import { type EnvelopeParameters, envelopeParameters, recipientLimit } from './envelope-parameters'
import type { OpenChannel } from './open-channel'
import type { OutgoingMessage } from './outgoing-message'
import { countRecipients, isRecipientLimit, recipientResult, recipientsFailure, unanswered } from './recipient-results'
import { replyFailure } from './reply-failure'
import type { StageNotes } from './stage-timeline'

/**
 * RCPT commands in flight at once when the server offers PIPELINING: enough to hide the round trip, few enough that
 * neither side's buffers fill while the other still writes (RFC 2920 §3.1).
 */
const FLIGHT = 100
const START_INPUT = 354

type Answer = Promise<Result<Reply>>

/** A message, how it is to be delivered, and where its part of the conversation is written down. */
export interface Letter {
  readonly message: OutgoingMessage
  readonly options: SendOptions
  readonly transcript: Transcript
  readonly progressed: (sentBytes: number) => void
}

/**
 * One mail transaction (RFC 5321 §3.3): MAIL, RCPT for each recipient, DATA. With PIPELINING all of it leaves in one
 * flight (RFC 2920 §3.1), save for DATA when it must depend on the answers. Every answer goes to its own command.
 */
export class MailTransaction {
  readonly #connection: SubmissionConnection
  readonly #pipelining: boolean
  readonly #parameters: EnvelopeParameters
  /** How many recipients may be named; the others follow in a further transaction. */
  readonly #room: number
  readonly #results: RecipientResult[] = []
  readonly #postponed: string[] = []
  #sender: Answer | undefined
  #named: Answer[] = []
  #said = 0
  #data: Answer | undefined

  /** @param recipients those of the message that are not settled yet */
  constructor(
    { connection, offers }: OpenChannel,
    readonly letter: Letter,
    readonly recipients: readonly string[],
  ) {
    this.#connection = connection
    this.#pipelining = offers.extensions.has('PIPELINING')
    this.#parameters = envelopeParameters(letter.message, offers, letter.options)
    const limit = letter.options.delivery === 'accepted' ? recipientLimit(offers) : null
    this.#room = Math.min(recipients.length, limit ?? recipients.length)
  }

  /** One result per recipient that was settled, in the order of `recipients`. */
  get results(): readonly RecipientResult[] {
    return this.#results
  }

  /** Recipients for whom this transaction had no room. */
  get postponed(): readonly string[] {
    return this.#postponed
  }

  /** Whether DATA was said: from then on only the end of the connection can take the message back. */
  get dataSaid(): boolean {
    return this.#data !== undefined
  }

  /** Says as much as may leave in one flight. */
  speak(): void {
    this.#connection.recordIn(this.letter.transcript)
    this.#connection.together(() => {
      this.#sender = this.#connection.sender(`<${this.letter.message.envelope.from}>${this.#parameters.mail}`)
      if (this.#pipelining) this.#nameMore()
    })
  }

  /**
   * Hears the answers about sender and recipients, and names those who are left.
   * @param cancelled whether to go no further
   * @returns a failure when no content may follow: `sender-refused`, `sender-deferred`, `recipients-refused`,
   *   `recipients-deferred`, `cancelled`, or that of the connection
   */
  async envelope(cancelled: () => boolean): Promise<Result<null>> {
    if (this.#sender === undefined) this.speak()
    const sender = await this.#sender
    if (sender === undefined || !sender.ok) return this.#lost(sender?.error ?? failure('internal'))
    if (!isPositive(sender.value)) return this.#senderRefused(sender.value)
    let full = false
    while (!full && this.#results.length < this.#room) {
      if (cancelled()) return this.#takeBack(failure('cancelled'))
      if (this.#named.length === 0) this.#connection.together(() => this.#nameMore())
      const lost = await this.#hearNamed()
      if (lost !== undefined) return this.#lost(lost)
      full = this.#postponed.length > 0
    }
    for (const address of this.recipients.slice(this.#said)) this.#postponed.push(address)
    if (cancelled()) return this.#takeBack(failure('cancelled'))
    return this.#judge()
  }

  /**
   * Sends the content, and its end together with what `next` says.
   * @returns the server's answer to the final dot, or why there is none
   */
  async content(notes: StageNotes, next: (() => void) | undefined): Promise<Result<Reply>> {
    this.#data ??= this.#connection.beginContent()
    const begun = await this.#data
    if (!begun.ok) return begun
    if (begun.value.code !== START_INPUT) {
      await this.#connection.reset()
      return failed(refusal(begun.value))
    }
    const dot = await this.#write(notes, next)
    if (!dot.written) return failed(dot.failure)
    const answer = await dot.answer
    return answer.ok ? judgeContent(answer.value, notes) : failed(unknownDelivery(answer.error))
  }

  #nameMore(): void {
    const window = this.recipients.slice(this.#said, Math.min(this.#room, this.#said + (this.#pipelining ? FLIGHT : 1)))
    for (const address of window) {
      this.#named.push(this.#connection.recipient(`<${address}>${this.#parameters.rcpt(address)}`))
    }
    this.#said += window.length
    const early = this.#pipelining && this.letter.options.delivery === 'accepted'
    if (early && this.#said === this.#room) this.#data = this.#connection.beginContent()
  }

  /** @returns why the answers do not come any more */
  async #hearNamed(): Promise<Failure | undefined> {
    const first = this.#said - this.#named.length
    const answers = this.#named
    this.#named = []
    for (const [index, answer] of answers.entries()) {
      const address = this.recipients[first + index]
      const reply = await answer
      if (!reply.ok) return reply.error
      if (address === undefined) continue
      // Only a transaction that took someone is full; a server that takes nobody refuses.
      const full = isRecipientLimit(reply.value) && this.#results.some(({ status }) => status === 'accepted')
      if (full && this.letter.options.delivery === 'accepted') this.#postponed.push(address)
      else this.#results.push(recipientResult(address, reply.value))
    }
    return undefined
  }

  #lost(reason: Failure): Result<never> {
    const heard = new Set(this.#results.map(({ address }) => address))
    for (const address of this.recipients) if (!heard.has(address)) this.#results.push(unanswered(address))
    this.#postponed.length = 0
    return failed(reason)
  }

  async #senderRefused(reply: Reply): Promise<Result<never>> {
    let named = false
    for (const answer of this.#named) {
      const heard = await answer
      named ||= heard.ok && isPositive(heard.value)
    }
    const begun = await this.#data
    // A server that refused the sender and takes content all the same is past understanding: nothing more is said to it.
    if (begun?.ok === true && begun.value.code === START_INPUT) {
      if (named) this.#connection.abandon(failure('reply-malformed'))
      else await this.#endEmpty()
    }
    return failed(replyFailure(isTransient(reply) ? 'sender-deferred' : 'sender-refused', reply))
  }

  async #judge(): Promise<Result<null>> {
    const { accepted } = countRecipients(this.#results)
    const complete = accepted === this.#results.length
    if (complete || (accepted > 0 && this.letter.options.delivery === 'accepted')) return succeeded(null)
    return this.#takeBack(recipientsFailure(this.#results))
  }

  /** Ends the transaction without content. Never called while DATA may still bring the message to an accepted recipient. */
  async #takeBack(reason: Failure): Promise<Result<never>> {
    const begun = await this.#data
    if (begun?.ok === true && begun.value.code === START_INPUT) await this.#endEmpty()
    else await this.#connection.reset()
    return failed(reason)
  }

  /** DATA was granted although nobody was accepted: the content must be ended, and goes to nobody (RFC 2920 §3.1). */
  async #endEmpty(): Promise<void> {
    const dot = this.#connection.endContent()
    if (dot.written) await dot.answer
  }

  async #write(notes: StageNotes, next: (() => void) | undefined): Promise<FinalDot> {
    const { message, progressed } = this.letter
    const { bytes } = message
    if (bytes !== undefined && bytes.length <= LARGEST_AT_ONCE) {
      const dot = this.#connection.contentAtOnce(bytes, next)
      if (dot.written) {
        progressed(bytes.length)
        notes.fact('content', { bytes: bytes.length })
      }
      return dot
    }
    const source = bytes === undefined ? message.open() : Readable.from([bytes])
    const written = await this.#connection.content(source, progressed)
    if (!written.ok) return { written: false, failure: written.error }
    this.letter.transcript.note(`<content: ${written.value} bytes>`)
    notes.fact('content', { bytes: written.value })
    return this.#connection.endContent(next)
  }
}

/**
 * Nobody knows what became of the message: the server has all of it and may have accepted it (RFC 5321 §4.5.3.2.6,
 * RFC 1047). Not to be sent again by itself, hence not retryable.
 */
const unknownDelivery = ({ code, reply }: Failure): Failure =>
  failure('delivery-unknown', { ...(reply === undefined ? {} : { reply }), params: { cause: code } })

const judgeContent = (reply: Reply, notes: StageNotes): Result<Reply> => {
  if (isPositive(reply)) {
    notes.fact('final-reply', { code: reply.code, text: replyText(reply) })
    return succeeded(reply)
  }
  // 3yz after the final dot means nothing in SMTP; the message may have been taken.
  return reply.code < 400 ? failed(replyFailure('delivery-unknown', reply)) : failed(refusal(reply))
}

const refusal = (reply: Reply): Failure => {
  if (reply.code < 400) return replyFailure('reply-malformed', reply)
  return replyFailure(isTransient(reply) ? 'message-deferred' : 'message-refused', reply)
}
