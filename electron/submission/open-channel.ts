import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { Capabilities } from '../../shared/submission/session-report'
import { isSamePlace } from '../../shared/trust/certificate-decision'
import type { TlsReport } from '../../shared/trust/tls-report'
import { withinDeadline } from '../network/within-deadline'
import type { ServerCapabilities } from '../smtp/capabilities'
import { SubmissionConnection } from '../smtp/submission-connection'
import type { Handshake } from '../tls/secure-channel'
import { clientIdentityOf } from './client-identity-of'
import { greet } from './greet'
import { helloName } from './hello-name'
import { reachServer } from './reach-server'
import { replyFailure } from './reply-failure'
import { type SessionContext, tlsServerName } from './session-context'
import type { StageNotes } from './stage-timeline'

const READY = 220
/** Longest time that reading the trust stores of a machine may take beside the handshake itself. */
const TRUST_STORE_MS = 60_000

/** A channel that is as secure as the profile demands, with what the server offers on it. */
export interface OpenChannel {
  readonly connection: SubmissionConnection
  readonly secure: boolean
  readonly offers: ServerCapabilities
}

/** Asking whether certificates are revoked, all of them together. */
const LONGEST_REVOCATION_MS = 3_000

/** What is learnt on the way, kept also when the channel does not open. */
export interface ChannelEvidence {
  /**
   * What to destroy when the session ends badly: the outermost socket alone. Destroying the one below a TLS socket
   * first crashes the process (Node 20).
   */
  socket: Socket | undefined
  connection: SubmissionConnection | undefined
  tls: TlsReport | undefined
  capabilities: Capabilities | undefined
  /** First line of the server's greeting. */
  greeting: string | undefined
}

export const noEvidence = (): ChannelEvidence => ({
  socket: undefined,
  connection: undefined,
  tls: undefined,
  capabilities: undefined,
  greeting: undefined,
})

/** Stages `resolve` to `hello`, and `secure` and `verify` where the profile's option puts them. */
export const openChannel = async (context: SessionContext, evidence: ChannelEvidence): Promise<Result<OpenChannel>> => {
  const { plan, signal, transcript, scrubber, timeline } = context
  const { option, deadlines } = plan.profile
  const reached = await reachServer(context)
  if (!reached.ok) return reached
  const { socket: plain, address } = reached.value
  evidence.socket = plain

  const secure = option === 'implicit-tls'
  const silent = secure ? await secureAndVerify(context, evidence, () => handshake(context, plain)) : succeeded(plain)
  if (!silent.ok) return silent
  const connection = new SubmissionConnection({ socket: silent.value, secure, signal, deadlines, transcript, scrubber })
  evidence.connection = connection

  const greeted = await timeline.run('greet', (notes) => greet(context, connection, address, notes))
  if (!greeted.ok) return greeted
  evidence.greeting = greeted.value
  const name = helloName(plan.profile, context.environment, plain.localAddress)
  const offered = await timeline.run('hello', (notes) => hello(connection, name, 'capabilities', notes))
  if (!offered.ok) return offered
  const lines = [...offered.value.lines]
  evidence.capabilities = secure ? { beforeTls: [], afterTls: lines } : { beforeTls: lines, afterTls: null }
  if (option !== 'starttls') return succeeded({ connection, secure, offers: offered.value })
  return upgrade(context, evidence, { connection, name, offers: offered.value })
}

/** STARTTLS, and EHLO once more: what was offered in clear is worth nothing then (RFC 3207 §4.2). */
const upgrade = async (
  context: SessionContext,
  evidence: ChannelEvidence,
  {
    connection,
    name,
    offers,
  }: { readonly connection: SubmissionConnection; readonly name: string; readonly offers: ServerCapabilities },
): Promise<Result<OpenChannel>> => {
  const secured = await secureAndVerify(context, evidence, () => startTls(context, connection, offers))
  if (!secured.ok) return secured
  connection.secured(secured.value)
  const again = await context.timeline.run('hello', (notes) => hello(connection, name, 'capabilities-after-tls', notes))
  if (!again.ok) return again
  evidence.capabilities = { beforeTls: [...offers.lines], afterTls: [...again.value.lines] }
  return succeeded({ connection, secure: true, offers: again.value })
}

const hello = async (
  connection: SubmissionConnection,
  name: string,
  fact: 'capabilities' | 'capabilities-after-tls',
  notes: StageNotes,
): Promise<Result<ServerCapabilities>> => {
  const said = await connection.hello(name)
  if (!said.ok) return said
  const { reply, capabilities } = said.value
  if (capabilities === null) return failed(replyFailure('hello-refused', reply, { helloName: name }))
  const { lines } = capabilities
  if (lines.length === 0) notes.fact('capabilities-none', {})
  else notes.fact(fact, { count: lines.length, list: lines.join(', '), helloName: name })
  return succeeded(capabilities)
}

