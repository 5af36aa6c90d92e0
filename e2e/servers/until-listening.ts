import { once } from 'node:events'
import { connect, type NetConnectOpts } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

const BETWEEN_ATTEMPTS_MS = 20

const accepts = async (address: NetConnectOpts): Promise<boolean> => {
  const socket = connect(address)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/**
 * Resolves as soon as something accepts connections at `address`.
 * @param isAlive asked between attempts: once false, waiting is over
 * @throws when nothing did within `deadlineMs`
 */
export const untilListening = async (
  address: NetConnectOpts,
  isAlive: () => boolean = () => true,
  deadlineMs = 15_000,
): Promise<void> => {
  const end = performance.now() + deadlineMs
  while (!(await accepts(address))) {
    if (!isAlive() || performance.now() > end) throw new Error(`Nothing listens at ${JSON.stringify(address)}`)
    await delay(BETWEEN_ATTEMPTS_MS)
  }
}
