import type { ErrorCode } from '../../shared/failures/error-code'
import { type Failure, failure } from '../../shared/failures/failure'
import { isTransient, type Reply, verbatimReply } from '../smtp/reply'

/** A refusal as a failure: our code, the server's own words, and whether they mean "later" (4yz) or "never like this" (5yz). */
export const replyFailure = (code: ErrorCode, reply: Reply, params: Failure['params'] = {}): Failure =>
  failure(code, {
    reply: verbatimReply(reply),
    ...(reply.enhancedStatus === null ? {} : { enhancedStatus: reply.enhancedStatus }),
    params: { replyCode: reply.code, ...params },
    retryable: isTransient(reply),
  })
