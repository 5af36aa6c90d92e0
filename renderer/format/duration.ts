import { spokenLanguage } from '../ui/spoken-language'

const decimal = (value: number, digits: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)

/**
 * A duration in the unit that a reader would choose: `12 ms`, `8.4 s`, `2 min 5 s`. The symbols are those of the SI,
 * the same in every language, and stay in the line of their number; the decimal sign is the language's.
 * @param ms milliseconds, zero or more
 */
export const formatDuration = (ms: number, language: string = spokenLanguage()): string => {
  if (ms < 999.5) return `${decimal(ms, 0, language)}\u00a0ms`
  const seconds = ms / 1000
  if (seconds < 59.95) return `${decimal(seconds, 1, language)}\u00a0s`
  const whole = Math.round(seconds)
  const rest = whole % 60
  return rest === 0
    ? `${decimal(whole / 60, 0, language)}\u00a0min`
    : `${decimal(Math.floor(whole / 60), 0, language)}\u00a0min ${rest}\u00a0s`
}

/** Seconds since the run began as the transcript prints them: `+0.147`. */
export const formatOffset = (ms: number): string => `+${(ms / 1000).toFixed(3)}`
