import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** The connections of a server, so that none outlives it. */
export interface OpenSockets {
  track(socket: Socket): void
  /** Waits for all to close by themselves, then cuts them. */
  end(graceMs: number): Promise<void>
}

/** A listener that STARTTLS takes off a socket together with all others, before it puts TLS on top of it. */
const plainMark = (): void => undefined
const isPlain = (socket: Socket): boolean => socket.listeners('close').includes(plainMark)

/**
 * A socket is not destroyed below TLS that runs on it, which Node does not expect. It was told to end already, and is
 * kept from holding up the process; its TLS socket is tracked too as soon as the handshake is done.
 */
const cut = (socket: Socket): void => {
  if (isPlain(socket)) socket.destroy()
  else socket.unref()
}

/** Builds an empty set. */
export const createOpenSockets = (): OpenSockets => {
  const sockets = new Set<Socket>()

  const open = (): Socket[] => {
    for (const socket of sockets) if (socket.destroyed) sockets.delete(socket)
    return [...sockets]
  }

  return {
    track: (socket) => {
      open()
      socket.on('close', plainMark)
      sockets.add(socket)
    },
    end: async (graceMs) => {
      const timer = new AbortController()
      const closed = Promise.allSettled(open().map((socket) => once(socket, 'close')))
      await Promise.race([closed, delay(graceMs, undefined, { signal: timer.signal }).catch(() => undefined)])
      timer.abort()
      for (const socket of open().reverse()) cut(socket)
    },
  }
}
