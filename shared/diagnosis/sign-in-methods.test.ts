import { describe, expect, it } from 'vitest'
import { signInMethods } from './sign-in-methods'

describe('the sign-in methods that are offered', () => {
  it.each([
    ['none', ['PIPELINING', 'SIZE 1000'], []],
    ['in the form of today', ['SIZE', 'AUTH PLAIN LOGIN'], ['PLAIN', 'LOGIN']],
    ['in any case', ['auth plain XOAuth2'], ['PLAIN', 'XOAUTH2']],
    ['in the old form as well, each once', ['AUTH PLAIN LOGIN', 'AUTH=LOGIN PLAIN'], ['PLAIN', 'LOGIN']],
    ['without any', ['AUTH'], []],
    ['not by a keyword that only begins alike', ['AUTHENTIC PLAIN'], []],
  ])('are read: %s', (_, lines, methods) => {
    expect(signInMethods(lines)).toEqual(methods)
  })
})
