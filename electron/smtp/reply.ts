import type { ReplyRecord } from '../../shared/submission/session-report'

/** A reply of the server (RFC 5321 §4.2), its text already free of secrets and of control characters. */
export interface Reply {
  /** 200 to 599 */
  readonly code: number
  /** RFC 3463 status, e.g. `5.7.8`, when the text begins with one of the reply's own class */
  readonly enhancedStatus: string | null
  /** Text of each line, without code and separator. */
  readonly lines: readonly string[]
}

/** Tells a reply from whatever else a callback may bring. */
export const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'code' in value && 'enhancedStatus' in value && 'lines' in value

/** Longest text that a report keeps of one reply, in UTF-16 units. */
const REPORTED_TEXT = 16_384

const ENHANCED_STATUS = /^([245])\.(\d{1,3})\.(\d{1,3})(?=\s|$)/

/**
 * The enhanced status code at the beginning of a reply's text (RFC 2034 §4). Its class must be that of the reply code,
 * which keeps an IP address or a version number from being taken for one.
 */
export const parseEnhancedStatus = (code: number, text: string): string | null => {
  const match = ENHANCED_STATUS.exec(text)
  return match !== null && Number(match[1]) === Math.floor(code / 100) ? match[0] : null
}

/** The text of a reply with its lines joined by LF. */
export const replyText = (reply: Reply): string => reply.lines.join('\n')

/** The reply as a person reads it: every line with its code, as it came. */
export const verbatimReply = (reply: Reply): string => {
  const last = reply.lines.length - 1
  const spoken = reply.lines.map((line, index) => `${reply.code}${index === last ? ' ' : '-'}${line}`.trimEnd())
  return spoken.join('\n').slice(0, REPORTED_TEXT)
}

/** The reply as a report keeps it. */
export const replyRecord = (reply: Reply): ReplyRecord => ({
  code: reply.code,
  enhancedStatus: reply.enhancedStatus,
  text: replyText(reply).slice(0, REPORTED_TEXT),
})

/** 2yz: the command was accepted (RFC 5321 §4.2.1). */
export const isPositive = (reply: Reply): boolean => reply.code >= 200 && reply.code <= 299

/** 4yz: the same attempt may succeed later (RFC 5321 §4.2.1). */
export const isTransient = (reply: Reply): boolean => reply.code >= 400 && reply.code <= 499
