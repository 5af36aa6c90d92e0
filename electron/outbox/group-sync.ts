import { open } from 'node:fs/promises'

/** Makes what was created, renamed or removed in a folder outlast a power failure. */
export type GroupSync = () => Promise<void>

/** Not every file system can, and Windows cannot: there the change itself must do. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * One flush of a folder serves everybody who asked before it began: many mails that are added at once cost few flushes.
 * @param folder absolute path
 */
export const createGroupSync = (folder: string): GroupSync => {
  let running: Promise<void> | undefined
  let waiting: Promise<void> | undefined
  const begin = (): Promise<void> => {
    running = syncFolder(folder).finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (running === undefined) return begin()
    waiting ??= running.then(() => {
      waiting = undefined
      return begin()
    })
    return waiting
  }
}
