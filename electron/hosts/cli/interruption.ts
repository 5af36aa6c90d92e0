/** One interrupt often arrives several times: a terminal signals the whole group, npm forwards, and exit hooks of libraries repeat it. */
const SAME_INTERRUPT_MS = 500

/**
 * What a signal does: the first interrupt asks for an orderly end, a later one ends the process.
 * @param now clock in ms
 * @param end ends the process at once
 */
export const createInterruption = (now: () => number, end: () => void) => {
  const controller = new AbortController()
  let firstAt = 0
  return {
    /** Aborted by the first interrupt. */
    signal: controller.signal,
    /** To be called at every signal. */
    interrupt: (): void => {
      if (!controller.signal.aborted) {
        firstAt = now()
        controller.abort()
      } else if (now() - firstAt > SAME_INTERRUPT_MS) end()
    },
  }
}
