import { z } from 'zod'

/**
 * Every reason for which an operation can end without success. Codes cross the contract, sentences do not: each has its
 * words below `errors.<code>`.
 */
export const errorCodeSchema = z.enum([
  // asked wrongly
  'invalid-request',
  'invalid-value',
  'not-found',
  'acknowledgement-required',
  'name-without-password',
  'busy',
  'unsupported',
  'internal',
  // the vault
  'vault-missing',
  'vault-locked',
  'vault-waiting',
  'vault-refused',
  'secret-missing',
  // storage
  'storage-unreadable',
  'storage-write-failed',
  'storage-locked',
  'newer-version',
  // attachments
  'attachment-missing',
  'attachment-not-a-file',
  'attachment-unreadable',
  'attachment-changed',
  'attachment-too-large',
  // practice server
  'practice-not-running',
  'practice-start-failed',
  // kept sessions and the outbox
  'session-not-open',
  'outbox-owned-elsewhere',
  'outbox-disk-full',
  'outbox-entry-busy',
  'profile-gone',
  // cancelled by the user
  'cancelled',
  // resolve
  'name-not-found',
  'name-resolution-failed',
  // connect
  'connection-refused',
  'connection-timeout',
  'network-unreachable',
  'connection-not-permitted',
  'connection-failed',
  // any stage with an open connection
  'connection-reset',
  'connection-closed',
  'reply-timeout',
  'reply-malformed',
  'reply-too-long',
  // greet and hello
  'greeting-timeout',
  'greeting-refused',
  'not-smtp',
  'hello-refused',
  // secure
  'starttls-not-offered',
  'starttls-refused',
  'starttls-injection',
  'tls-not-spoken',
  'tls-handshake-failed',
  'tls-version-unsupported',
  'tls-closed',
  'tls-timeout',
  'client-certificate-required',
  'client-certificate-unusable',
  // verify
  'certificate-rejected',
  'certificate-unverifiable',
  'pin-changed',
  // authenticate
  'channel-not-acceptable',
  'authentication-not-offered',
  'authentication-method-not-offered',
  'authentication-failed',
  'authentication-deferred',
  // envelope
  'sender-refused',
  'sender-deferred',
  'recipients-refused',
  'recipients-deferred',
  'non-ascii-address-unsupported',
  // content
  'message-too-large',
  'message-refused',
  'message-deferred',
  'composition-failed',
  'delivery-unknown',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>
