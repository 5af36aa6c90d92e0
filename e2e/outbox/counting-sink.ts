import { createServer, type Socket } from 'node:net'

/** A mail server that takes everything and counts what it took, by Message-ID. */
export interface CountingSink {
  readonly port: number
  /** How often the final dot of a message arrived: from then on it counts as delivered. */
  readonly deliveries: ReadonlyMap<string, number>
  /** Hears of every command and every final dot, before it is answered. */
  onStep: () => void
  close(): Promise<void>
}

const FINAL_DOT = '\r\n.\r\n'
const ANSWERS: Readonly<Record<string, string>> = {
  EHLO: '250-sink.example\r\n250-PIPELINING\r\n250 8BITMIME\r\n',
  DATA: '354 go on\r\n',
  QUIT: '221 bye\r\n',
}

/** @param pauseMs yields how long to wait before each answer */
export const startCountingSink = async (pauseMs: () => number): Promise<CountingSink> => {
  const deliveries = new Map<string, number>()
  const sockets = new Set<Socket>()

  const serve = (socket: Socket): void => {
    let heard = ''
    let content = false
    let answering = Promise.resolve()
    const answer = (text: string): void => {
      sink.onStep()
      answering = answering.then(async () => {
        const pause = pauseMs()
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
        socket.write(text)
      })
    }
    const hearContent = (): boolean => {
      const end = `\r\n${heard}`.indexOf(FINAL_DOT)
      if (end === -1) return false
      const messageId = /^message-id: (\S+)/im.exec(heard.slice(0, end))?.[1] ?? 'none'
      deliveries.set(messageId, (deliveries.get(messageId) ?? 0) + 1)
      heard = heard.slice(end + FINAL_DOT.length - 2)
      content = false
      answer('250 queued\r\n')
      return true
    }
    const hearCommand = (): boolean => {
      const end = heard.indexOf('\r\n')
      if (end === -1) return false
      const verb = heard.slice(0, 4).toUpperCase()
      heard = heard.slice(end + 2)
      content = verb === 'DATA'
      answer(ANSWERS[verb] ?? '250 ok\r\n')
      return true
    }
    socket.setEncoding('latin1').on('data', (text: string) => {
      heard += text
      while (content ? hearContent() : hearCommand());
    })
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    sockets.add(socket)
    answer('220 sink.example\r\n')
  }

  const server = createServer({ noDelay: true }, serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const sink: CountingSink = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    deliveries,
    onStep: () => undefined,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return sink
}
