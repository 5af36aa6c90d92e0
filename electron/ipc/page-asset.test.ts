import { describe, expect, it } from 'vitest'
import { pageAsset } from './page-asset'

describe('pageAsset', () => {
  it.each([
    ['/assets/index-B1x_9.js', 'text/javascript; charset=utf-8'],
    ['/assets/inter.woff2', 'font/woff2'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ])('serves %s', (path, type) => {
    expect(pageAsset(path)).toMatchObject({ path: path.slice(1), headers: { 'content-type': type } })
  })

  it.each([
    '',
    '/',
    '//evil.example/a.js',
    '/../package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2fmain.js',
    '/..\\main.js',
    '/assets\\main.js',
    '/a%00.js',
    '/a\0.js',
    '/.hidden/a.js',
    '/.env.js',
    '/assets//a.js',
    '/a..b/../c.js',
    '/a..js',
    '/C:/a.js',
    '/a.js/',
    '/a.js?x',
    '/a.php',
    '/a.constructor',
    '/a',
    `/${'a'.repeat(600)}.js`,
    'assets/a.js',
  ])('knows no file for %j', (path) => {
    expect(pageAsset(path)).toBeUndefined()
  })
})
