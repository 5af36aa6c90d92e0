import { isDnsName, isIpv4, isIpv6 } from './server-address'
import { hasControlCharacter } from './single-line'

/** One mailbox: the display name, empty when there is none, and the address that goes onto the wire. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** Why a text is not one mailbox. Keys below `fieldErrors` in the words. */
export type MailboxProblem =
  | 'mailbox-empty'
  | 'mailbox-with-control-character'
  | 'mailbox-too-long'
  | 'mailbox-without-at'
  | 'mailbox-with-space'
  | 'mailbox-with-several'
  | 'mailbox-malformed'

/** RFC 5321 §4.5.3.1: a path has 256 octets, the two angle brackets included. */
const MAXIMUM_ADDRESS_OCTETS = 254
const MAXIMUM_LOCAL_PART_OCTETS = 64
const MAXIMUM_MAILBOX_LENGTH = 998

/** RFC 5321 §4.1.2 Dot-string, with the UTF-8 of RFC 6531 §3.3. */
const DOT_STRING = /^[^\s"(),.:;<>@[\\\]]+(?:\.[^\s"(),.:;<>@[\\\]]+)*$/u
/** RFC 5321 §4.1.2 Quoted-string. */
const QUOTED_STRING = /^"(?:[^"\\]|\\[ -~])*"$/u
const LONE_SURROGATE = /\p{Surrogate}/u

/** Octets of `text` in UTF-8. */
const utf8Length = (text: string): number => {
  let octets = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return octets
}

const isMailDomain = (domain: string): boolean => {
  const literal = /^\[(?:IPv6:(.*)|(.*))\]$/i.exec(domain)
  if (literal !== null) return literal[1] === undefined ? isIpv4(literal[2] ?? '') : isIpv6(literal[1])
  return !domain.includes('_') && isDnsName(domain)
}

/**
 * What keeps `address` from being a bare RFC 5321 mailbox (`local@domain`); undefined when nothing does.
 * Non-ASCII is allowed (SMTPUTF8, RFC 6531), quoted local parts and address literals too.
 */
export const addressProblem = (address: string): MailboxProblem | undefined => {
  if (address === '') return 'mailbox-empty'
  if (hasControlCharacter(address) || LONE_SURROGATE.test(address)) return 'mailbox-with-control-character'
  if (address.length > MAXIMUM_MAILBOX_LENGTH || utf8Length(address) > MAXIMUM_ADDRESS_OCTETS) return 'mailbox-too-long'
  const at = address.lastIndexOf('@')
  if (at < 0) return 'mailbox-without-at'
  const localPart = address.slice(0, at)
  const quoted = QUOTED_STRING.test(localPart)
  if (!quoted && /\s/u.test(address)) return 'mailbox-with-space'
  if (utf8Length(localPart) > MAXIMUM_LOCAL_PART_OCTETS) return 'mailbox-too-long'
  if (!quoted && /[,;]/.test(localPart)) return 'mailbox-with-several'
  return (quoted || DOT_STRING.test(localPart)) && isMailDomain(address.slice(at + 1)) ? undefined : 'mailbox-malformed'
}

const QUOTED_NAME = /^"(?:[^"\\]|\\.)*"$/u

/** The display name as a person reads it; undefined when its quotes do not match. */
const displayName = (text: string): string | undefined => {
  if (QUOTED_NAME.test(text)) return text.slice(1, -1).replace(/\\(.)/gu, '$1')
  return /["<>]/.test(text) ? undefined : text
}

const splitMailbox = (text: string): Mailbox | undefined => {
  const trimmed = text.trim()
  if (!trimmed.endsWith('>')) return { name: '', address: trimmed }
  const open = trimmed.lastIndexOf('<')
  const name = open < 0 ? undefined : displayName(trimmed.slice(0, open).trim())
  return name === undefined ? undefined : { name, address: trimmed.slice(open + 1, -1).trim() }
}

/**
 * What keeps `text` from being one mailbox, bare or as `Name <address>`; undefined when nothing does.
 * @param text one line as typed, at most 998 characters (RFC 5322 §2.1.1)
 */
export const mailboxProblem = (text: string): MailboxProblem | undefined => {
  if (text.length > MAXIMUM_MAILBOX_LENGTH) return 'mailbox-too-long'
  if (hasControlCharacter(text) || LONE_SURROGATE.test(text)) return 'mailbox-with-control-character'
  const mailbox = splitMailbox(text)
  return mailbox === undefined ? 'mailbox-malformed' : addressProblem(mailbox.address)
}

/**
 * Reads one mailbox, `a@b.example` or `Name <a@b.example>`.
 * @returns undefined when it is not exactly one mailbox that an SMTP command may carry; `mailboxProblem` says why
 */
export const parseMailbox = (text: string): Mailbox | undefined =>
  mailboxProblem(text) === undefined ? splitMailbox(text) : undefined

/** The domain of an address in lower case, empty when it has none. */
export const domainOfAddress = (address: string): string => {
  const at = address.lastIndexOf('@')
  return at < 0 ? '' : address.slice(at + 1).toLowerCase()
}

/**
 * Splits a typed or pasted list of mailboxes at commas, semicolons and line ends outside of quotes and angle brackets.
 * A line end always splits: an unclosed quote spoils its own line only.
 * @returns the texts between, trimmed, empty ones left out; none of them is checked
 */
export const splitAddressList = (text: string): string[] => text.split(/[\r\n]+/).flatMap(splitLine)

const splitLine = (line: string): string[] => {
  const items: string[] = []
  let start = 0
  let quoted = false
  let bracketed = false
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]
    if (quoted && character === '\\') index += 1
    else if (character === '"') quoted = !quoted
    else if (!quoted && character === '<') bracketed = true
    else if (!quoted && character === '>') bracketed = false
    else if (!quoted && !bracketed && (character === ',' || character === ';')) {
      items.push(line.slice(start, index))
      start = index + 1
    }
  }
  items.push(line.slice(start))
  return items.map((item) => item.trim()).filter((item) => item !== '')
}
