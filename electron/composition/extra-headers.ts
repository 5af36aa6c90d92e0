import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { hasControlCharacter } from '../../shared/profile/single-line'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { isOwnHeaderField } from '../../shared/submission/own-header-field'

/** A header field as the composer takes it. */
export interface ExtraHeader {
  readonly name: string
  readonly value: string
}

/** RFC 5322 §3.6.8: visible ASCII but the colon. */
const FIELD_NAME = /^[!-9;-~]+$/
const PRIORITY_FIELDS: Readonly<Record<'low' | 'high', readonly ExtraHeader[]>> = {
  high: [
    { name: 'X-Priority', value: '1 (Highest)' },
    { name: 'Priority', value: 'urgent' },
    { name: 'Importance', value: 'high' },
  ],
  low: [
    { name: 'X-Priority', value: '5 (Lowest)' },
    { name: 'Priority', value: 'non-urgent' },
    { name: 'Importance', value: 'low' },
  ],
}

const refused = (name: string): Result<never> =>
  failed(failure('invalid-value', { stage: 'envelope', field: 'headers', params: { value: name } }))

/**
 * The fields that a draft asks for beside those that every message has: priority (RFC 2156 §5.3.6, with the X-Priority
 * that programs read), the read receipt (RFC 8098 §2.1), and its own.
 * @param sender bare address
 * @returns `invalid-value` of field `headers` for a name that is no field name, or one that the message writes itself
 */
export const extraHeaders = (
  { priority, readReceipt, headers = [] }: MessageDraft,
  sender: string,
): Result<readonly ExtraHeader[]> => {
  const written = priority === 'low' || priority === 'high' ? PRIORITY_FIELDS[priority] : []
  const receipt = readReceipt === true ? [{ name: 'Disposition-Notification-To', value: `<${sender}>` }] : []
  const taken = new Set(written.map(({ name }) => name.toLowerCase()))
  for (const { name, value } of headers) {
    const key = name.toLowerCase()
    const own = isOwnHeaderField(key) || taken.has(key)
    if (own || !FIELD_NAME.test(name) || value.trim() === '' || hasControlCharacter(value)) return refused(name)
  }
  return succeeded([...written, ...receipt, ...headers])
}
