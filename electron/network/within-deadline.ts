/** How a bounded wait ended. */
export type Bounded<Value> =
  | { readonly end: 'done'; readonly value: Value }
  | { readonly end: 'timeout' }
  | { readonly end: 'cancelled' }

/**
 * Waits for `work` for at most `deadlineMs`, and no longer than until `signal` aborts. The work itself goes on; whoever
 * gives it must make sure that its late result does no harm.
 * @returns how the wait ended; rejects only when `work` rejects in time
 */
export const withinDeadline = <Value>(
  work: Promise<Value>,
  deadlineMs: number,
  signal: AbortSignal,
): Promise<Bounded<Value>> =>
  new Promise((resolve, reject) => {
    const settle = (bounded: Bounded<Value>): void => {
      release()
      resolve(bounded)
    }
    const timer = setTimeout(() => settle({ end: 'timeout' }), deadlineMs)
    const onAbort = (): void => settle({ end: 'cancelled' })
    const release = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(
      (value) => settle({ end: 'done', value }),
      (error: unknown) => {
        release()
        reject(error)
      },
    )
    if (signal.aborted) onAbort()
  })
