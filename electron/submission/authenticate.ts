import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { Reply } from '../smtp/reply'
import {
  parseTokenRefusal,
  type SaslExchange,
  type SaslMethod,
  saslExchange,
  suitableMethods,
  type TokenRefusal,
} from '../smtp/sasl'
import { REDACTED, type SecretScrubber } from '../smtp/secret-scrubber'
import type { SubmissionConnection } from '../smtp/submission-connection'
import type { OpenChannel } from './open-channel'
import { replyFailure } from './reply-failure'
import { asciiHost, type SessionContext } from './session-context'
import type { Credentials } from './session-plan'
import type { StageNotes } from './stage-timeline'

const SUCCEEDED = 235
const CHALLENGE = 334
/** Longest AUTH line with an initial response (RFC 4954 §4), in octets with its CRLF. */
const LONGEST_AUTH_LINE = 12_288
/** No mechanism of ours has more; a server that asks on is looping. */
const MAXIMUM_CHALLENGES = 4

const FORCED: Readonly<Record<Exclude<SessionProfile['authenticationMethod'], 'auto'>, SaslMethod>> = {
  plain: 'PLAIN',
  login: 'LOGIN',
  'cram-md5': 'CRAM-MD5',
  xoauth2: 'XOAUTH2',
  oauthbearer: 'OAUTHBEARER',
}

/**
 * The method to sign in with: the profile's own, else the best that both sides know.
 * Failures: `authentication-not-offered`, `authentication-method-not-offered`.
 */
export const chooseMethod = (
  offered: readonly string[],
  wanted: SessionProfile['authenticationMethod'],
  kind: Credentials['kind'],
  secure: boolean,
): Result<SaslMethod> => {
  if (offered.length === 0) return failed(failure('authentication-not-offered'))
  const candidates = wanted === 'auto' ? suitableMethods(kind, secure) : [FORCED[wanted]]
  const method = candidates.find((candidate) => offered.includes(candidate))
  if (method !== undefined) return succeeded(method)
  const params = { offered: offered.join(', '), wanted: candidates.join(', ') }
  return failed(failure('authentication-method-not-offered', { params }))
}

/** Stage `authenticate`: one attempt by one method, and only on a channel that may carry the credentials. */
export const authenticate = async (
  { plan, scrubber }: SessionContext,
  { connection, secure, offers }: OpenChannel,
  credentials: Credentials,
  notes: StageNotes,
): Promise<Result<null>> => {
  if (!secure && !plan.clearTextCredentialsAccepted) return failed(failure('channel-not-acceptable'))
  const { profile } = plan
  const chosen = chooseMethod(offers.authMethods, profile.authenticationMethod, credentials.kind, secure)
  if (!chosen.ok) return chosen
  notes.fact('method', { method: chosen.value })
  const exchange = saslExchange(chosen.value, {
    name: credentials.name,
    secret: secretOf(credentials),
    host: asciiHost(profile.serverAddress),
    port: profile.port,
  })
  const answer = await converse(connection, chosen.value, exchange, scrubber)
  if (!answer.ok) return answer
  const { reply, refusal } = answer.value
  return reply.code === SUCCEEDED ? succeeded(null) : failed(refusalOf(reply, chosen.value, refusal))
}

/** The one secret of the credentials. */
export const secretOf = (credentials: Credentials): string =>
  credentials.kind === 'token' ? credentials.token : credentials.password

/** Every reply but 235 is a refusal, 503 too (emailjs takes it for success). */
const refusalOf = (reply: Reply, method: SaslMethod, refusal: TokenRefusal): Failure => {
  const code = reply.code >= 400 && reply.code < 500 ? 'authentication-deferred' : 'authentication-failed'
  return replyFailure(code, reply, { method, ...refusal })
}

interface Verdict {
  readonly reply: Reply
  readonly refusal: TokenRefusal
}

/** RFC 4954 §4: the command, then an answer to each challenge. Whatever holds a secret is shown as `<redacted>`. */
const converse = async (
  connection: SubmissionConnection,
  method: SaslMethod,
  exchange: SaslExchange,
  scrubber: SecretScrubber,
): Promise<Result<Verdict>> => {
  const { initialResponse } = exchange
  const withResponse = `AUTH ${method} ${initialResponse ?? ''}`
  const bare = initialResponse === null || withResponse.length + 2 > LONGEST_AUTH_LINE
  if (initialResponse !== null) scrubber.addPayload(initialResponse)
  let said = bare
    ? await connection.exchange(`AUTH ${method}`)
    : await connection.exchange(withResponse, `AUTH ${method} ${REDACTED}`)
  let refusal: TokenRefusal = {}
  for (let step = 0; said.ok && said.value.code === CHALLENGE; step += 1) {
    const challenge = Buffer.from(said.value.lines.join(''), 'base64')
    if (method === 'XOAUTH2' || method === 'OAUTHBEARER') refusal = { ...refusal, ...parseTokenRefusal(challenge) }
    const answer = step < MAXIMUM_CHALLENGES ? exchange.answer(challenge, step) : null
    if (answer === null) return cancelled(connection, refusal)
    scrubber.addPayload(answer)
    said = await connection.exchange(answer, answer === '' ? '' : REDACTED)
  }
  return said.ok ? succeeded({ reply: said.value, refusal }) : said
}

/** `*` takes the attempt back (RFC 4954 §4); what is said to that is never success. */
const cancelled = async (connection: SubmissionConnection, refusal: TokenRefusal): Promise<Result<Verdict>> => {
  const said = await connection.exchange('*')
  if (!said.ok) return said
  if (said.value.code === SUCCEEDED) return failed(replyFailure('reply-malformed', said.value))
  return succeeded({ reply: said.value, refusal })
}
