import type { AddressInfo, Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  SMTPServer,
  type SMTPServerAuthentication,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'
import type { SecurityOption } from '../../shared/profile/session-profile'
import type { CertifiedKey } from '../tls/certificate-builder'
import { createOpenSockets, type OpenSockets } from './open-sockets'
import { isAccount, type PracticeCredentials, sameText } from './practice-account'
import { PRACTICE_HOST } from './practice-host'

const GREETING = 'Mail Session Manager practice server'
const LARGEST_MESSAGE_BYTES = 50 * 1024 * 1024
const IDLE_MS = 300_000
const MOST_CLIENTS = 50
/** Time for clients to end by themselves, and then for the 421 to go out, before connections are cut. */
const FAREWELL_MS = 50

export interface ListenerOptions {
  readonly option: SecurityOption
  /** Tried first; any free port is taken when it is in use. */
  readonly preferredPort: number
  readonly certificate: CertifiedKey
  readonly credentials: PracticeCredentials
  /** Takes one message. @returns false when there is no room for it now */
  readonly onMessage: (stream: SMTPServerDataStream, session: SMTPServerSession) => Promise<boolean>
}

/** One open port of the practice server. */
export interface PracticeListener {
  readonly port: number
  /** Stops listening and ends every connection, with 421 where one can still be said. */
  close(): Promise<void>
}

const isAuthentic = (given: SMTPServerAuthentication, account: PracticeCredentials): boolean =>
  given.method === 'CRAM-MD5'
    ? sameText(given.username ?? '', account.name) && given.validatePassword(account.password)
    : isAccount(account, given.username ?? '', given.password ?? '')

const withReplyCode = (message: string, responseCode: number): Error =>
  Object.assign(new Error(message), { responseCode })

const buildServer = (
  { option, certificate, credentials, onMessage }: ListenerOptions,
  sockets: OpenSockets,
): SMTPServer =>
  new SMTPServer({
    secure: option === 'implicit-tls',
    disabledCommands: option === 'none' ? ['STARTTLS'] : [],
    allowInsecureAuth: option === 'none',
    hideSTARTTLS: false,
    hideENHANCEDSTATUSCODES: false,
    key: certificate.privateKeyPem,
    cert: certificate.certificatePem,
    name: 'practice.localhost',
    banner: GREETING,
    heloResponse: `%s ${GREETING}`,
    authMethods: ['PLAIN', 'LOGIN', 'CRAM-MD5'],
    size: LARGEST_MESSAGE_BYTES,
    rejectOversized: true,
    disableReverseLookup: true,
    maxClients: MOST_CLIENTS,
    socketTimeout: IDLE_MS,
    closeTimeout: FAREWELL_MS,
    logger: false,
    onSecure: (socket, _session, callback) => {
      sockets.track(socket)
      callback(null)
    },
    onAuth: (given, _session, callback) => {
      if (isAuthentic(given, credentials)) callback(null, { user: credentials.name })
      else callback(withReplyCode('User name or password is wrong', 535))
    },
    onData: (stream, session, callback) => {
      onMessage(stream, session).then(
        (taken) => (taken ? callback(null) : callback(withReplyCode('No room for this message now', 452))),
        () => callback(withReplyCode('The message broke off', 451)),
      )
    },
  })

const listen = (server: SMTPServer, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, PRACTICE_HOST, () => {
      server.server.off('error', reject)
      resolve((server.server.address() as AddressInfo).port)
    })
  })

const close = async (server: SMTPServer, sockets: OpenSockets): Promise<void> => {
  server.server.close()
  // smtp-server gives a new connection its TLS one turn after accepting it. Were it destroyed before, Node would crash.
  await nextTurn()
  await new Promise<void>((resolve) => server.close(resolve))
  await sockets.end(FAREWELL_MS)
}

/**
 * Opens one port on 127.0.0.1: no encryption, STARTTLS required before a login, or TLS from the first byte.
 * @throws the system's error when no port can be had
 */
export const openPracticeListener = async (options: ListenerOptions): Promise<PracticeListener> => {
  const sockets = createOpenSockets()
  const server = buildServer(options, sockets)
  server.server.on('connection', (socket: Socket) => sockets.track(socket))
  // Broken connections and failed handshakes are what this server is for: its clients tell of them.
  server.on('error', () => undefined)
  const port = await listen(server, options.preferredPort).catch(() => listen(server, 0))
  return { port, close: () => close(server, sockets) }
}
