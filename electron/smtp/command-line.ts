// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/

/**
 * Whether `text` stays on its line on the wire: no CR, LF, NUL or other control character (RFC 5321 §2.3.8). The last
 * guard before the socket, behind those of the profile and of the composer.
 */
export const isSafeCommand = (text: string): boolean => !CONTROL_CHARACTER.test(text)

/** Longest mailbox that is put on a line, in UTF-16 units; generous beside the 256 octets of RFC 5321 §4.5.3.1.3. */
const MAXIMUM_MAILBOX = 1_000

/**
 * Whether `address` may stand between the angle brackets of a path (RFC 5321 §4.1.2). Outside a quoted local part neither
 * a space nor an angle bracket may occur: either would let parameters or a second command be smuggled in.
 */
export const isSafeMailbox = (address: string): boolean => {
  if (address === '' || address.length > MAXIMUM_MAILBOX || !isSafeCommand(address)) return false
  const quoted = /^"(?:[^"\\]|\\.)*"/u.exec(address)?.[0] ?? ''
  return !/[\s<>"]/u.test(address.slice(quoted.length))
}

/** Whether `name` can be said in EHLO: a domain or an address literal (RFC 5321 §4.1.1.1). */
export const isSafeHelloName = (name: string): boolean => /^(?:[A-Za-z0-9._-]+|\[[A-Za-z0-9.:_-]+\])$/.test(name)

/** Whether any character lies outside ASCII and so needs SMTPUTF8 on the wire (RFC 6531 §3.1). */
export const isAscii = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  /^[\u0000-\u007f]*$/.test(text)
