import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { type ClientHelloAnswer, probeClientHello } from '../network/probe-client-hello'
import type { HostAddress } from '../network/resolve-host'
import { isPositive } from '../smtp/reply'
import type { SubmissionConnection } from '../smtp/submission-connection'
import { hearGreeting } from './hear-greeting'
import { replyFailure } from './reply-failure'
import { type SessionContext, tlsServerName } from './session-context'
import type { StageNotes } from './stage-timeline'

const READY = 220

/** Banners of services that speak first and are no mail server (failures.md TLM-10 to TLM-12). */
const FOREIGN_BANNERS: readonly (readonly [RegExp, string])[] = [
  [/^HTTP\/|^<!doctype|^<html/i, 'http'],
  [/^\* (?:OK|BYE|PREAUTH)\b/i, 'imap'],
  [/^[+]OK\b|^-ERR\b/, 'pop3'],
  [/^SSH-/, 'ssh'],
]

/** The protocol that a banner belongs to, or `unknown`. */
export const foreignProtocol = (banner: string): string =>
  FOREIGN_BANNERS.find(([pattern]) => pattern.test(banner))?.[1] ?? 'unknown'

/** Whether `text` may be the beginning of a greeting: then the server speaks SMTP, and was cut off. */
const beginsGreeting = (text: string): boolean => /^2(?:2(?:0(?:[ -]|$)|$)|$)/.test(text)

/** What a missing or unreadable greeting means. */
const withoutGreeting = (reason: Failure): Failure => {
  const { code, reply } = reason
  if (code === 'reply-timeout' && reply === undefined) return { ...reason, code: 'greeting-timeout' }
  const garbled = code === 'reply-malformed' || code === 'reply-too-long'
  const cutOff = code === 'reply-timeout' || code === 'connection-closed'
  if (!garbled && !(cutOff && reply !== undefined && !beginsGreeting(reply))) return reason
  return { ...reason, code: 'not-smtp', retryable: false, params: { protocol: foreignProtocol(reply ?? '') } }
}

/**
 * Stage `greet`: waits for 220 and returns its first line. On a silent port it asks, on a connection of its own, whether
 * the port waits for TLS; the answer is the failure's param `clientHello`.
 */
export const greet = async (
  context: SessionContext,
  connection: SubmissionConnection,
  address: HostAddress,
  notes: StageNotes,
): Promise<Result<string>> => {
  const { plan, environment, signal } = context
  const implicit = plan.profile.option === 'implicit-tls'
  let isTold = false
  const { said, clientHello } =
    implicit || environment.silentPort === undefined
      ? { said: await connection.greeting() }
      : await hearGreeting(connection, environment.silentPort, signal, (answer) => {
          notes.fact(`client-hello-${answer}`, { port: plan.profile.port })
          notes.fact('greeting-awaited', { seconds: Math.ceil(plan.profile.deadlines.greetingMs / 1_000) })
          isTold = true
        })
  if (!said.ok) {
    const reason = withoutGreeting(said.error)
    if (reason.code !== 'greeting-timeout' || implicit) return failed(reason)
    const answer = clientHello ?? (await askByClientHello(context, address))
    if (!isTold && !signal.aborted) notes.fact(`client-hello-${answer}`, { port: plan.profile.port })
    return failed(overdue(context, answer))
  }
  const { code, lines } = said.value
  notes.fact('banner', { text: lines[0] ?? '' })
  if (code === READY) return succeeded(lines[0] ?? '')
  if (isPositive(said.value) || code < 400) return failed(replyFailure('not-smtp', said.value, { protocol: 'unknown' }))
  return failed(replyFailure('greeting-refused', said.value))
}

const askByClientHello = ({ plan, environment, signal }: SessionContext, address: HostAddress) =>
  probeClientHello({
    address,
    port: plan.profile.port,
    serverName: tlsServerName(plan.profile),
    signal,
    now: environment.now,
  })

const overdue = ({ signal, transcript }: SessionContext, answer: ClientHelloAnswer): Failure => {
  if (signal.aborted) return failure('cancelled')
  transcript.note(`<ClientHello on a second connection: ${answer}>`)
  return failure('greeting-timeout', { params: { clientHello: answer }, retryable: answer !== 'answered' })
}
