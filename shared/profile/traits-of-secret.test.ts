import { describe, expect, it } from 'vitest'
import { secretTraitsSchema } from './secret-traits'
import { traitsOfSecret } from './traits-of-secret'

const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: unknown): string => `${segment({ alg: 'RS256', typ: 'JWT' })}.${segment(claims)}.c2lnbmF0dXJl`
const none = {
  hasSpaces: false,
  hasControlCharacters: false,
  startsWithBearer: false,
  appPasswordShape: false,
  googleRefreshTokenShape: false,
  awsSecretKeyShape: false,
  jwt: null,
}

describe('traitsOfSecret', () => {
  it.each([
    ['', {}],
    ['correct-horse', {}],
    ['correct horse', { hasSpaces: true }],
    ['tab\there', { hasControlCharacters: true }],
    ['key\n', { hasControlCharacters: true }],
    ['abcdefghijklmnop', { appPasswordShape: true }],
    ['abcd efgh ijkl mnop', { appPasswordShape: true, hasSpaces: true }],
    ['abcd-efgh-ijkl-mnop', { appPasswordShape: true }],
    ['2a3b4c5d6e7f8g9h', { appPasswordShape: true }],
    ['abcd-efgh ijkl-mnop', { hasSpaces: true }],
    ['1234567890123456', {}],
    ['Abcdefghijklmnop', {}],
    ['abcdefghijklmnopq', {}],
    ['1//0gAbCdEf', { googleRefreshTokenShape: true }],
    ['Bearer abc', { startsWithBearer: true, hasSpaces: true }],
    ['bearerabc', {}],
    ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', { awsSecretKeyShape: true }],
  ])('row %# (%j)', (secret, traits) => {
    expect(traitsOfSecret(secret, 'f')).toEqual({ ...none, ...traits, length: secret.length, fingerprint: 'f' })
  })

  it('reads expiry and audience of a token', () => {
    expect(traitsOfSecret(jwt({ exp: 1_795_338_000, aud: 'https://outlook.office.com' }), '').jwt).toEqual({
      expiresAt: 1_795_338_000,
      audience: ['https://outlook.office.com'],
    })
    expect(traitsOfSecret(jwt({ aud: ['a', 7, 'é'] }), '').jwt).toEqual({ expiresAt: null, audience: ['a', 'é'] })
    expect(traitsOfSecret(`Bearer ${jwt({ exp: 1 })}`, '').jwt).toEqual({ expiresAt: 1, audience: [] })
  })

  it.each([
    ['two segments', 'a.b'],
    ['four segments', 'a.b.c.d'],
    ['no JSON', `${segment({})}.${Buffer.from('{').toString('base64url')}.x`],
    ['not base64url', `${segment({})}.***.x`],
    ['no UTF-8', `${segment({})}.${Buffer.from([0xff, 0xfe]).toString('base64url')}.x`],
    ['a number as payload', jwt(7)],
    ['null as payload', jwt(null)],
    ['a host name', 'smtp.example.com'],
  ])('finds no token in %s', (_what, secret) => {
    expect(traitsOfSecret(secret, '').jwt).toBeNull()
  })

  it.each<[string, string]>([
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of spaces', ' '.repeat(1_000_000)],
    ['a megabyte of dots', '.'.repeat(1_000_000)],
    ['a megabyte of payload', `${segment({})}.${'A'.repeat(1_000_000)}.x`],
    ['deep JSON', `${segment({})}.${Buffer.from('['.repeat(20_000)).toString('base64url')}.x`],
    [
      'deep and closed JSON',
      `${segment({})}.${Buffer.from(`${'['.repeat(10_000)}${']'.repeat(10_000)}`).toString('base64url')}.x`,
    ],
    ['an endless expiry', `${segment({})}.${Buffer.from('{"exp":1e999}').toString('base64url')}.x`],
    ['many long audiences', jwt({ aud: new Array(100).fill('x'.repeat(250)) })],
    [
      'a poisoned prototype',
      `${segment({})}.${Buffer.from('{"__proto__":{"exp":1},"constructor":1}').toString('base64url')}.x`,
    ],
    ['lone surrogates', '\ud800.\udfff.\ud800'],
  ])('stays valid, small and fast for %s', (_what, secret) => {
    const start = performance.now()
    const traits = traitsOfSecret(secret, 'f'.repeat(1_000))
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(secretTraitsSchema.safeParse(traits).error).toBeUndefined()
    expect(JSON.stringify(traits).length).toBeLessThan(4_000)
  })

  it('holds no part of the secret', () => {
    const traits = JSON.stringify(traitsOfSecret('canary-secret-value', 'f'))
    expect(traits).not.toContain('canary')
  })
})
