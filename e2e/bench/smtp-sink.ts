import { freePort } from '../servers/free-port'
import { startServerProcess } from '../servers/server-process'
import { untilListening } from '../servers/until-listening'

const PROGRAM = '/usr/sbin/smtp-sink'
const BACKLOG = '100'
/** It refuses to run as root without another user to become. */
const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : []

/** Postfix' server that accepts everything and keeps nothing. */
export interface SmtpSink {
  readonly port: number
  stop(): Promise<void>
}

export const startSmtpSink = async (): Promise<SmtpSink> => {
  const port = await freePort()
  const server = startServerProcess(PROGRAM, [...asNobody, `127.0.0.1:${port}`, BACKLOG])
  await untilListening({ host: '127.0.0.1', port }, server.isAlive)
  return { port, stop: () => server.stop() }
}
