import type { FormatterModule } from 'i18next'

/** Values that count something. Others that are numbers are names: a port, a reply code, the number of a field. */
const COUNTING = new Set([
  'count',
  'found',
  'total',
  'accepted',
  'rejected',
  'deferred',
  'maximum',
  'durationMs',
  'bytes',
])

const cached = new Map<string, Intl.NumberFormat>()

const numberFormat = (language: string): Intl.NumberFormat => {
  const known = cached.get(language) ?? new Intl.NumberFormat(language)
  cached.set(language, known)
  return known
}

/**
 * Writes values into sentences, in place of i18next's own formatter: what counts is grouped as the language does (`10,000`,
 * `10 000`), everything else stays as it is.
 */
export const countingFormatter: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language, options) =>
    typeof value === 'number' && COUNTING.has(String(options?.interpolationkey))
      ? numberFormat(language ?? 'en').format(value)
      : // Left as it came: i18next makes it a string, and notices a value that is missing.
        (value as string),
}
