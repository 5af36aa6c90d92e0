import tls from 'node:tls'
import { Worker } from 'node:worker_threads'

/** The keychains of macOS and Windows can take seconds to read, synchronously: that is done in a thread of its own. */
const READ_IN_A_THREAD = `
  const { parentPort } = require('node:worker_threads')
  parentPort.postMessage(require('node:tls').getCACertificates('system'))
`

const readThroughNode = (deadlineMs: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(READ_IN_A_THREAD, { eval: true })
    const timer = setTimeout(() => finish(() => reject(new Error('deadline'))), deadlineMs)
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on('error', () => {})
      void worker.terminate()
      settle()
    }
    worker.once('message', (certificates: readonly string[]) => finish(() => resolve(certificates)))
    worker.once('error', (error) => finish(() => reject(error)))
    worker.once('exit', () => finish(() => reject(new Error('exit'))))
  })

const readThroughPackage = async (deadlineMs: number): Promise<readonly string[]> => {
  const { systemCertsAsync } = await import('system-ca')
  const timer = { handle: setTimeout(() => {}, 0) }
  const deadline = new Promise<never>((_, reject) => {
    timer.handle = setTimeout(() => reject(new Error('deadline')), deadlineMs)
  })
  try {
    return await Promise.race([systemCertsAsync(), deadline])
  } finally {
    clearTimeout(timer.handle)
  }
}

/**
 * The certificates that the operating system trusts, as PEM: through Node where it can (22.15, 24), else through system-ca.
 * Does not block the event loop.
 * @param deadlineMs longest wait
 * @throws when the store cannot be read in time
 */
export const readSystemStore = (deadlineMs: number): Promise<readonly string[]> =>
  typeof tls.getCACertificates === 'function' ? readThroughNode(deadlineMs) : readThroughPackage(deadlineMs)
