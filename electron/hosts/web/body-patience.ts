import type { IncomingMessage } from 'node:http'

/**
 * Ends a request whose body stalls (slow sending on purpose or a dead tunnel). Waiting for an answer is not limited here:
 * a session test may take as long as its own deadlines allow.
 * @param idleMs longest silence between two pieces of the body, in ms
 */
export const endWhenBodyStalls = (request: IncomingMessage, idleMs: number): void => {
  const { socket } = request
  const onIdle = () => request.destroy()
  socket.setTimeout(idleMs, onIdle)
  // Emitted when the body has been read to its end, too.
  request.once('close', () => {
    socket.setTimeout(0)
    socket.off('timeout', onIdle)
  })
}
