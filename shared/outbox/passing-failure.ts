import type { ErrorCode } from '../failures/error-code'
import type { Failure } from '../failures/failure'

/** Failures that pass without anybody changing the profile or the mail, whatever else is said of them. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'busy',
  'vault-locked',
  'vault-waiting',
  'storage-locked',
  'name-not-found',
  'name-resolution-failed',
  'connection-refused',
  'connection-timeout',
  'network-unreachable',
  'connection-not-permitted',
  'connection-failed',
  'connection-reset',
  'connection-closed',
  'reply-timeout',
  'greeting-timeout',
  'tls-closed',
  'tls-timeout',
  'authentication-deferred',
  'sender-deferred',
  'recipients-deferred',
  'message-deferred',
])

/** Never tried again by itself, whatever else is said: a second attempt could do harm. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['delivery-unknown', 'authentication-failed', 'internal'])

/**
 * Whether mail in the outbox waits for a better time after this failure. A machine that is offline does not even find the
 * server's name, so that counts as passing; a certificate or sign-in problem does not: only the user can end it.
 */
export const isPassing = ({ code, retryable }: Failure): boolean => !FINAL.has(code) && (retryable || PASSING.has(code))
