import { expect, it } from 'vitest'
import { formatRunDate } from './run-date'

const now = new Date(2026, 10, 22, 12, 0)

it.each([
  ['the time today', new Date(2026, 10, 22, 10, 42), 'en', '10:42'],
  ['the day this year', new Date(2026, 10, 14, 10, 42), 'en', '14 Nov'],
  ['yesterday, also less than a day ago', new Date(2026, 10, 21, 23, 59), 'en', '21 Nov'],
  ['the year before', new Date(2025, 10, 14), 'en', '14 Nov 2025'],
  ['another language', new Date(2026, 10, 14), 'fr', '14 nov.'],
])('a run is named by %s', (_what, at, language, expected) => {
  expect(formatRunDate(at.toISOString(), now.getTime(), language)).toBe(expected)
})
