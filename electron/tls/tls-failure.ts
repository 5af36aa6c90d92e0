import { type Failure, failure } from '../../shared/failures/failure'

/** Tokens for a peer whose bytes are no TLS record: a text protocol, HTTP, or a proxy. */
const NOT_TLS = new Set([
  'WRONG_VERSION_NUMBER',
  'PACKET_LENGTH_TOO_LONG',
  'HTTP_REQUEST',
  'HTTPS_PROXY_REQUEST',
  'UNKNOWN_PROTOCOL',
  'RECORD_LAYER_FAILURE',
  'BAD_RECORD_TYPE',
  'INVALID_RECORD_TYPE',
])

const VERSION_REFUSED = new Set([
  'ALERT_PROTOCOL_VERSION',
  'UNSUPPORTED_PROTOCOL',
  'NO_PROTOCOLS_AVAILABLE',
  'NO_SUPPORTED_VERSIONS_ENABLED',
  'VERSION_TOO_LOW',
  'INAPPROPRIATE_FALLBACK',
  'ALERT_INAPPROPRIATE_FALLBACK',
])

/** Alerts about our certificate, which a client that sent none gets from a server that wants one (RFC 8446 §6.2). */
const CLIENT_CERTIFICATE_WANTED = new Set([
  'ALERT_CERTIFICATE_REQUIRED',
  'ALERT_NO_CERTIFICATE',
  'ALERT_BAD_CERTIFICATE',
  'ALERT_UNSUPPORTED_CERTIFICATE',
  'ALERT_CERTIFICATE_REVOKED',
  'ALERT_CERTIFICATE_EXPIRED',
  'ALERT_CERTIFICATE_UNKNOWN',
  'ALERT_UNKNOWN_CA',
])

const PEER_GONE = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'])

const textOf = (error: unknown, key: 'code' | 'message'): string => {
  if (typeof error !== 'object' || error === null) return ''
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : ''
}

/**
 * The reason inside an error of the TLS library as one token: upper case, digits and underscores, at most 64 characters.
 * OpenSSL gives `ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE`, OpenSSL 3.2 and newer `ERR_SSL_SSL/TLS_ALERT_…`, BoringSSL
 * `error:10000…:SSL routines:OPENSSL_internal:SSLV3_ALERT_…`: all three become `ALERT_HANDSHAKE_FAILURE`.
 * @returns `UNKNOWN` when there is no such token
 */
export const tlsReason = (error: unknown): string => {
  const code = /^ERR_(?:SSL|OSSL|TLS)_(.+)$/.exec(textOf(error, 'code'))?.[1]
  const message = textOf(error, 'message')
  const fromMessage =
    /OPENSSL_internal:([A-Z0-9_/]+)/.exec(message)?.[1] ?? /error:[0-9A-Fa-f]+:[^:]*:[^:]*:([^:\n]+)/.exec(message)?.[1]
  const token = (code ?? fromMessage ?? '')
    .toUpperCase()
    .replaceAll(' ', '_')
    .replace(/^(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_ALERT_/, 'ALERT_')
    .replace(/^TLSV1_UNRECOGNIZED_NAME$/, 'ALERT_UNRECOGNIZED_NAME')
  return /^[A-Z0-9_]{1,64}$/.test(token) ? token : 'UNKNOWN'
}

/**
 * Up to TLS 1.2 a server that misses a client certificate says no more than this, after its own part (RFC 5246 §7.4.6).
 * Before its part, it found no cipher in common.
 */
const refusesOurPart = (reason: string, serverHasSpoken: boolean): boolean =>
  serverHasSpoken && reason === 'ALERT_HANDSHAKE_FAILURE'

/**
 * What an error of a TLS socket means, during the handshake and after it: with TLS 1.3 a refused client certificate
 * arrives as an alert when the handshake already looks finished.
 * @param serverHasSpoken whether the server's hello and certificate were seen whole before the error
 * @returns a failure of stage `secure`: `tls-not-spoken`, `tls-version-unsupported`, `client-certificate-required`,
 *   `tls-closed` or `tls-handshake-failed`; the last four carry `params.reason`, a token, never library text
 */
export const tlsFailure = (error: unknown, serverHasSpoken = false): Failure => {
  const code = textOf(error, 'code')
  if (PEER_GONE.has(code)) return failure('tls-closed', { stage: 'secure', params: { reason: code }, retryable: true })
  if (code === 'ETIMEDOUT') return failure('tls-timeout', { stage: 'secure', retryable: true })
  const reason = tlsReason(error)
  const details = { stage: 'secure', params: { reason } } as const
  if (NOT_TLS.has(reason)) return failure('tls-not-spoken', details)
  if (VERSION_REFUSED.has(reason)) return failure('tls-version-unsupported', details)
  if (CLIENT_CERTIFICATE_WANTED.has(reason) || refusesOurPart(reason, serverHasSpoken)) {
    return failure('client-certificate-required', details)
  }
  return failure('tls-handshake-failed', details)
}
