import { connect, type Socket } from 'node:net'
import type { ServedChain } from '../../electron/practice/faults/chain-plan'
import type { HandshakeRequest, SecureChannel, TrustPolicy, TrustVerdict } from '../../electron/tls/secure-channel'
import { createTrustAnchors } from '../../electron/tls/trust-anchors'
import { type IgnoreErrorFlag, ignoreErrorFlagSchema } from '../../shared/profile/session-profile'
import { startTlsEndpoint, type TlsMode, UPGRADE_LINE } from './tls-endpoint'

/** All 16 combinations of the four flags; the first ignores nothing. */
export const FLAG_COMBINATIONS: readonly (readonly IgnoreErrorFlag[])[] = Array.from({ length: 16 }, (_, bits) =>
  ignoreErrorFlagSchema.options.filter((_flag, index) => (bits & (1 << index)) !== 0),
)

/** Both ways into TLS. */
export const MODES: readonly TlsMode[] = ['implicit', 'upgraded']

/** Nothing is trusted but what a profile's own CA says. */
export const noAnchors = () => createTrustAnchors({ system: async () => [], node: [] })

/** A connected socket, silent, on which TLS may begin. */
export const connected = (port: number, mode: TlsMode): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      if (mode === 'implicit') return resolve(socket)
      socket.once('data', () => {
        socket.pause()
        resolve(socket)
      })
      socket.write(UPGRADE_LINE)
    })
    socket.once('error', reject)
  })

/** What a client is to look for, and trusts. */
type Expected = Pick<ServedChain, 'serverName' | 'trustedPem'>

/** A handshake for the name that the chain is to be asked for, by a client that trusts its root. */
export const requestFor = (socket: Socket, chain: Expected): HandshakeRequest => ({
  socket,
  serverName: chain.serverName,
  minimumVersion: 'TLSv1.2',
  customCa: chain.trustedPem,
  deadlineMs: 10_000,
  signal: new AbortController().signal,
})

/** The policy of a profile for the server of this chain. */
export const policyWith = (chain: Expected, port: number, ignoreError: readonly IgnoreErrorFlag[]): TrustPolicy => ({
  ignoreError,
  pinnedCertificate: null,
  distrustedCertificates: [],
  host: chain.serverName,
  port,
})

/** What came of one handshake. */
export interface Meeting {
  /** In the order of `FLAG_COMBINATIONS`. */
  readonly verdicts: readonly TrustVerdict[]
  readonly octetsAfterwards: number
}

/** One handshake, judged under every combination of flags, then closed without a word. */
export const meet = async (channel: SecureChannel, chain: ServedChain, mode: TlsMode): Promise<Meeting> => {
  const endpoint = await startTlsEndpoint(mode, { cert: chain.chainPem, key: chain.privateKeyPem }, chain.stapledOcsp)
  try {
    const result = await channel.handshake(requestFor(await connected(endpoint.port, mode), chain))
    if (!result.ok) throw new Error(result.failure.code)
    const verdicts: TrustVerdict[] = []
    for (const flags of FLAG_COMBINATIONS)
      verdicts.push(await channel.verify(result.handshake, policyWith(chain, endpoint.port, flags)))
    result.handshake.socket.destroy()
    await endpoint.settled()
    return { verdicts, octetsAfterwards: endpoint.receivedOctets() }
  } finally {
    await endpoint.close()
  }
}
