import type { SessionReport } from '../submission/session-report'
import { type Mask, maskedLine } from './mask'

/** Below these everything is a value, whatever its key is called. */
const VALUES: ReadonlySet<string> = new Set(['params', 'patch'])
/** Texts that come from outside; every other text is a word of our own, such as a stage or a code. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'text',
  'reply',
  'greeting',
  'address',
  'messageId',
  'subject',
  'issuer',
  'subjectAltNames',
  'serverName',
  'aliases',
  'beforeTls',
  'afterTls',
  'signInMethods',
])

const maskedValue = (value: unknown, mask: Mask, free: boolean): unknown => {
  if (typeof value === 'string') return free ? mask(value) : value
  if (Array.isArray(value)) return value.map((entry) => maskedValue(entry, mask, free))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      // What a certificate says is in its fields; its encoding cannot be masked.
      .filter(([key]) => free || key !== 'pem')
      .map(([key, entry]) => [key, maskedValue(entry, mask, free || VALUES.has(key) || FREE_TEXT.has(key))]),
  )
}

/** A session report as it may be given away: every text from outside masked, certificates without their encoding. */
export const maskedReport = (report: SessionReport, mask: Mask): Readonly<Record<string, unknown>> => ({
  ...(maskedValue(report, mask, false) as Record<string, unknown>),
  transcript: report.transcript.map((line) => ({ ...line, text: maskedLine(mask, line) })),
})
