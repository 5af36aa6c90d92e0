import { type Failure, failure } from '../../shared/failures/failure'

/** The system's name of an error (`ENOSPC`, `EACCES`), or `unknown`: the only part of it that may be told. */
export const systemErrorName = (error: unknown): string => {
  const name = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof name === 'string' && /^E[A-Z0-9]+$/.test(name) ? name : 'unknown'
}

/** Nothing was changed on disk. `file` is the name without folder. */
export const writeFailure = (file: string, error: unknown): Failure =>
  failure('storage-write-failed', { params: { file, reason: systemErrorName(error) }, retryable: true })

export const readFailure = (file: string, error: unknown): Failure =>
  failure('storage-unreadable', { params: { file, reason: systemErrorName(error) }, retryable: true })
