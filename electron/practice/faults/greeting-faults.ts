import type { PracticeFaultName } from '../../../shared/practice/practice-faults'
import type { FaultEffect, FaultTurn } from './fault-effect'

type GreetingFaultName = Extract<
  PracticeFaultName,
  `connection-${string}` | `greeting-${string}` | `banner-${string}` | `ehlo-${string}` | 'too-early'
>

/** Longer than most clients care to wait, and within what RFC 5321 §4.5.3.2.1 asks them to. */
const SLOW_GREETING_MS = 40_000

const firstTime =
  (answer: string): FaultTurn =>
  (heard, conversation) =>
    heard.times === 1 ? answer : conversation.friendly(heard)

const PROXY_ANSWER = [
  'HTTP/1.1 407 Proxy Authentication Required',
  'Proxy-Authenticate: Basic realm="proxy"',
  'Connection: close',
  '',
  '',
].join('\r\n')

const HTTP_ANSWER = [
  'HTTP/1.1 400 Bad Request',
  'Content-Type: text/plain',
  'Connection: close',
  '',
  'The plain HTTP request was sent to an HTTPS port',
  '',
].join('\r\n')

export const GREETING_FAULTS: Readonly<Record<GreetingFaultName, FaultEffect>> = {
  'connection-refused': { closed: true },
  'connection-reset': { accept: { reset: true } },
  'connection-closed': { accept: { hangUp: true } },
  'greeting-silent': { greeting: { silence: true } },
  'greeting-slow': { greeting: { say: '220 practice.localhost ESMTP', afterMs: SLOW_GREETING_MS } },
  'greeting-blocked': {
    greeting: {
      say: '554 5.7.1 Service unavailable; client host [192.0.2.7] blocked using a block list',
      thenHangUp: true,
    },
  },
  'greeting-no-mail': { greeting: { say: '521 5.3.2 practice.localhost does not accept mail', thenHangUp: true } },
  'greeting-busy': {
    greeting: { say: '421 4.7.0 practice.localhost Too many connections from your host', thenHangUp: true },
  },
  'greeting-of-another-host': { greeting: '220 smtp-proxy.example.net ESMTP ready' },
  'banner-http': { greeting: { raw: HTTP_ANSWER, thenHangUp: true } },
  'banner-proxy': { greeting: { raw: PROXY_ANSWER, thenHangUp: true } },
  'banner-imap': { greeting: '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] IMAP server ready' },
  'banner-pop3': { greeting: '+OK POP3 server ready' },
  'banner-ssh': { greeting: 'SSH-2.0-OpenSSH_9.6' },
  'too-early': {
    turns: {
      EHLO: { say: '554 5.5.0 Error: SMTP protocol synchronization error, you spoke too early', thenHangUp: true },
    },
  },
  'ehlo-name-refused': { turns: { EHLO: '504 5.5.2 Helo command rejected: need fully-qualified hostname' } },
  'ehlo-name-malformed': { turns: { EHLO: '501 5.5.4 Syntactically invalid EHLO argument(s)' } },
  'ehlo-name-refused-late': { turns: { RCPT: '450 4.7.1 <client>: Helo command rejected: Host not found' } },
  'ehlo-unknown': { turns: { EHLO: firstTime('502 5.5.1 Command not implemented') } },
}
