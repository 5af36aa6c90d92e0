import { failure } from '../../shared/failures/failure'
import type { Delivery, DeliveryOutcome } from './delivery'
import type { OpenChannel } from './open-channel'

interface Waiting {
  readonly delivery: Delivery
  readonly done: (outcome: DeliveryOutcome) => void
  readonly broken: (defect: unknown) => void
}

/**
 * Carries messages over one open channel, in order. When another one waits, its beginning leaves in the same flight as
 * the end of the one before (RFC 2920 §3.1), so that a message costs one round trip.
 */
export class Courier {
  readonly #waiting: Waiting[] = []
  #running: Promise<void> | undefined

  constructor(readonly channel: OpenChannel) {}

  /** Resolves when the message met its fate. One that was not begun when the connection is lost was not sent. */
  carry(delivery: Delivery): Promise<DeliveryOutcome> {
    return new Promise((done, broken) => {
      this.#waiting.push({ delivery, done, broken })
      this.#running ??= this.#work()
    })
  }

  /** Resolves when nothing is on its way any more. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #work(): Promise<void> {
    const speakNext = (): void => this.#waiting[0]?.delivery.speakAhead()
    for (let current = this.#waiting.shift(); current !== undefined; current = this.#waiting.shift()) {
      await current.delivery.run(speakNext).then((outcome) => {
        this.#leaveNothingHalf(outcome)
        current?.done(outcome)
      }, current.broken)
    }
    this.#running = undefined
  }

  /** A message that broke off in its middle can only be taken back by ending the connection. */
  #leaveNothingHalf({ error }: DeliveryOutcome): void {
    const { connection } = this.channel
    if (connection.inContent) connection.abandon(error ?? failure('connection-closed'))
  }
}
