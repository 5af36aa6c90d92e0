import type { Failure } from '../../shared/failures/failure'
import { failure } from '../../shared/failures/failure'

/** What a stream of message content ends with when it cannot deliver what was promised. */
export class ContentError extends Error {
  readonly failure: Failure

  /** @param reason the expected failure, of stage `content` */
  constructor(reason: Failure) {
    super(reason.code)
    this.name = 'ContentError'
    this.failure = reason
  }
}

/**
 * The failure behind an error of an outgoing message's stream.
 * @returns the failure of a `ContentError`; `composition-failed` for anything else, whose own text stays here
 */
export const contentFailureOf = (error: unknown): Failure =>
  error instanceof ContentError ? error.failure : failure('composition-failed', { stage: 'content' })
