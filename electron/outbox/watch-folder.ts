import { watch } from 'node:fs'

/** Milliseconds that a burst of changes is gathered for. */
const SETTLING_MS = 50

/** Starts to tell when something in a folder changed. @returns a function that ends it */
export type WatchFolder = (folder: string, onNotice: () => void) => () => void

/**
 * Watches with the operating system's means, without keeping the process alive. Where that is impossible (the system's
 * limits, some network file systems) nothing is told, and changes are found at the next regular look.
 */
export const watchFolder: WatchFolder = (folder, onNotice) => {
  let timer: NodeJS.Timeout | undefined
  const notice = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      onNotice()
    }, SETTLING_MS).unref()
  }
  try {
    const watcher = watch(folder, { persistent: false }, notice)
    watcher.on('error', () => watcher.close())
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    return () => undefined
  }
}
