/** English dates are written day first, as in `22 Nov 2026`. */
export const localeOf = (language: string): string => (language.startsWith('en') ? 'en-GB' : language)

/** A day in UTC, as certificates count them: `16 Nov 2026`. */
export const formatDay = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(iso))

/** A moment in UTC, to the minute: `22 Nov 2026, 10:44 UTC`. */
export const formatMoment = (iso: string, language: string): string =>
  `${new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(iso))}\u00a0UTC`

/** The time of day where the reader is: `10:51`. */
export const formatClock = (ms: number, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit' }).format(new Date(ms))

/** A moment where the reader is, with seconds: `22 Nov 2026, 10:51:07`. */
export const formatLocalMoment = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(iso))
