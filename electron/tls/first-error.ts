import type { Socket } from 'node:net'

const errors = new WeakMap<Socket, Error>()

/**
 * Keeps the first error that a socket tells. Node emits an alert that comes after our side of the handshake once, and
 * does not set `errored` for it (TLS 1.3: RFC 8446 §4.4.2.4).
 */
export const keepFirstError = (socket: Socket): void => {
  socket.on('error', (error) => {
    if (!errors.has(socket)) errors.set(socket, error)
  })
}

/** @returns what went wrong with the socket so far; null for nothing, or when nobody kept it */
export const firstErrorOf = (socket: Socket): Error | null => errors.get(socket) ?? socket.errored
