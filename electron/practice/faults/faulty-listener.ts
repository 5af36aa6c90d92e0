import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { SecurityOption } from '../../../shared/profile/session-profile'
import { anyStrength } from '../../tls/any-strength'
import { fromPem } from '../../tls/pem'
import { createConversationTls } from '../conversation/conversation-tls'
import type { Move, ScriptedSecurity } from '../conversation/script'
import { ScriptedConversation } from '../conversation/scripted-conversation'
import { createOpenSockets } from '../open-sockets'
import type { PracticeCredentials } from '../practice-account'
import { PRACTICE_HOST } from '../practice-host'
import type { PracticeListener } from '../practice-listener'
import type { FaultChain } from './fault-chain'
import type { MergedEffect } from './fault-effect'
import { type ArrivedMessage, newPracticeConversation } from './practice-conversation'

export interface FaultyListenerOptions {
  readonly option: SecurityOption
  /** Tried first; any free port is taken when it is in use. */
  readonly preferredPort: number
  readonly chain: FaultChain
  readonly effect: MergedEffect
  readonly credentials: PracticeCredentials
  /** What the faults remember, shared by all ports. */
  readonly seen: Set<string>
  readonly onMessage: (message: ArrivedMessage) => boolean
}

const IDLE_MS = 300_000
/** Each may hold one message in memory. */
const MOST_CLIENTS = 10
const FAREWELL_MS = 50
const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, PRACTICE_HOST, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

const securityOf = ({ option, chain, effect }: FaultyListenerOptions): ScriptedSecurity => ({
  tls: effect.order ?? (option === 'implicit-tls' ? 'implicit' : 'starttls'),
  channel: createConversationTls({
    key: chain.privateKeyPem,
    cert: chain.chainPem,
    // A listener may present what the TLS library would rather not.
    ...anyStrength(),
    stapledOcsp: chain.stapledOcsp,
    ...effect.limits,
  }),
})

const handshakeOf = ({ chain, effect: { handshake } }: FaultyListenerOptions): { handshake: Move } | object => {
  if (handshake === undefined) return {}
  return {
    handshake: typeof handshake === 'function' ? handshake(fromPem(chain.leafPem)[0] ?? new Uint8Array()) : handshake,
  }
}

/**
 * Opens one port on 127.0.0.1 that gets things wrong on purpose.
 * @throws the system's error when no port can be had
 */
export const openFaultyListener = async (options: FaultyListenerOptions): Promise<PracticeListener> => {
  const { option, preferredPort, effect, credentials, seen, onMessage } = options
  if (effect.closed === true) return { port: preferredPort, close: async () => undefined }
  const security = securityOf(options)
  const handshake = handshakeOf(options)
  const sockets = createOpenSockets()
  const server = createServer({ noDelay: true }, (socket: Socket) => {
    sockets.track(socket)
    socket.setTimeout(IDLE_MS, () => socket.destroy())
    const { script, observer } = newPracticeConversation({ option, effect, credentials, seen, onMessage })
    new ScriptedConversation({ ...script, ...handshake }, security, socket, {
      ...observer,
      secured: (channel) => sockets.track(channel),
    }).begin()
  })
  server.maxConnections = MOST_CLIENTS
  const port = await listen(server, preferredPort).catch(() => listen(server, 0))
  return {
    port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await sockets.end(FAREWELL_MS)
      await closed
    },
  }
}
