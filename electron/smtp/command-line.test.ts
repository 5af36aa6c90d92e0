import { describe, expect, it } from 'vitest'
import { isSafeCommand, isSafeHelloName, isSafeMailbox } from './command-line'

describe('what may stand on a line', () => {
  it.each(['\r', '\n', '\0', '\u0001', '\u007f'])('is free of %j', (character) => {
    expect(isSafeCommand(`RCPT TO:<a@b>${character}`)).toBe(false)
    expect(isSafeMailbox(`a${character}@b`)).toBe(false)
    expect(isSafeMailbox(`"a${character}"@b`)).toBe(false)
    expect(isSafeHelloName(`a${character}`)).toBe(false)
  })

  it.each([
    'a@b.test',
    'postmaster',
    '"a b"@c.test',
    '"a\\"> b"@c.test',
    'jörg@bücher.test',
    'a+b=c@d.test',
    'a@[192.0.2.1]',
  ])('takes the mailbox %s', (address) => expect(isSafeMailbox(address)).toBe(true))

  it.each(['', 'a b@c', 'a@b> SIZE=1', '<a@b', 'Bob <a@b>', '"a"b"@c', `${'a'.repeat(1_000)}@b`])(
    'refuses the mailbox %s',
    (address) => expect(isSafeMailbox(address)).toBe(false),
  )

  it.each(['client.example.test', '[192.0.2.1]', '[IPv6:2001:db8::1]', 'under_score'])('takes the name %s', (name) =>
    expect(isSafeHelloName(name)).toBe(true),
  )

  it.each(['', 'two words', 'a;b', '[a b]', 'café'])('refuses the name %s', (name) =>
    expect(isSafeHelloName(name)).toBe(false),
  )
})
