import { describe, expect, it } from 'vitest'
import { enhancedStatus } from '../words/en/enhanced-status'
import { createTranslator } from '../words/translate'
import { isRegisteredStatus, parseEnhancedStatus, statusMeaning } from './enhanced-status'

const translate = createTranslator('en')
const meaning = (code: string) => {
  const status = parseEnhancedStatus(code)
  return status === undefined ? undefined : translate(statusMeaning(status).meaningKey)
}

describe('an enhanced status', () => {
  it.each([
    ['4.2.0', 'Something about the mailbox.'],
    ['5.1.1', 'The mailbox does not exist.'],
    ['5.7.139', enhancedStatus.detail['5-7-139']],
    ['5.7.57', 'Microsoft: the client did not sign in.'],
    ['5.7.60', 'Microsoft: the account may not send as this address.'],
    ['5.7.708', 'Microsoft: mail from this network address is not accepted.'],
    ['5.7.9', 'The sign-in method is too weak; at Google: an application password is needed.'],
    ['5.7.14', 'A trust relationship is missing; at Google: sign in once with a browser.'],
    ['5.7.26', 'SPF, DKIM or DMARC did not pass.'],
    ['4.7.30', 'The message demands TLS on the whole way, and the next server does not promise it.'],
    ['5.7.999', 'It is about security or policy.'],
    ['5.9.1', 'No more is said about the reason.'],
  ])('%s means: %s', (code, words) => {
    expect(meaning(code)).toBe(words)
  })

  it.each(['', '5.1', '3.1.1', '5.1.1234', '5.1.1 ', 'x5.1.1', '5.1.1.1', '05.1.1', '5..1'])('is not %j', (text) => {
    expect(parseEnhancedStatus(text)).toBeUndefined()
  })

  it('is registered when it has a meaning of its own', () => {
    expect(isRegisteredStatus({ class: 5, subject: 7, detail: 8 })).toBe(true)
    expect(isRegisteredStatus({ class: 5, subject: 7, detail: 999 })).toBe(false)
    // Microsoft's meaning of 5.7.57 is not the registry's for 4.7.57.
    expect(isRegisteredStatus({ class: 4, subject: 7, detail: 57 })).toBe(false)
  })

  it('has words for the codes of the registry, in the rules of wording', () => {
    const details = [
      [0, 0],
      [1, 10],
      [2, 4],
      [3, 6],
      [4, 7],
      [5, 6],
      [6, 10],
      [7, 30],
    ].flatMap(([subject = 0, last = 0]) => Array.from({ length: last + 1 }, (_, detail) => ({ subject, detail })))
    for (const { subject, detail } of details) {
      expect(isRegisteredStatus({ class: 4, subject, detail }), `x.${subject}.${detail}`).toBe(true)
    }
    for (const words of Object.values(enhancedStatus).flatMap((group) => Object.values(group))) {
      expect(words).toMatch(/^[A-Z].*\.$/)
      expect(words).not.toMatch(/!|please/i)
    }
  })

  it('says what follows from its class', () => {
    const consequence = (statusClass: 2 | 4 | 5) =>
      translate(statusMeaning({ class: statusClass, subject: 1, detail: 1 }).classKey)
    expect(consequence(4)).toBe('Not now: the same may succeed later.')
    expect(consequence(5)).toBe('Refused for good: something has to change first.')
  })
})
