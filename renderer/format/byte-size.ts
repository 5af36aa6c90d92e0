import { spokenLanguage } from '../ui/spoken-language'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const
/** French counts in octets. */
const FRENCH_UNITS = ['o', 'ko', 'Mo', 'Go', 'To'] as const

/**
 * A size in decimal units, as mail servers count them: `412 kB`, `6.8 MB`, in French `6,8 Mo`. The unit stays in
 * the line of its number.
 * @param bytes zero or more
 */
export const formatBytes = (bytes: number, language: string = spokenLanguage()): string => {
  let value = bytes
  let unit = 0
  while (unit < UNITS.length - 1 && value >= 999.5) {
    value /= 1000
    unit += 1
  }
  const digits = unit <= 1 || value >= 99.95 ? 0 : 1
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
  return `${number}\u00a0${(language === 'fr' ? FRENCH_UNITS : UNITS)[unit]}`
}