/** Stage `secure` by `begin`, then stage `verify`. Not one byte goes into the new channel before it is accepted. */
const secureAndVerify = async (
  context: SessionContext,
  evidence: ChannelEvidence,
  begin: () => Promise<Result<Handshake>>,
): Promise<Result<TLSSocket>> => {
  const { timeline } = context
  const shaken = await timeline.run('secure', async (notes) => {
    const begun = await begin()
    if (!begun.ok) return begun
    const { protocol, cipher, serverName, socket } = begun.value
    evidence.socket = socket
    notes.fact('tls', { protocol, cipher, serverName })
    context.transcript.note(`<${protocol}, ${cipher}>`)
    return begun
  })
  return shaken.ok ? timeline.run('verify', (notes) => verify(context, evidence, shaken.value, notes)) : shaken
}

const startTls = async (
  context: SessionContext,
  connection: SubmissionConnection,
  offers: ServerCapabilities,
): Promise<Result<Handshake>> => {
  if (!offers.extensions.has('STARTTLS')) return failed(failure('starttls-not-offered'))
  const said = await connection.exchange('STARTTLS')
  if (!said.ok) return said
  if (said.value.code !== READY) return failed(replyFailure('starttls-refused', said.value))
  const { socket, leftover } = connection.releaseSocket()
  return leftover ? failed(failure('starttls-injection')) : handshake(context, socket)
}

const handshake = async ({ plan, environment, signal }: SessionContext, socket: Socket): Promise<Result<Handshake>> => {
  const { profile } = plan
  const deadlineMs = plan.handshakeMs ?? profile.deadlines.connectMs
  const client = clientIdentityOf(plan)
  if (!client.ok) return client
  const shaking = environment.secureChannel.handshake({
    socket,
    serverName: tlsServerName(profile),
    minimumVersion: profile.minimumTlsVersion,
    customCa: profile.customCa,
    clientIdentity: client.value,
    deadlineMs,
    signal,
  })
  // The handshake has its deadline; what goes before it, such as reading the system's trust store, may be cancelled too.
  const wait = await withinDeadline(shaking, deadlineMs + TRUST_STORE_MS, signal)
  if (wait.end === 'cancelled') return failed(failure('cancelled'))
  if (wait.end === 'timeout') return failed(failure('tls-timeout', { retryable: true }))
  return wait.value.ok ? succeeded(wait.value.handshake) : failed(wait.value.failure)
}

const verify = async (
  { plan: { profile }, environment, signal }: SessionContext,
  evidence: ChannelEvidence,
  shaken: Handshake,
  notes: StageNotes,
): Promise<Result<TLSSocket>> => {
  const policy = {
    ignoreError: profile.ignoreError,
    pinnedCertificate: profile.pinnedCertificate,
    distrustedCertificates: profile.distrustedCertificates,
    host: profile.serverAddress,
    port: profile.port,
  }
  // A responder that stays silent must not use up the wait for the verdict itself.
  const revocationMs = Math.floor(Math.min(LONGEST_REVOCATION_MS, profile.deadlines.commandMs / 2))
  const judged = environment.secureChannel.verify(shaken, policy, { signal, revocationMs })
  const wait = await withinDeadline(judged, profile.deadlines.commandMs, signal)
  if (wait.end === 'cancelled') return failed(failure('cancelled'))
  if (wait.end === 'timeout') return failed(failure('certificate-unverifiable', { params: { reason: 'timed-out' } }))
  const { accepted, report, failure: reason } = wait.value
  evidence.tls = report
  const count = report.problems.length
  noteIdlePin(profile, notes)
  if (!accepted) {
    notes.fact('certificate-rejected', { count })
    return failed(reason ?? failure('certificate-rejected'))
  }
  if (count > 0) notes.warn()
  notes.fact(count > 0 ? 'problems-ignored' : 'certificate-proven', { count, serverName: report.serverName })
  return succeeded(shaken.socket)
}

/** A pin holds at its own place: elsewhere the certificate is checked as usual, and that is said. */
const noteIdlePin = ({ pinnedCertificate, serverAddress, port }: SessionProfile, notes: StageNotes): void => {
  if (pinnedCertificate === null || isSamePlace(pinnedCertificate, { host: serverAddress, port })) return
  notes.fact('pin-elsewhere', { host: pinnedCertificate.host, port: pinnedCertificate.port })
}
