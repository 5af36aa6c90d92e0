import { type Failure, failure } from '../../../shared/failures/failure'

/** A command that was called wrongly. It travels as an exception to the one place that prints it and exits with 2. */
export class UsageFailure extends Error {
  override readonly name = 'UsageFailure'
  readonly failure: Failure

  /**
   * @param details what is wrong; `message` is a sentence for a person and must hold no secret
   */
  constructor(message: string, details: Partial<Failure> = {}) {
    super(message)
    this.failure = failure(details.code ?? 'invalid-request', details)
  }
}
