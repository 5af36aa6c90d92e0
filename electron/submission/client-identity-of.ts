import { type Result, succeeded } from '../../shared/contract/result'
import { type ClientIdentity, readClientIdentity } from '../tls/client-identity'
import type { SessionPlan } from './session-plan'

/** Opening an encrypted key costs a good part of a second on purpose: once for each plan is enough. */
const known = new WeakMap<SessionPlan, Result<ClientIdentity | undefined>>()

/**
 * The certificate that a session shows when the server asks for one; undefined when the profile has none, or no TLS.
 * `client-certificate-unusable` with its field when certificate, key and passphrase do not make one.
 */
export const clientIdentityOf = (plan: SessionPlan): Result<ClientIdentity | undefined> => {
  const { clientCertificate: certificate, option } = plan.profile
  if (certificate === '' || option === 'none') return succeeded(undefined)
  const before = known.get(plan)
  if (before !== undefined) return before
  const identity = readClientIdentity({ certificate, key: null, passphrase: null, ...plan.clientKey })
  known.set(plan, identity)
  return identity
}
