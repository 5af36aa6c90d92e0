import { formatClock, localeOf } from '../format/calendar'

const localDay = (date: Date): string => `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`

/**
 * When a run was, as short as it is clear, where the reader is: `10:42` today, `14 Nov` this year, `14 Nov 2025` before.
 * @param iso ISO 8601
 * @param now ms since 1970
 * @param language BCP 47
 */
export const formatRunDate = (iso: string, now: number, language: string): string => {
  const at = new Date(iso)
  const today = new Date(now)
  if (localDay(at) === localDay(today)) return formatClock(at.getTime(), language)
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    ...(at.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }),
  }).format(at)
}
