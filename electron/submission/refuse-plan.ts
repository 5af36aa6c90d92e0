import { type Failure, failure } from '../../shared/failures/failure'
import { hasControlCharacter } from '../../shared/profile/single-line'
import type { StageId } from '../../shared/submission/stage'
import { isSafeCommand, isSafeHelloName, isSafeMailbox } from '../smtp/command-line'
import { secretOf } from './authenticate'
import { clientIdentityOf } from './client-identity-of'
import type { OutgoingMessage } from './outgoing-message'
import type { Credentials, SessionPlan } from './session-plan'

const invalid = (stage: StageId, field: string, reason: string): Failure =>
  failure('invalid-value', { stage, field, params: { reason } })

/**
 * What can be known to go wrong before anything connects: values that would break out of their line, and credentials
 * that cannot work. Other rooms check too; this is the last look before the wire.
 */
export const refusePlan = (plan: SessionPlan, message: OutgoingMessage | null): Failure | undefined =>
  refuseAddresses(plan) ??
  refuseClientCertificate(plan) ??
  refuseCredentials(plan) ??
  (message === null ? undefined : refuseEnvelope(message))

const refuseAddresses = ({ profile }: SessionPlan): Failure | undefined => {
  if (profile.serverAddress === '') return invalid('resolve', 'serverAddress', 'empty')
  if (hasControlCharacter(profile.serverAddress)) return invalid('resolve', 'serverAddress', 'control-character')
  if (hasControlCharacter(profile.tlsServerName)) return invalid('secure', 'tlsServerName', 'control-character')
  if (profile.ehloName !== '' && !isSafeHelloName(profile.ehloName)) return invalid('hello', 'ehloName', 'hello-name')
  return undefined
}

const refuseClientCertificate = (plan: SessionPlan): Failure | undefined => {
  const identity = clientIdentityOf(plan)
  return identity.ok ? undefined : identity.error
}

const TOKEN_METHODS = new Set(['xoauth2', 'oauthbearer'])

const refuseCredentials = ({ profile, credentials }: SessionPlan): Failure | undefined => {
  if (credentials === null) {
    const missing = profile.name === '' ? undefined : failure('name-without-password', { field: 'password' })
    return missing === undefined ? undefined : { ...missing, stage: 'authenticate' }
  }
  const field = credentials.kind === 'token' ? 'authToken' : 'password'
  if (credentials.name === '') return invalid('authenticate', 'name', 'empty')
  if (!isSafeCommand(credentials.name)) return invalid('authenticate', 'name', 'control-character')
  if (secretOf(credentials) === '') return failure('name-without-password', { stage: 'authenticate', field })
  if (!isSafeSecret(credentials)) return invalid('authenticate', field, 'control-character')
  const method = profile.authenticationMethod
  if (method !== 'auto' && TOKEN_METHODS.has(method) !== (credentials.kind === 'token')) {
    return invalid('authenticate', 'authenticationMethod', 'other-kind-of-secret')
  }
  return undefined
}

/** A token is one word of visible characters (RFC 6750 §2.1); a password is anything that stays on its line (RFC 4616 §2). */
const isSafeSecret = (credentials: Credentials): boolean =>
  credentials.kind === 'token' ? /^[\x21-\x7e]+$/.test(credentials.token) : isSafeCommand(credentials.password)

/** An envelope whose addresses may not go onto the wire. */
export const refuseEnvelope = ({ envelope }: OutgoingMessage): Failure | undefined => {
  if (!isSafeMailbox(envelope.from)) return invalid('envelope', 'from', mailboxProblem(envelope.from))
  if (envelope.to.length === 0) return invalid('envelope', 'to', 'empty')
  const unsafe = envelope.to.find((address) => !isSafeMailbox(address))
  return unsafe === undefined ? undefined : invalid('envelope', 'to', mailboxProblem(unsafe))
}

const mailboxProblem = (address: string): string => {
  if (address === '') return 'empty'
  return hasControlCharacter(address) ? 'control-character' : 'mailbox'
}
