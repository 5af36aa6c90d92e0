import { z } from 'zod'
import { type OperationInput, type OperationName, operations } from '../../shared/contract/operations'
import { failed, type Result } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { fieldErrors } from '../../shared/profile/field-error'
import type { Application } from './application'
import { resultChecker } from './checked-result'
import { type LogLine, noLog } from './log-line'

const checkers = new Map<OperationName, ReturnType<typeof resultChecker>>()

/** Made at the first question of each kind: at the start there is something better to do than compiling schemas. */
const checkerOf = (name: OperationName): ReturnType<typeof resultChecker> => {
  const known = checkers.get(name)
  if (known !== undefined) return known
  const made = resultChecker(operations[name].response)
  checkers.set(name, made)
  return made
}

/** Whether `name` is an operation of the contract; names that every object inherits are not. */
export const isOperationName = (name: unknown): name is OperationName =>
  typeof name === 'string' && Object.hasOwn(operations, name)

/** Depth at which the issue enters a property of a profile, or -1 when the request itself is wrong. */
const profileDepth = (issue: z.core.$ZodIssue): number => {
  const depth = issue.path.indexOf('profile')
  return depth >= 0 && issue.path.length > depth + 1 ? depth : -1
}

/** Names the field when all that is wrong is a value of the profile, else says that the request is malformed. */
const refusalOf = (error: z.ZodError): Failure => {
  const inProfile = error.issues.flatMap((issue) => {
    const depth = profileDepth(issue)
    return depth < 0 ? [] : [{ ...issue, path: issue.path.slice(depth + 1) }]
  })
  const first = inProfile.length === error.issues.length ? fieldErrors(new z.ZodError(inProfile))[0] : undefined
  if (first === undefined) return failure('invalid-request')
  return failure('invalid-value', {
    field: first.field,
    params: { field: first.field, reason: first.code, ...first.params },
  })
}

const answer = async <Name extends OperationName>(
  application: Application,
  name: Name,
  request: unknown,
): Promise<Result<unknown>> => {
  const parsed = operations[name].request.safeParse(request)
  if (!parsed.success) return failed(refusalOf(parsed.error))
  // The schema of this very name produced it; TypeScript only sees the union of all schemas.
  return application.handlers[name](parsed.data as OperationInput<Name>)
}

/**
 * Answers one question of a page, whoever asks and whatever it holds. Both hosts call it, after their own checks of the sender.
 * @param name as received; anything but an operation of the contract gives `not-found`
 * @param request as received; `invalid-value` names the profile field that is wrong, `invalid-request` is any other mismatch
 * @param log takes redacted lines about bugs: exceptions and answers outside their schema, which give `internal`
 * @returns always a result, never an exception
 */
export const dispatch = async (
  application: Application,
  name: unknown,
  request: unknown,
  log: LogLine = noLog,
): Promise<Result<unknown>> => {
  if (!isOperationName(name)) return failed(failure('not-found'))
  const startedAt = performance.now()
  const noteBug: LogLine = (line) => {
    log(line)
    application.log.bugCaught(line)
  }
  const result = await checkerOf(name)(`operation ${name}`, () => answer(application, name, request), noteBug)
  application.log.operationEnded(name, result.ok ? 'ok' : result.error.code, performance.now() - startedAt)
  return result
}
