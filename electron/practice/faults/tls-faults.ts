import type { PracticeFaultName } from '../../../shared/practice/practice-faults'
import { anyStrength } from '../../tls/any-strength'
import type { FaultEffect, HelloChange } from './fault-effect'
import { ALERTS, fatalAlert, flightWithWeakDhKey, helloWithoutRenegotiationInfo } from './tls-records'

type TlsFaultName = Extract<
  PracticeFaultName,
  | `starttls-${string}`
  | `handshake-${string}`
  | `${string}-every-port`
  | `${string}-too-old`
  | 'no-shared-cipher'
  | 'weak-dh-key'
  | 'legacy-renegotiation'
  | 'bad-record-mac'
  | 'unrecognized-name'
  | 'client-certificate-required'
>

const withoutStarttls: HelloChange = (lines) => lines.filter((line) => line !== 'STARTTLS')

/** What Cisco's fixup makes of an extension that it does not want to be heard. */
const masked: HelloChange = (lines) => lines.map((line) => (line === 'STARTTLS' ? 'XXXXXXXA' : line))

const offeringStarttls: HelloChange = (lines, { secure }) =>
  secure || lines.includes('STARTTLS')
    ? lines.filter((line) => secure || !line.startsWith('AUTH'))
    : [...lines.filter((line) => !line.startsWith('AUTH')), 'STARTTLS']

const MUST_ENCRYPT = '530 5.7.0 Must issue a STARTTLS command first'

const whileClear =
  (refusal: string): NonNullable<FaultEffect['turns']>[string] =>
  (heard, conversation) =>
    heard.secure ? conversation.friendly(heard) : refusal

/** TLS, which the library would rather not speak. */
const OLD_TLS = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ...anyStrength() } as const

export const TLS_FAULTS: Readonly<Record<TlsFaultName, FaultEffect>> = {
  'plain-on-every-port': { order: 'starttls' },
  'tls-first-on-every-port': { order: 'implicit' },
  'starttls-not-offered': { hello: withoutStarttls, turns: { STARTTLS: '502 5.5.1 Command not implemented' } },
  'starttls-masked': { hello: masked, turns: { STARTTLS: '500 5.5.1 Unknown command XXXXXXXX' } },
  'starttls-unavailable': { turns: { STARTTLS: '454 4.7.0 TLS not available due to local problem' } },
  'starttls-unknown': { turns: { STARTTLS: '500 5.5.1 Command unrecognized: STARTTLS' } },
  'starttls-required': {
    hello: offeringStarttls,
    turns: { AUTH: whileClear(MUST_ENCRYPT), MAIL: whileClear(MUST_ENCRYPT) },
  },
  'starttls-closes': { turns: { STARTTLS: { say: '220 2.0.0 Ready to start TLS', thenHangUp: true } } },
  'starttls-injection': {
    turns: { STARTTLS: { raw: '220 2.0.0 Ready to start TLS\r\n250 AUTH PLAIN LOGIN injected\r\n' } },
  },
  'handshake-closes': { handshake: { hangUp: true } },
  'handshake-silent': { handshake: { silence: true } },
  'tls-too-old': { limits: OLD_TLS },
  'client-tls-too-old': {
    turns: {
      EHLO: (heard, conversation) =>
        heard.secure
          ? { say: '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade your client', thenHangUp: true }
          : conversation.friendly(heard),
    },
  },
  // The leaf's key is ECDSA: no cipher that signs with RSA can be had with it.
  'no-shared-cipher': { limits: { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' } },
  'weak-dh-key': { rsaLeaf: true, handshake: (leaf) => ({ raw: flightWithWeakDhKey(leaf) }) },
  'legacy-renegotiation': { handshake: { raw: helloWithoutRenegotiationInfo() } },
  'bad-record-mac': { handshake: { raw: fatalAlert(ALERTS.badRecordMac), thenHangUp: true } },
  'unrecognized-name': { handshake: { raw: fatalAlert(ALERTS.unrecognizedName), thenHangUp: true } },
  'client-certificate-required': { limits: { requestClientCertificate: true } },
}
