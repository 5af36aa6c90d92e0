import { describe, expect, it } from 'vitest'
import { serverClockAhead } from './server-clock'

const RECEIVED = Date.UTC(2026, 10, 22, 11, 40, 31)

describe('the clock of a server', () => {
  it.each([
    ['Exim', 'mx.example.test ESMTP Exim 4.98 Sun, 22 Nov 2026 11:40:31 +0000', 0],
    ['sendmail', 'mx.example.test ESMTP Sendmail 8.18.1/8.18.1; Sun, 22 Nov 2026 12:40:41 +0100', 10_000],
    [
      'Exchange',
      'EX1.example.test Microsoft ESMTP MAIL Service ready at Thu, 22 Nov 2029 11:40:31 +0000',
      1_096 * 86_400_000,
    ],
    ['behind ours', 'mx.example.test ESMTP 2 Nov 2026 11:40:31 GMT', -20 * 86_400_000],
  ])('is read from the greeting of %s', (_, greeting, ahead) => {
    expect(serverClockAhead(greeting, RECEIVED)).toBe(ahead)
  })

  it.each([
    ['without a date', 'mx.example.test ESMTP Postfix'],
    ['with a date that has no zone', 'mx.example.test ESMTP 22 Nov 2026 11:40:31'],
    ['with a day that does not exist', 'mx.example.test ESMTP 22 Nov 2026 99:40:31 +0000'],
    ['with a year alone', 'mx.example.test ESMTP 2026'],
  ])('is not guessed from a greeting %s', (_, greeting) => {
    expect(serverClockAhead(greeting, RECEIVED)).toBeUndefined()
  })
})
