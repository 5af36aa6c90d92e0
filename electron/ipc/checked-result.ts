import type { z } from 'zod'
import { failed, type Result, resultSchema } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { LogLine } from './log-line'

const classOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.constructor.name : typeof thrown)

/** A checker of results whose value has the given schema; build it once for each schema, zod compiles it. */
export const resultChecker = <Schema extends z.ZodType>(value: Schema) => {
  const schema = resultSchema(value)
  /**
   * Runs `produce` and lets only a result of the promised shape out.
   * @param label what ran, for the log
   * @returns the result, or `internal` when `produce` threw or answered with another shape
   */
  return async (label: string, produce: () => Promise<unknown>, log: LogLine): Promise<Result<z.output<Schema>>> => {
    try {
      const checked = schema.safeParse(await produce())
      // zod types the union by its raw schemas; what parsed is a Result of the schema's output.
      if (checked.success) return checked.data as Result<z.output<Schema>>
      log(`${label} answered outside its schema: ${checked.error.issues[0]?.code}`)
    } catch (thrown) {
      log(`${label} threw ${classOf(thrown)}`)
    }
    return failed(failure('internal'))
  }
}
