import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { createConversationTls } from '../../electron/practice/conversation/conversation-tls'
import { ScriptedConversation } from '../../electron/practice/conversation/scripted-conversation'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import type { SessionProfile } from '../../shared/profile/session-profile'

/** Something that a row needs beside the practice server. */
export interface Beside {
  readonly change: Partial<SessionProfile>
  close(): Promise<void>
}

/** Listens and never accepts: its thread sleeps. */
const SLEEPING_LISTENER = `
  const { parentPort, workerData } = require('node:worker_threads')
  const server = require('node:net').createServer()
  server.once('error', ({ code }) => parentPort.postMessage({ code }))
  server.listen({ ...workerData, backlog: 1 }, () => {
    parentPort.postMessage({ port: server.address().port })
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
  })
`

/** Connections that fill the queue of a listener with a backlog of one: from then on the kernel drops every SYN. */
const FILLING = 4

/**
 * A port that swallows connections as a firewall does: neither accepted nor refused.
 * @returns undefined where the port may not be had
 */
export const blackhole = async (host: string, port = 0): Promise<Beside | undefined> => {
  const worker = new Worker(SLEEPING_LISTENER, { eval: true, workerData: { host, port } })
  const [answer]: { port?: number }[] = await once(worker, 'message')
  if (answer?.port === undefined) {
    await worker.terminate()
    return undefined
  }
  const { port: bound } = answer
  const fillers = Array.from({ length: FILLING }, () => connect(bound, host).on('error', () => undefined))
  await Promise.race(fillers.map((socket) => once(socket, 'connect')))
  return {
    change: { serverAddress: host, port: bound },
    close: async () => {
      for (const socket of fillers) socket.destroy()
      await worker.terminate()
    },
  }
}

const listening = async (server: Server, host: string, port: number): Promise<number | undefined> => {
  const failed = once(server, 'error').then(() => undefined)
  server.listen(port, host)
  const bound = await Promise.race([failed, once(server, 'listening')])
  const address = server.address()
  return bound !== undefined && typeof address === 'object' && address !== null ? address.port : undefined
}

const served = async (host: string, port: number, talk: (socket: Socket) => void): Promise<Beside | undefined> => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    talk(socket)
  })
  const bound = await listening(server, host, port)
  if (bound === undefined) return undefined
  return {
    change: { serverAddress: host, port: bound },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Accepts one connection and says nothing; whoever asks on another one what that means is turned away. */
export const silentPort = (host: string, port: number): Promise<Beside | undefined> => {
  let taken = false
  return served(host, port, (socket) => {
    if (taken) socket.destroy()
    taken = true
    socket.resume()
  })
}

/** A server that offers STARTTLS with a certificate that expired. */
export const expiredServer = async (host: string, port: number): Promise<Beside | undefined> => {
  const chain = await makeChain({ ...soundPlan, leaf: { notAfter: new Date(Date.now() - 86_400_000) } })
  const channel = createConversationTls({ key: chain.privateKeyPem, cert: chain.chainPem })
  const script = { turns: { EHLO: '250-second.example\n250 STARTTLS' } }
  return served(host, port, (socket) =>
    new ScriptedConversation(script, { tls: 'starttls', channel }, socket, {}).begin(),
  )
}
