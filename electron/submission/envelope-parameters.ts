import { type Failure, failure } from '../../shared/failures/failure'
import type { SendOptions } from '../../shared/submission/send-options'
import type { ServerCapabilities } from '../smtp/capabilities'
import { isAscii } from '../smtp/command-line'
import type { OutgoingMessage } from './outgoing-message'

/** What goes behind the paths of MAIL and RCPT. */
export interface EnvelopeParameters {
  /** Begins with a space unless it is empty. */
  readonly mail: string
  readonly rcpt: (address: string) => string
}

/** `xtext` (RFC 3461 §4): visible ASCII, with everything else, `+` and `=` as `+` and two digits. */
export const xtext = (text: string): string =>
  Array.from(Buffer.from(text), (byte) =>
    byte >= 0x21 && byte <= 0x7e && byte !== 0x2b && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `+${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')

/** The original recipient (RFC 3461 §4.2); an address beyond ASCII in the form of RFC 6533 §3. */
const originalRecipient = (address: string): string =>
  isAscii(address)
    ? `rfc822;${xtext(address)}`
    : `utf-8;${[...address]
        .map((character) =>
          /[!-*,-<>-[\]-~]/.test(character)
            ? character
            : `\\x{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
        )
        .join('')}`

/** Whether an address of the envelope, or a header, needs SMTPUTF8 (RFC 6531 §3.1). */
const needsUtf8 = ({ needsSmtpUtf8, envelope }: OutgoingMessage): boolean =>
  needsSmtpUtf8 || !isAscii(envelope.from) || !envelope.to.every(isAscii)

/** How many recipients one transaction may have, where the server says it (RFC 9422 §4.2); null where it does not. */
export const recipientLimit = ({ extensions }: ServerCapabilities): number | null => {
  const limit = Number(/(?:^|\s)RCPTMAX=([1-9]\d{0,8})(?:\s|$)/i.exec(extensions.get('LIMITS') ?? '')?.[1])
  return Number.isNaN(limit) ? null : limit
}

/** What makes the message impossible here, known before the first command. */
export const hindrance = (message: OutgoingMessage, offers: ServerCapabilities): Failure | undefined => {
  const { sizeEstimate } = message
  const { sizeLimit } = offers
  if (sizeLimit !== null && sizeEstimate !== null && sizeEstimate > sizeLimit) {
    return failure('message-too-large', { params: { size: sizeEstimate, limit: sizeLimit } })
  }
  return needsUtf8(message) && !offers.extensions.has('SMTPUTF8') ? failure('non-ascii-address-unsupported') : undefined
}

/**
 * The parameters that the server knows: SIZE (RFC 1870), BODY (RFC 6152), SMTPUTF8 (RFC 6531), and RET, ENVID, NOTIFY
 * and ORCPT (RFC 3461) when they are wanted. Without DSN nothing is asked for: unknown parameters would be refused.
 */
export const envelopeParameters = (
  message: OutgoingMessage,
  offers: ServerCapabilities,
  { notification }: SendOptions,
): EnvelopeParameters => {
  const { extensions } = offers
  const size = extensions.has('SIZE') && message.sizeEstimate !== null ? ` SIZE=${message.sizeEstimate}` : ''
  const body = extensions.has('8BITMIME') ? ' BODY=8BITMIME' : ''
  const mail = `${size}${body}${needsUtf8(message) ? ' SMTPUTF8' : ''}`
  if (notification === null || !extensions.has('DSN')) return { mail, rcpt: () => '' }
  const { envelopeId, returned, notify } = notification
  const id = envelopeId === '' ? '' : ` ENVID=${xtext(envelopeId)}`
  const when = notify === 'never' ? 'NEVER' : [...new Set(notify)].join(',').toUpperCase()
  return {
    mail: `${mail} RET=${returned === 'full' ? 'FULL' : 'HDRS'}${id}`,
    rcpt: (address) => ` NOTIFY=${when} ORCPT=${originalRecipient(address)}`,
  }
}
