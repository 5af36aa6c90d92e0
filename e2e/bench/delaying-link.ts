import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Word on the command line that makes a process of the bench a link. */
export const LINK_ROLE = 'link'

const HIGH_WATER_BYTES = 8 * 1024 * 1024

/** Carries bytes from one socket to the other, each chunk `delayMs` after it came. Order is kept, the rate is not limited. */
const carry = (from: Socket, to: Socket, delayMs: number): void => {
  let underWay = 0
  from.on('data', (chunk: Buffer) => {
    underWay += chunk.length
    if (underWay > HIGH_WATER_BYTES) from.pause()
    setTimeout(() => {
      underWay -= chunk.length
      if (from.isPaused() && underWay < HIGH_WATER_BYTES) from.resume()
      if (to.writable) to.write(chunk)
    }, delayMs)
  })
  from.once('end', () => setTimeout(() => to.end(), delayMs))
  from.once('close', () => setTimeout(() => to.destroy(), delayMs + 1_000).unref())
  from.on('error', () => to.destroy())
}

/** The life of a link's process. */
export const liveAsLink = ({ port, delayMs }: { readonly port: number; readonly delayMs: number }): void => {
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    const far = connect({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true })
    carry(near, far, delayMs)
    carry(far, near, delayMs)
  })
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
  process.once('disconnect', () => process.exit(0))
}

/** A process between client and server that makes the way longer. */
export interface DelayingLink {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Starts a link to a port of this machine.
 * @param roundTripMs time that it adds to the way there and back
 */
export const startDelayingLink = async (port: number, roundTripMs: number): Promise<DelayingLink> => {
  const child = fork(process.argv[1] ?? '', [LINK_ROLE, JSON.stringify({ port, delayMs: roundTripMs / 2 })])
  const [address] = (await once(child, 'message')) as [{ port: number }]
  return {
    port: address.port,
    stop: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
