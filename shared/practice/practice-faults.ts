import type { findings } from '../words/en/findings'
import type { PracticeFaultId } from './practice-fault'

/** Where in a session a fault is met, in that order. */
export const PRACTICE_FAULT_GROUPS = [
  'network',
  'greeting',
  'tls',
  'certificate',
  'sign-in',
  'envelope',
  'content',
] as const
export type PracticeFaultGroup = (typeof PRACTICE_FAULT_GROUPS)[number]

/** One fault of the practice server as everybody may know it; words: `practice.faults.<id>`. */
export interface PracticeFault {
  readonly id: PracticeFaultId
  readonly group: PracticeFaultGroup
  /** Rows of the failure catalogue that it shows, the most likely first; empty where nothing is wrong with the session. */
  readonly shows: readonly (keyof typeof findings)[]
  /** Whether the port without encryption shows it too. */
  readonly on: 'all' | 'tls'
}

const all = <const Id extends string>(group: PracticeFaultGroup, id: Id, ...shows: PracticeFault['shows']) =>
  ({ id, group, shows, on: 'all' }) as const

const tls = <const Id extends string>(group: PracticeFaultGroup, id: Id, ...shows: PracticeFault['shows']) =>
  ({ id, group, shows, on: 'tls' }) as const

/**
 * Every fault in the order of a session. When two that are on want the same point of the conversation, the one that
 * stands first here has its way, as it is the one that a client would meet first.
 */
