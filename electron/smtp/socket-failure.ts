import { type Failure, failure } from '../../shared/failures/failure'
import { tlsFailure, tlsReason } from '../tls/tls-failure'

const GONE = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/**
 * What the error of an open connection means. With TLS 1.3 the server judges the client's certificate after our side of
 * the handshake ended (RFC 8446 §4.4.2.4): its alert comes while a reply is awaited, and still belongs to stage `secure`.
 */
export const socketFailure = (error: Error): Failure => {
  if (tlsReason(error) !== 'UNKNOWN') return tlsFailure(error)
  return failure(GONE.has(codeOf(error)) ? 'connection-reset' : 'connection-closed', { retryable: true })
}
