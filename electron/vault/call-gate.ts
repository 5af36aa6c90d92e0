/** Answer of a call that did not come back in time. The call itself goes on: keychain calls cannot be cancelled. */
export const TIMED_OUT = Symbol('timed out')

/** Lets one call through at a time, each with a deadline. */
export interface CallGate {
  /** Whether a call that ran out of time is still under way. */
  isBlocked(): boolean
  /**
   * @param deadlineMs milliseconds until the caller is told `TIMED_OUT`; it is told so at once while an earlier call hangs
   * @throws what the call throws in time
   */
  run<Value>(call: () => Promise<Value>, deadlineMs: number): Promise<Value | typeof TIMED_OUT>
}

/**
 * A keychain call holds one of libuv's four threads for as long as its prompt is open: a second one behind it would
 * block files and DNS next. So callers queue here, and nothing new is started while one hangs.
 * @param onUnblocked called when a call that had run out of time has come back after all
 */
export const createCallGate = (onUnblocked: () => void): CallGate => {
  let queue: Promise<unknown> = Promise.resolve()
  let blocked = false

  const runNow = async <Value>(call: () => Promise<Value>, deadlineMs: number): Promise<Value | typeof TIMED_OUT> => {
    if (blocked) return TIMED_OUT
    const pending = call()
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<typeof TIMED_OUT>((resolve) => {
      timer = setTimeout(() => resolve(TIMED_OUT), deadlineMs)
    })
    const outcome = await Promise.race([pending, deadline]).finally(() => clearTimeout(timer))
    if (outcome !== TIMED_OUT) return outcome
    blocked = true
    const unblock = () => {
      blocked = false
      onUnblocked()
    }
    pending.then(unblock, unblock)
    return TIMED_OUT
  }

  return {
    isBlocked: () => blocked,
    run: (call, deadlineMs) => {
      const turn = queue.then(() => runNow(call, deadlineMs))
      queue = turn.catch(() => undefined)
      return turn
    },
  }
}
