import { z } from 'zod'
import { type Failure, failureSchema } from '../failures/failure-schema'

/** What every operation resolves to. An expected failure is a value; an exception is a bug. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export const succeeded = <Value>(value: Value): Result<Value> => ({ ok: true, value })
export const failed = (error: Failure): Result<never> => ({ ok: false, error })

/** Schema of a result whose value has the given schema. */
export const resultSchema = <Schema extends z.ZodType>(value: Schema) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: failureSchema }),
  ])
