import type { Failure } from './failure-schema'

// The schema has a file of its own: a process that only starts, or only says what was typed wrong, need not build schemas.
export type { Failure } from './failure-schema'

/** Builds a failure; `retryable` is false unless said. */
export const failure = (code: Failure['code'], details: Partial<Omit<Failure, 'code'>> = {}): Failure => ({
  code,
  params: {},
  retryable: false,
  ...details,
})
