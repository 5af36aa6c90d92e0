import { type RecordedCase, recorded } from './recorded-case'
import {
  addressTried,
  CLOSED_PORT,
  diagnosed,
  failedWith,
  IMPLICIT_TLS_PORT,
  portProbed,
  portsWith,
  repliedWith,
  SILENT_PORT,
  STARTTLS_PORT,
} from './recorded-evidence'

const network: readonly RecordedCase[] = [
  recorded('NET-01', 'resolve', { error: failedWith('name-not-found', 'resolve') }),
  recorded('NET-02', 'resolve', { error: failedWith('name-resolution-failed', 'resolve') }),
  recorded(
    'NET-03',
    'resolve',
    { error: failedWith('name-not-found', 'resolve') },
    { serverAddress: 'smtp://mail.customer-shop.com:465' },
  ),
  recorded('NET-04', 'connect', { error: failedWith('connection-refused', 'connect') }),
  recorded(
    'NET-05',
    'connect',
    {
      error: failedWith('connection-timeout', 'connect'),
      diagnosis: diagnosed({
        addresses: [addressTried('203.0.113.24', 'timeout')],
        ports: portsWith(
          [
            portProbed(25, 'timeout', SILENT_PORT),
            portProbed(465, 'connected', IMPLICIT_TLS_PORT),
            portProbed(587, 'connected', STARTTLS_PORT),
            portProbed(2525, 'refused', CLOSED_PORT),
          ],
          { port: 465, option: 'implicit-tls' },
        ),
      }),
    },
    { port: 25, option: 'none' },
  ),
  recorded('NET-06', 'connect', {
    error: failedWith('connection-timeout', 'connect'),
    diagnosis: diagnosed({
      addresses: [addressTried('203.0.113.24', 'timeout')],
      ports: portsWith([25, 465, 587, 2525].map((port) => portProbed(port, 'timeout', SILENT_PORT))),
    }),
  }),
  recorded('NET-07', 'connect', {
    error: failedWith('connection-timeout', 'connect'),
    diagnosis: diagnosed({
      addresses: [addressTried('203.0.113.24', 'timeout')],
      ports: portsWith(
        [
          portProbed(25, 'timeout', SILENT_PORT),
          portProbed(465, 'connected', IMPLICIT_TLS_PORT),
          portProbed(587, 'timeout', SILENT_PORT),
        ],
        { port: 465, option: 'implicit-tls' },
      ),
    }),
  }),
  recorded('NET-08', 'connect', {
    error: failedWith('network-unreachable', 'connect'),
    diagnosis: diagnosed({
      addresses: [addressTried('2001:db8:5::24', 'unreachable'), addressTried('203.0.113.24', 'connected')],
    }),
  }),
  recorded('NET-09', 'connect', {
    error: failedWith('connection-timeout', 'connect'),
    diagnosis: diagnosed({ addresses: [addressTried('203.0.113.24', 'connected', { connectMs: 9_800 })] }),
  }),
  recorded(
    'NET-10',
    'connect',
    { error: failedWith('connection-timeout', 'connect') },
    { serverAddress: 'mail.office.lan' },
  ),
  recorded('NET-11', 'greet', { error: failedWith('connection-reset', 'greet') }),
  recorded(
    'NET-12',
    'greet',
    {
      error: failedWith('starttls-not-offered', 'secure'),
      capabilities: { beforeTls: ['PIPELINING', 'SIZE 1000'], afterTls: null },
      diagnosis: diagnosed({
        addresses: [addressTried('203.0.113.24', 'connected', { greeting: '220 out7.hotel-network.net ESMTP ready' })],
      }),
    },
    {},
  ),
  recorded('NET-13', 'connect', { error: failedWith('connection-not-permitted', 'connect') }),
  recorded('NET-14', 'greet', {
    error: failedWith(
      'not-smtp',
      'greet',
      { protocol: 'http' },
      {
        reply: 'HTTP/1.1 407 Proxy Authentication Required',
      },
    ),
  }),
  recorded('NET-15', 'resolve', {
    error: failedWith('connection-refused', 'connect'),
    diagnosis: diagnosed({ addresses: [addressTried('127.0.0.1', 'refused')] }),
  }),
]

const tlsMode: readonly RecordedCase[] = [
  recorded('TLM-03', 'greet', { error: failedWith('greeting-timeout', 'greet', { clientHello: 'closed' }) }),
  recorded('TLM-04', 'secure', {
    error: failedWith('starttls-not-offered', 'secure'),
    capabilities: { beforeTls: ['PIPELINING', 'XXXXXXXA'], afterTls: null },
  }),
  recorded('TLM-05', 'secure', {
    error: repliedWith('starttls-refused', 'secure', '454 4.7.0 TLS not available due to temporary reason'),
  }),
  recorded(
    'TLM-08',
    'secure',
    { error: failedWith('tls-timeout', 'secure'), diagnosis: diagnosed() },
    { option: 'starttls' },
  ),
  recorded(
    'TLM-09',
    'secure',
    { error: failedWith('tls-timeout', 'secure'), diagnosis: diagnosed() },
    { option: 'implicit-tls', port: 465 },
  ),
  recorded('TLM-12', 'greet', { error: failedWith('not-smtp', 'greet', { protocol: 'ssh' }) }),
  recorded('TLP-02', 'envelope', {
    error: repliedWith('sender-deferred', 'envelope', '421 4.7.66 TLS 1.0 and 1.1 are not supported'),
  }),
  ...(
    [
      ['TLP-03', 'ALERT_HANDSHAKE_FAILURE'],
      ['TLP-04', 'DH_KEY_TOO_SMALL'],
      ['TLP-05', 'UNSAFE_LEGACY_RENEGOTIATION_DISABLED'],
      ['TLP-06', 'LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED'],
      ['TLP-07', 'ALERT_BAD_RECORD_MAC'],
      ['TLP-08', 'ALERT_UNRECOGNIZED_NAME'],
    ] as const
  ).map(([id, reason]) => recorded(id, 'secure', { error: failedWith('tls-handshake-failed', 'secure', { reason }) })),
]

const greeting: readonly RecordedCase[] = [
  recorded('EHL-06', 'greet', {
    error: repliedWith('greeting-refused', 'greet', '554 SMTP synchronization error'),
  }),
  recorded('EHL-07', 'hello', {
    capabilities: { beforeTls: ['STARTTLS'], afterTls: ['AUTH PLAIN LOGIN'] },
    diagnosis: diagnosed({ reach: 'verify' }),
  }),
]

/** Cases up to the end of EHLO. */
export const OPENING_CASES: readonly RecordedCase[] = [...network, ...tlsMode, ...greeting]
