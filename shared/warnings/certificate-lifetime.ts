import { rule } from './warning-rule'

const DAY_MS = 86_400_000
/** Days before the end of validity at which somebody should look, and at which it is urgent. */
export const SOON_DAYS = 14
export const URGENT_DAYS = 3

/** Whole days that are left until a moment; negative once it is over: -1 on the first day after. */
export const wholeDaysUntil = (iso: string, now: number): number => Math.floor((Date.parse(iso) - now) / DAY_MS)

export const certificateEndsSoon = rule({
  id: 'W50',
  severity: 'medium',
  fields: ['serverAddress'],
  reads: ['option', 'ignoreError', 'isPinned', 'lastTest', 'now'],
  check: ({ option, ignoreError, isPinned, lastTest, now }) => {
    const seen = lastTest?.certificate
    // A pin accepts its certificate at any time.
    if (option === 'none' || isPinned || !seen) return undefined
    const date = seen.notAfter.slice(0, 10)
    const left = wholeDaysUntil(seen.notAfter, now)
    if (left >= SOON_DAYS) return undefined
    if (left === 0) return { severity: 'high', params: { context: 'today', date } }
    if (left > 0) return { severity: left < URGENT_DAYS ? 'high' : 'medium', params: { count: left, date } }
    return ignoreError.includes('certificate-expired')
      ? undefined
      : { severity: 'high', params: { context: 'over', date } }
  },
})
