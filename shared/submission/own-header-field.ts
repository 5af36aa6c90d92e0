/** Fields that the message writes itself, or that only servers may write. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'return-path',
  'received',
  'disposition-notification-to',
])

/**
 * Whether a header field cannot be the sender's own: every message writes it, or servers on its way do (RFC 5322 §3.6).
 * @param name of the field, in any case
 */
export const isOwnHeaderField = (name: string): boolean => {
  const key = name.toLowerCase()
  return OWN_FIELDS.has(key) || /^(?:content|resent)-/.test(key)
}
