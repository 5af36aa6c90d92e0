import { watch } from 'node:fs'

/** Milliseconds that a burst of notices is gathered for: one replacement of a file makes several. */
const SETTLING_MS = 100

/**
 * Tells when the file called `name` in `folder` may have been changed. The folder is watched, because a replaced file is
 * a new one. Watching never keeps the process alive.
 * @param onNotice called at most once in 100 ms
 * @returns a function that ends the watch; undefined where watching is impossible (no such folder yet, the system's
 * limits), and changes are noticed at the next look at the file
 */
export const watchFile = (folder: string, name: string, onNotice: () => void): (() => void) | undefined => {
  let timer: NodeJS.Timeout | undefined
  const notice = (_event: string, changed: string | null) => {
    if ((changed !== null && changed !== name) || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      onNotice()
    }, SETTLING_MS)
    timer.unref()
  }
  try {
    const watcher = watch(folder, { persistent: false, encoding: 'utf8' }, notice)
    watcher.on('error', () => watcher.close())
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    return undefined
  }
}
