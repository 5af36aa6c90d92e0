import { describe, expect, it } from 'vitest'
import { tlsFailure, tlsReason } from './tls-failure'

const openssl = (code: string, message = '') => Object.assign(new Error(message), { code })
const boring = (token: string) =>
  new Error(
    `write EPROTO 139:error:1000042e:SSL routines:OPENSSL_internal:${token}:../../third_party/boringssl/src/ssl/x.cc:1:\n`,
  )

describe('one token for one reason, whichever library says it', () => {
  it.each([
    [openssl('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'), 'ALERT_HANDSHAKE_FAILURE'],
    [openssl('ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE'), 'ALERT_HANDSHAKE_FAILURE'],
    [boring('SSLV3_ALERT_HANDSHAKE_FAILURE'), 'ALERT_HANDSHAKE_FAILURE'],
    [openssl('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'), 'ALERT_PROTOCOL_VERSION'],
    [openssl('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'ALERT_CERTIFICATE_REQUIRED'],
    [openssl('ERR_SSL_TLSV1_UNRECOGNIZED_NAME'), 'ALERT_UNRECOGNIZED_NAME'],
    [openssl('EPROTO', 'error:0A00010B:SSL routines::wrong version number:../deps/x.c:355:'), 'WRONG_VERSION_NUMBER'],
    [openssl('ERR_SSL_DH_KEY_TOO_SMALL'), 'DH_KEY_TOO_SMALL'],
    [new Error('secret text that must not leave'), 'UNKNOWN'],
    [openssl('ERR_SSL_\u{202E}x'), 'UNKNOWN'],
    [openssl(`ERR_SSL_${'A'.repeat(200)}`), 'UNKNOWN'],
    [undefined, 'UNKNOWN'],
    [{ code: 7 }, 'UNKNOWN'],
  ])('%s: %s', (error, token) => {
    expect(tlsReason(error)).toBe(token)
  })
})

it.each([
  [openssl('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls-not-spoken'],
  [openssl('ERR_SSL_PACKET_LENGTH_TOO_LONG'), 'tls-not-spoken'],
  [openssl('ERR_SSL_HTTP_REQUEST'), 'tls-not-spoken'],
  [boring('WRONG_VERSION_NUMBER'), 'tls-not-spoken'],
  [openssl('ERR_SSL_UNSUPPORTED_PROTOCOL'), 'tls-version-unsupported'],
  [boring('TLSV1_ALERT_PROTOCOL_VERSION'), 'tls-version-unsupported'],
  [openssl('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'client-certificate-required'],
  [openssl('ERR_SSL_TLSV1_ALERT_UNKNOWN_CA'), 'client-certificate-required'],
  [openssl('ERR_SSL_NO_SHARED_CIPHER'), 'tls-handshake-failed'],
  [openssl('ECONNRESET'), 'tls-closed'],
  [openssl('EPIPE'), 'tls-closed'],
  [openssl('ETIMEDOUT'), 'tls-timeout'],
  [new Error('anything'), 'tls-handshake-failed'],
])('%s is %s, at stage secure, without library text', (error, code) => {
  const failed = tlsFailure(error)
  expect(failed).toMatchObject({ code, stage: 'secure' })
  expect(JSON.stringify(failed)).not.toContain('anything')
})
