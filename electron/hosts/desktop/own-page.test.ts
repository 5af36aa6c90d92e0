import { describe, expect, it } from 'vitest'
import { isLoadable, isOwnPage } from './own-page'

describe('isOwnPage', () => {
  it.each(['app://mail-session-manager/', 'app://mail-session-manager/assets/a.js?x#y', 'APP://mail-session-manager'])(
    'knows %s',
    (url) => {
      expect(isOwnPage(url)).toBe(true)
    },
  )

  it.each([
    '',
    'not a url',
    'about:blank',
    'https://mail-session-manager/',
    'http://app//mail-session-manager/',
    'app://mail-session-manager.evil.example/',
    'app://evil.example/mail-session-manager/',
    'app://mail-session-manager:80/',
    'app://user@mail-session-manager/',
    'app://mail-session-manager@evil.example/',
    'app:mail-session-manager/',
    'apps://mail-session-manager/',
    'file:///app://mail-session-manager/',
    'javascript:void(0)//app://mail-session-manager/',
    'data:text/html,app://mail-session-manager/',
    'blob:app://mail-session-manager/1',
    'devtools://devtools/',
  ])('does not take %j for it', (url) => {
    expect(isOwnPage(url)).toBe(false)
  })
})

describe('isLoadable', () => {
  it.each([
    ['app://mail-session-manager/assets/a.js', true],
    ['data:image/png;base64,AAAA', true],
    ['blob:app://mail-session-manager/0b7f', true],
    ['blob:https://evil.example/0b7f', false],
    ['data:text/html,x', false],
    ['http://127.0.0.1/', false],
    ['https://example.org/', false],
    ['ws://example.org/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/bundled/x.js', false],
  ])('%s: %s', (url, allowed) => {
    expect(isLoadable(url, false)).toBe(allowed)
  })

  it('lets the developer tools load themselves where there are any', () => {
    expect(isLoadable('devtools://devtools/bundled/x.js', true)).toBe(true)
    expect(isLoadable('https://example.org/', true)).toBe(false)
  })
})
