import type { PracticeFaultName } from '../../../shared/practice/practice-faults'
import type { FaultEffect, FaultTurn } from './fault-effect'

type DeliveryFaultName = Extract<
  PracticeFaultName,
  | `sender-${string}`
  | `${string}-recipients`
  | `${string}-recipient-refused`
  | `final-${string}`
  | `${string}-in-content`
  | 'null-sender-refused'
  | 'quota-reached'
  | 'no-smtputf8'
  | 'relaying-denied'
  | 'greylisting'
  | 'recipient-unknown'
  | 'recipient-not-verified'
  | 'address-block-listed'
  | 'size-limit'
  | 'too-large-at-end'
>

const LARGEST_BYTES = 1_000
const RECIPIENTS_TAKEN = 2
/** Longer than a hasty client waits, and far shorter than the ten minutes of RFC 5321 §4.5.3.2.6. */
const SLOW_FINAL_MS = 20_000
/** The header of a small message is longer than this. */
const INTERRUPTED_AFTER_BYTES = 100

const unless =
  (refuses: (line: string) => boolean, refusal: string): FaultTurn =>
  (heard, conversation) =>
    refuses(heard.text) ? refusal : conversation.friendly(heard)

/** Refuses each pair of sender and recipient once, whatever the connection (RFC 6647 §2). */
const greylisting: FaultTurn = (heard, conversation) => {
  const pair = `${conversation.sender} ${heard.text}`
  if (conversation.seen.has(pair)) return conversation.friendly(heard)
  conversation.seen.add(pair)
  return '450 4.7.1 Greylisted, please try again in 1 second'
}

const takingRecipients =
  (most: number, refusal: string): FaultTurn =>
  (heard, conversation) =>
    conversation.recipients.length < most ? conversation.friendly(heard) : refusal

const declaredSize = (line: string): number => Number(/ SIZE=(\d+)/i.exec(line)?.[1] ?? 0)
const isNullSender = (line: string): boolean => /<>/.test(line)
const isNonAscii = (line: string): boolean => [...line].some((character) => (character.codePointAt(0) ?? 0) > 0x7f)

const at = (verb: 'MAIL' | 'RCPT', answer: FaultTurn): FaultEffect => ({ turns: { [verb]: answer } })

export const DELIVERY_FAULTS: Readonly<Record<DeliveryFaultName, FaultEffect>> = {
  'sender-not-owned': at('MAIL', '553 5.7.1 Sender address rejected: not owned by user practice@localhost'),
  'sender-syntax': at('MAIL', '501 5.1.7 Bad sender address syntax'),
  'sender-domain-policy': at(
    'MAIL',
    '550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n550 5.7.26 The sender must authenticate with at least one of SPF or DKIM.',
  ),
  'sender-no-reverse-name': at('MAIL', '550 5.7.25 The IP address sending this message does not have a PTR record'),
  'null-sender-refused': at('MAIL', unless(isNullSender, '550 5.7.1 Null sender is not allowed for submission')),
  'quota-reached': at('MAIL', '550 5.4.5 Daily user sending limit exceeded'),
  'no-smtputf8': {
    hello: (lines) => lines.filter((line) => line !== 'SMTPUTF8'),
    turns: {
      MAIL: unless(isNonAscii, '553 5.6.7 SMTPUTF8 is needed, and is not supported'),
      RCPT: unless(isNonAscii, '553 5.6.7 SMTPUTF8 is needed, and is not supported'),
    },
  },
  'relaying-denied': at('RCPT', '554 5.7.1 Relay access denied'),
  greylisting: at('RCPT', greylisting),
  'recipient-unknown': at('RCPT', '550 5.1.1 Recipient address rejected: User unknown in local recipient table'),
  'too-many-recipients': at('RCPT', takingRecipients(RECIPIENTS_TAKEN, '452 4.5.3 Error: too many recipients')),
  'second-recipient-refused': at('RCPT', takingRecipients(1, '550 5.2.1 Mailbox is disabled for this recipient')),
  'recipient-not-verified': at('RCPT', '252 2.1.5 Cannot verify the recipient, will take the message'),
  'address-block-listed': at(
    'RCPT',
    '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org',
  ),
  'size-limit': {
    hello: (lines) => lines.map((line) => (line.startsWith('SIZE') ? `SIZE ${LARGEST_BYTES}` : line)),
    turns: {
      MAIL: unless((line) => declaredSize(line) > LARGEST_BYTES, '552 5.3.4 Message size exceeds fixed limit'),
    },
  },
  'too-large-at-end': { final: '552 5.3.4 Message too big for system' },
  'drop-in-content': { interruptContent: { after: INTERRUPTED_AFTER_BYTES, move: { reset: true } } },
  'stall-in-content': { pauseContentAfter: INTERRUPTED_AFTER_BYTES },
  'final-bare-line-feed': { final: '550 5.6.11 Invalid characters in message: bare LF is not allowed' },
  'final-line-too-long': { final: '500 5.5.2 Line too long: more than 998 octets' },
  'final-attachment-blocked': {
    final:
      '552-5.7.0 This message was blocked because its content presents a potential\n552 5.7.0 security issue: the attachment type is not allowed',
  },
  'final-sandbox': {
    final: '554 Message rejected: Email address is not verified. The following identities failed the check',
  },
  'final-header-refused': { final: '554 5.6.0 Message refused: From header is missing or duplicate' },
  'final-later': { final: '451 4.3.0 Temporary server error, try again later' },
  'final-slow': { final: { say: '250 2.0.0 Ok: kept by the practice server', afterMs: SLOW_FINAL_MS } },
  'final-silent': { final: { silence: true } },
  'final-drop': { final: { reset: true } },
}
