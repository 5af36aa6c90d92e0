import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReplyChannel } from './reply-channel'
import { SecretScrubber } from './secret-scrubber'
import { Transcript } from './transcript'

let server: Server
let port = 0
let answered: Promise<Socket>
beforeEach(async () => {
  server = createServer()
  answered = once(server, 'connection').then(([socket]) => socket as Socket)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterEach(() => void server.close())

const channelOver = (socket: Socket): ReplyChannel => {
  const transcript = new Transcript(
    () => 0,
    () => undefined,
  )
  return new ReplyChannel({
    socket,
    signal: new AbortController().signal,
    scrubber: new SecretScrubber(),
    transcript: () => transcript,
    traffic: { sent: 0, received: 0 },
  })
}

it.each([
  [
    'failed',
    'connection-reset',
    (socket: Socket) => socket.destroy(Object.assign(new Error('x'), { code: 'ECONNRESET' })),
  ],
  ['was closed', 'connection-closed', (socket: Socket) => socket.destroy()],
] as const)('a connection that %s before it was listened to is not waited for', async (_case, code, end) => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const other = await answered
  end(socket)
  await new Promise((resolve) => socket.once('close', resolve))

  const channel = channelOver(socket)
  expect(channel.idle).toBe(false)
  expect(await channel.next(20_000)).toMatchObject({ ok: false, error: { code } })
  other.destroy()
})
