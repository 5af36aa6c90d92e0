import type { ReplyRecord } from '../../shared/submission/session-report'

/** A reply as the server gave it, every line with its code (RFC 5321 §4.2.1); the text holds the enhanced status already. */
export const verbatimReply = ({ code, text }: Pick<ReplyRecord, 'code' | 'text'>): string => {
  const lines = text.split('\n')
  return lines.map((line, index) => `${code}${index === lines.length - 1 ? ' ' : '-'}${line}`.trimEnd()).join('\n')
}
