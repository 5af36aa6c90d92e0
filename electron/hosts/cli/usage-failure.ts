import { type Failure, failure } from '../../../shared/failures/failure'
import type { ClientContainerProblem } from '../../../shared/profile/client-container-problem'
import type { commandLineUsage } from '../../../shared/words/en/command-line-usage'

/** The key of a sentence about a wrong call. */
export type UsageSentence = keyof typeof commandLineUsage | `fieldErrors.${ClientContainerProblem}`

/** A command that was called wrongly. It travels as an exception to the one place that prints it and exits with 2. */
export class UsageFailure extends Error {
  override readonly name = 'UsageFailure'
  readonly failure: Failure

  /**
   * @param sentence what is wrong: a key below `commandLineUsage`, or a whole key
   * @param values what the sentence names; it must hold no secret
   */
  constructor(
    readonly sentence: UsageSentence,
    details: Partial<Failure> = {},
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(sentence)
    this.failure = failure(details.code ?? 'invalid-request', details)
  }

  /** The whole key of the sentence in the words. */
  get key(): string {
    return this.sentence.includes('.') ? this.sentence : `commandLineUsage.${this.sentence}`
  }
}
