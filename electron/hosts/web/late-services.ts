import type { Application } from '../../ipc/application'

/** How long nobody may come after the start, in ms, before the services are opened all the same: waiting mail has to go out. */
const NOBODY_CAME_MS = 250
/** So long after the last file of the page, in ms, the browser has all of them and is busy with its scripts. */
const PAGE_IS_BUSY_MS = 20

/** The services of a host that listens before it has them. */
export interface LateServices {
  /** Opens them, unless that was done before; never resolves after `stop`. @throws what opening them threw */
  open(): Promise<Application>
  /** Resolves once they are there, whoever had them opened; rejects when they cannot be had. */
  opened(): Promise<Application>
  /** A file went to a browser: the services are opened when it has all that it asked for. */
  fileSent(): void
  /** From now on they are not opened any more. */
  stop(): void
}

/**
 * Opening the services takes longer than everything else at the start, and holds up every answer meanwhile. The browser needs
 * its files first, and then a while for itself: that is when the services are opened, unless the page asks for them earlier.
 * @param openServices called once
 */
export const createLateServices = (openServices: () => Promise<Application>): LateServices => {
  let begin: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    begin = resolve
  }).then(openServices)
  // Whoever asks for them hears of a failure; before anybody does it must not end the process unsaid.
  opened.catch(() => undefined)
  let hasStopped = false
  const beginAfter = (delayMs: number) => setTimeout(() => begin(), delayMs)
  let timer = beginAfter(NOBODY_CAME_MS)
  return {
    open: () => {
      clearTimeout(timer)
      if (!hasStopped) begin()
      return opened
    },
    opened: () => opened,
    fileSent: () => {
      clearTimeout(timer)
      if (!hasStopped) timer = beginAfter(PAGE_IS_BUSY_MS)
    },
    stop: () => {
      hasStopped = true
      clearTimeout(timer)
    },
  }
}
