import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { connectRace } from './connect-race'
import type { HostAddress } from './resolve-host'

/**
 * What a port did that had stayed silent when it was offered a TLS handshake: `answered` in TLS, `unanswered` within the
 * bound, `closed` without a TLS answer, `spoke-plain` when text came back, `unreachable` when it took no new connection.
 */
export type ClientHelloAnswer = 'answered' | 'unanswered' | 'closed' | 'spoke-plain' | 'unreachable'

export interface ProbeRequest {
  readonly address: HostAddress
  readonly port: number
  /** SNI; none is sent when empty */
  readonly serverName: string
  readonly signal: AbortSignal
  /** Monotonic clock, ms. */
  readonly now: () => number
  /** ms for the whole probe */
  readonly deadlineMs?: number
}

export const PROBE_DEADLINE_MS = 5_000

/** Codes that prove that the other side answered in TLS, if only to refuse: alerts, and what OpenSSL says of versions and ciphers. */
const TLS_ANSWER = /ALERT|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS|DH_KEY|SIGALG|CIPHER|UNSAFE_LEGACY|EE_KEY|CERT/i
const PLAIN_ANSWER = /WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST|RECORD|UNEXPECTED_MESSAGE/i

const answerOfError = (error: NodeJS.ErrnoException): ClientHelloAnswer => {
  const code = error.code ?? ''
  if (PLAIN_ANSWER.test(code)) return 'spoke-plain'
  return TLS_ANSWER.test(code) ? 'answered' : 'closed'
}

/**
 * Asks a silent port on a fresh connection whether it waits for TLS: it sends a ClientHello, nothing else ever, and hangs
 * up. No certificate is judged, because nothing is entrusted to the channel (failures.md TLM-02, TLM-03).
 */
export const probeClientHello = async (request: ProbeRequest): Promise<ClientHelloAnswer> => {
  const { address, port, signal, now, deadlineMs = PROBE_DEADLINE_MS } = request
  const startedAt = now()
  const race = await connectRace({ addresses: [address], port, deadlineMs, signal, now })
  if (!race.ok) return 'unreachable'
  return shakeHands(race.socket, request, Math.max(1, deadlineMs - (now() - startedAt)))
}

const shakeHands = (socket: Socket, request: ProbeRequest, deadlineMs: number): Promise<ClientHelloAnswer> =>
  new Promise((resolve) => {
    const { serverName, signal } = request
    const settle = (answer: ClientHelloAnswer): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
      channel.destroy()
      socket.destroy()
      resolve(answer)
    }
    const giveUp = (): void => settle('unanswered')
    const timer = setTimeout(giveUp, deadlineMs)
    signal.addEventListener('abort', giveUp, { once: true })
    const channel = connect({
      socket,
      rejectUnauthorized: false,
      minVersion: 'TLSv1',
      ...(serverName === '' ? {} : { servername: serverName }),
    })
    channel.once('secureConnect', () => settle('answered'))
    channel.on('error', (error: NodeJS.ErrnoException) => settle(answerOfError(error)))
    channel.once('close', () => settle('closed'))
  })
