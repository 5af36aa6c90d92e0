import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

/** An address that swallows connections, as a firewall does. */
export interface StalledListener {
  readonly port: number
  close(): Promise<void>
}

/** Listens with the shortest queue, then sleeps: nothing is ever accepted. */
const SLEEPER = `
  const { parentPort } = require('node:worker_threads')
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
  })
`
/** More than the kernel queues for a backlog of one. */
const FILLERS = 4

/** For tests: a loopback port on which a further connection is neither accepted nor refused. */
export const startStalledListener = async (): Promise<StalledListener> => {
  const worker = new Worker(SLEEPER, { eval: true })
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  const fillers: Socket[] = []
  let connected = 0
  await new Promise<void>((resolve) => {
    for (let count = 0; count < FILLERS; count += 1) {
      const filler = connect(port, '127.0.0.1')
      filler.on('error', () => undefined)
      filler.once('connect', () => {
        connected += 1
        if (connected === 2) resolve()
      })
      fillers.push(filler)
    }
  })
  return {
    port,
    close: async () => {
      for (const filler of fillers) filler.destroy()
      await worker.terminate()
    },
  }
}
