import { once } from 'node:events'
import { connect } from 'node:net'
import { type MakeSender, RECIPIENT, SENDER } from '../sender'

const BEGINNING = `MAIL FROM:<${SENDER}>\r\nRCPT TO:<${RECIPIENT}>\r\nDATA\r\n`
const GO_ON = /^354 /gm
const READY = /^220 [^\r]*\r\n/m

/**
 * The least that a program in Node can do: a socket that writes ready blocks, each after the 354 that SMTP makes it wait
 * for (RFC 2920 §3.1), and reads nothing else. No client with results and deadlines can be faster.
 */
export const bareSocket: MakeSender = async ({ host, port, rawMessage }) => {
  const content = `${rawMessage}.\r\n`
  const block = Buffer.from(content + BEGINNING)
  const last = Buffer.from(`${content}QUIT\r\n`)
  return {
    send: async (count) => {
      const socket = connect({ host, port, noDelay: true })
      let left = count
      let greeted = false
      socket.on('data', (chunk: Buffer) => {
        const heard = chunk.toString('latin1')
        if (!greeted && READY.test(heard)) {
          greeted = true
          socket.write(`EHLO bench.example\r\n${BEGINNING}`)
        }
        for (const _ of heard.matchAll(GO_ON)) {
          left -= 1
          socket.write(left === 0 ? last : block)
        }
      })
      await once(socket, 'close')
      if (left !== 0) throw new Error(`${left} messages were left`)
    },
    close: async () => undefined,
  }
}
