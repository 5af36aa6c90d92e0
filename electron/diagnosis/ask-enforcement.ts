import { type Result, succeeded } from '../../shared/contract/result'
import type { Enforcement } from '../../shared/diagnosis/diagnosis'
import { isPositive, isTransient, type Reply } from '../smtp/reply'
import type { SubmissionConnection } from '../smtp/submission-connection'
import type { OpenChannel } from '../submission/open-channel'

const CHALLENGE = 334
/** Methods without words of their own in clear before the first challenge, so that a bare AUTH gives nothing away. */
const BARE_METHODS = ['PLAIN', 'LOGIN']
const ABOUT_TLS = /\b(?:starttls|tls|encrypt\w*)\b/i

/** Whether a command was taken; null when the server put the answer off for a reason of its own. */
const isTaken = (reply: Reply, accepts: (reply: Reply) => boolean): boolean | null => {
  if (accepts(reply)) return true
  return isTransient(reply) && !reply.lines.some((line) => ABOUT_TLS.test(line)) ? null : false
}

const asksMail = async (connection: SubmissionConnection): Promise<boolean | null> => {
  const said = await connection.sender('<>')
  if (!said.ok) return null
  const taken = isTaken(said.value, isPositive)
  if (taken === true) await connection.reset()
  return taken
}

/** AUTH without an initial response; a challenge to it is answered by `*`, which calls it off (RFC 4954 §4). */
const asksAuth = async (
  connection: SubmissionConnection,
  offered: readonly string[],
  mayTry: boolean,
): Promise<boolean | null> => {
  if (offered.length === 0) return false
  const method = BARE_METHODS.find((candidate) => offered.includes(candidate))
  if (method === undefined || !mayTry) return null
  const said = await connection.exchange(`AUTH ${method}`)
  if (!said.ok) return null
  if (said.value.code === CHALLENGE) await connection.exchange('*')
  return isTaken(said.value, ({ code }) => code === CHALLENGE || code < 300)
}

const verdict = (mail: boolean | null, auth: boolean | null): Enforcement['status'] => {
  if (mail === true || auth === true) return 'not-enforced'
  return mail === false && auth === false ? 'enforced' : 'unknown'
}

/** Nobody could be asked. */
export const UNKNOWN_ENFORCEMENT: Enforcement = {
  status: 'unknown',
  takesMailBeforeTls: null,
  takesAuthBeforeTls: null,
}

/**
 * Asks a server that offers STARTTLS, on a channel without it, whether it takes mail and sign-ins there all the same.
 * @param mayTryAuth false when the user did not ask to sign in: not even an empty AUTH is said then
 * @param tell gets the answer; it is not called when STARTTLS is not offered
 */
export const askEnforcement =
  (mayTryAuth: boolean, tell: (enforcement: Enforcement) => void) =>
  async ({ connection, offers }: OpenChannel): Promise<Result<null>> => {
    if (!offers.extensions.has('STARTTLS')) return succeeded(null)
    const takesMailBeforeTls = await asksMail(connection)
    const takesAuthBeforeTls = await asksAuth(connection, offers.authMethods, mayTryAuth)
    const status = verdict(takesMailBeforeTls, takesAuthBeforeTls)
    tell({ status, takesMailBeforeTls, takesAuthBeforeTls })
    return succeeded(null)
  }
