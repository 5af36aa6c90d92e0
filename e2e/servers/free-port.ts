import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below what systems give to sockets that name no port (Linux from 32768 on, others from 49152, RFC 6335 §6). */
const LOWEST = 20_000
const HIGHEST = 32_000

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer()
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}

/**
 * A port of 127.0.0.1 on which nobody listens, and which nobody is given by accident: for servers that cannot choose one
 * themselves, and for connections that are to be refused.
 */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
}