export const PRACTICE_FAULTS = [
  all('network', 'connection-refused', 'NET-04'),
  all('network', 'connection-reset', 'NET-11', 'TLM-09'),
  all('network', 'connection-closed', 'NET-11', 'TLM-09'),

  all('greeting', 'greeting-silent', 'EHL-01'),
  all('greeting', 'greeting-slow', 'EHL-01'),
  all('greeting', 'greeting-blocked', 'EHL-02'),
  all('greeting', 'greeting-no-mail', 'EHL-02'),
  all('greeting', 'greeting-busy', 'EHL-03'),
  all('greeting', 'greeting-of-another-host', 'NET-12'),
  all('greeting', 'banner-http', 'TLM-10'),
  all('greeting', 'banner-proxy', 'NET-14'),
  all('greeting', 'banner-imap', 'TLM-11'),
  all('greeting', 'banner-pop3', 'TLM-11'),
  all('greeting', 'banner-ssh', 'TLM-12'),
  all('greeting', 'too-early', 'EHL-06'),
  all('greeting', 'ehlo-name-refused', 'EHL-04'),
  all('greeting', 'ehlo-name-malformed', 'EHL-04'),
  all('greeting', 'ehlo-name-refused-late', 'EHL-04'),
  all('greeting', 'ehlo-unknown', 'EHL-05'),

  all('tls', 'plain-on-every-port', 'TLM-01'),
  all('tls', 'tls-first-on-every-port', 'TLM-02', 'TLM-03'),
  tls('tls', 'starttls-not-offered', 'TLM-04'),
  tls('tls', 'starttls-masked', 'TLM-04'),
  tls('tls', 'starttls-unavailable', 'TLM-05'),
  tls('tls', 'starttls-unknown', 'TLM-06'),
  all('tls', 'starttls-required', 'TLM-07'),
  tls('tls', 'starttls-closes', 'TLM-08'),
  tls('tls', 'starttls-injection', 'TLM-13'),
  tls('tls', 'handshake-closes', 'TLM-09', 'TLM-08'),
  tls('tls', 'handshake-silent', 'TLM-09', 'TLM-08'),
  tls('tls', 'tls-too-old', 'TLP-01'),
  tls('tls', 'client-tls-too-old', 'TLP-02'),
  tls('tls', 'no-shared-cipher', 'TLP-03'),
  tls('tls', 'weak-dh-key', 'TLP-04'),
  tls('tls', 'legacy-renegotiation', 'TLP-05'),
  tls('tls', 'bad-record-mac', 'TLP-07'),
  tls('tls', 'unrecognized-name', 'TLP-08'),
  tls('tls', 'client-certificate-required', 'CRT-23'),

  tls('certificate', 'certificate-self-signed', 'CRT-01', 'CRT-24'),
  tls('certificate', 'certificate-inspected', 'CRT-02'),
  tls('certificate', 'certificate-antivirus', 'LOC-05'),
  tls('certificate', 'certificate-unknown-root-sent', 'CRT-03'),
  tls('certificate', 'certificate-missing-intermediate', 'CRT-04'),
  tls('certificate', 'certificate-issuer-not-sent', 'CRT-04'),
  tls('certificate', 'certificate-unknown-authority', 'CRT-05'),
  tls('certificate', 'certificate-expired', 'CRT-07'),
  tls('certificate', 'certificate-expired-intermediate', 'CRT-08'),
  tls('certificate', 'certificate-not-yet-valid', 'CRT-10'),
  tls('certificate', 'certificate-wrong-name', 'CRT-11', 'CRT-12'),
  tls('certificate', 'certificate-no-address', 'CRT-12'),
  tls('certificate', 'certificate-wildcard', 'CRT-13', 'CRT-12'),
  tls('certificate', 'certificate-common-name-only', 'CRT-15'),
  tls('certificate', 'certificate-revoked-stapled', 'CRT-17'),
  tls('certificate', 'certificate-revoked-ocsp', 'CRT-17'),
  tls('certificate', 'certificate-revoked-crl', 'CRT-17'),
  tls('certificate', 'certificate-responder-offline', 'CRT-18'),
  tls('certificate', 'certificate-altered', 'CRT-19'),
  tls('certificate', 'certificate-weak-key', 'CRT-20'),
  tls('certificate', 'certificate-sha1', 'CRT-20', 'TLP-06'),
  tls('certificate', 'certificate-wrong-purpose', 'CRT-21'),
  tls('certificate', 'certificate-issuer-not-authority', 'CRT-22'),
  tls('certificate', 'certificate-path-too-long', 'CRT-22'),

  all('sign-in', 'sign-in-only-after-tls', 'AUT-11', 'EHL-07'),
  all('sign-in', 'sign-in-not-offered', 'AUT-12'),
  all('sign-in', 'sign-in-ntlm-only', 'AUT-13'),
  all('sign-in', 'sign-in-old-syntax', 'AUT-14'),
  all('sign-in', 'sign-in-refused', 'AUT-00'),
  all('sign-in', 'sign-in-gmail-password', 'AUT-01'),
  all('sign-in', 'sign-in-application-password', 'AUT-02'),
  all('sign-in', 'sign-in-web-login', 'AUT-03'),
  all('sign-in', 'sign-in-smtp-disabled', 'AUT-04'),
  all('sign-in', 'sign-in-policy', 'AUT-05'),
  all('sign-in', 'sign-in-basic-disabled', 'AUT-06'),
  all('sign-in', 'sign-in-basic-retired', 'AUT-07'),
  all('sign-in', 'sign-in-token-unsuccessful', 'AUT-08'),
  all('sign-in', 'sign-in-token-challenge', 'AUT-09'),
  all('sign-in', 'sign-in-token-expired', 'AUT-10'),
  all('sign-in', 'sign-in-cram-md5-fails', 'AUT-15'),
  all('sign-in', 'sign-in-plain-fails', 'AUT-16'),
  all('sign-in', 'sign-in-authorization-code', 'AUT-17'),
  all('sign-in', 'sign-in-zoho', 'AUT-18'),
  all('sign-in', 'sign-in-ses', 'AUT-19'),
  all('sign-in', 'sign-in-sendgrid', 'AUT-20'),
  all('sign-in', 'sign-in-postmark', 'AUT-21'),
  all('sign-in', 'sign-in-later', 'AUT-24'),
  all('sign-in', 'sign-in-password-transition', 'AUT-24'),
  all('sign-in', 'sign-in-too-often', 'AUT-25'),
  all('sign-in', 'sign-in-out-of-order', 'AUT-26'),
  all('sign-in', 'sign-in-encryption-required', 'AUT-27'),
  all('sign-in', 'sign-in-required', 'AUT-28'),
  all('sign-in', 'sign-in-access-disabled', 'AUT-29'),
  all('sign-in', 'sign-in-yahoo', 'AUT-30'),
  all('sign-in', 'sign-in-full-address', 'AUT-22'),
  all('sign-in', 'sign-in-location', 'AUT-31'),

  all('envelope', 'sender-not-owned', 'ENV-01'),
  all('envelope', 'sender-syntax', 'ENV-08'),
  all('envelope', 'sender-domain-policy', 'ENV-10'),
  all('envelope', 'sender-no-reverse-name', 'ENV-11'),
  all('envelope', 'null-sender-refused', 'ENV-15'),
  all('envelope', 'quota-reached', 'ENV-06'),
  all('envelope', 'no-smtputf8', 'ENV-09'),
  all('envelope', 'relaying-denied', 'ENV-02'),
  all('envelope', 'greylisting', 'ENV-03'),
  all('envelope', 'recipient-unknown', 'ENV-04'),
  all('envelope', 'too-many-recipients', 'ENV-05', 'ENV-13'),
  all('envelope', 'second-recipient-refused', 'ENV-13'),
  all('envelope', 'recipient-not-verified', 'ENV-14'),
  all('envelope', 'address-block-listed', 'ENV-12'),

  all('content', 'size-limit', 'DAT-01'),
  all('content', 'too-large-at-end', 'DAT-01'),
  all('content', 'drop-in-content', 'DAT-12'),
  all('content', 'stall-in-content', 'DAT-12'),
  all('content', 'final-bare-line-feed', 'DAT-02'),
  all('content', 'final-line-too-long', 'DAT-03'),
  all('content', 'final-attachment-blocked', 'DAT-05'),
  all('content', 'final-sandbox', 'ENV-07'),
  all('content', 'final-header-refused', 'DAT-09'),
  all('content', 'final-later', 'DAT-11'),
  all('content', 'final-slow', 'DAT-08'),
  all('content', 'final-silent', 'DAT-08'),
  all('content', 'final-drop', 'DAT-08'),
] as const satisfies readonly PracticeFault[]

/** Ids that exist. */
export type PracticeFaultName = (typeof PRACTICE_FAULTS)[number]['id']

const NAMES: ReadonlySet<string> = new Set(PRACTICE_FAULTS.map(({ id }) => id))

export const isPracticeFault = (id: string): id is PracticeFaultName => NAMES.has(id)

/** The faults of these ids, each once, in the order of the catalogue. */
export const practiceFaultsOf = (ids: readonly string[]): readonly (typeof PRACTICE_FAULTS)[number][] =>
  PRACTICE_FAULTS.filter(({ id }) => ids.includes(id))
