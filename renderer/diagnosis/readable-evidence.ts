import { formatDay, formatMoment } from '../format/calendar'
import { shortFingerprint } from './certificate-facts'

type Values = Readonly<Record<string, string | number>>

/** As the engine writes them: `2026-11-19`, `2026-11-19 14:57 UTC`. */
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MINUTE = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) UTC$/
const SHA256 = /^[0-9a-f]{64}$/i

const readable = (value: string, language: string): string => {
  if (DAY.test(value)) return formatDay(value, language)
  const [, day, time] = MINUTE.exec(value) ?? []
  if (day !== undefined && time !== undefined) return formatMoment(`${day}T${time}:00Z`, language)
  return SHA256.test(value) ? shortFingerprint(value) : value
}

/**
 * Values of a finding as a reader writes them: days and moments by the language, fingerprints by their ends, which tell
 * them apart; whole they stand in the comparison. The rest stays as it is.
 */
export const readableEvidence = (params: Values | undefined, language: string): Values =>
  Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? readable(value, language) : value,
    ]),
  )
