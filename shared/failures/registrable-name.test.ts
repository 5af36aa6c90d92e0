import { describe, expect, it } from 'vitest'
import { registrableName, sharesOrganisation } from './registrable-name'

describe('the registrable part of a name', () => {
  it.each([
    ['mail.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['MAIL.Example.CO.UK.', 'example.co.uk'],
    ['mx.amt.gv.at', 'amt.gv.at'],
    ['a.firma.ltd.uk', 'firma.ltd.uk'],
    ['mail.shop.co.jp', 'shop.co.jp'],
    // `*.kawasaki.jp` are suffixes, save `city.kawasaki.jp`.
    ['mail.shop.ward.kawasaki.jp', 'shop.ward.kawasaki.jp'],
    ['mail.city.kawasaki.jp', 'city.kawasaki.jp'],
    // Platforms whose customers are each other's strangers.
    ['www.someone.github.io', 'someone.github.io'],
    ['mail.someone.dyndns.org', 'someone.dyndns.org'],
    // As people write it, and as it stands in DNS and certificates.
    ['mail.bücher.de', 'bücher.de'],
    ['mail.xn--bcher-kva.de', 'xn--bcher-kva.de'],
    ['mail.食狮.公司.cn', '食狮.公司.cn'],
    ['mail.xn--85x722f.xn--55qx5d.cn', 'xn--85x722f.xn--55qx5d.cn'],
    ['mail.пример.рф', 'пример.рф'],
    ['mail.xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    // Names that the list does not have.
    ['mail.office.local', 'office.local'],
    ['mail.local', 'mail.local'],
    ['a.b.corp.internal', 'corp.internal'],
    ['mx.shop.test', 'shop.test'],
    ['mx.shop.example', 'shop.example'],
  ])('of %s is %s', (host, name) => {
    expect(registrableName(host)).toBe(name)
  })

  it.each([
    ...['', 'mail', 'mail.', 'com', 'co.uk', 'gv.at', 'github.io', 'ward.kawasaki.jp', '公司.cn', 'xn--55qx5d.cn'],
    ...['192.0.2.1', '::1', '[2001:db8::1]', '1.2.3', 'a..com', '.com'],
  ])('is none of "%s"', (host) => {
    expect(registrableName(host)).toBeUndefined()
  })
})

describe('two names', () => {
  it.each([
    ['mail.example.com', 'smtp.example.com'],
    ['*.example.com', 'example.com'],
    ['smtp.amt.gv.at', '*.amt.gv.at'],
  ])('%s and %s are of one organisation', (one, other) => {
    expect(sharesOrganisation(one, ['elsewhere.test', other])).toBe(true)
  })

  it.each([
    ['mx.amt.gv.at', 'mx.other.gv.at'],
    ['mail.firma.ltd.uk', 'mail.another.ltd.uk'],
    ['one.github.io', 'two.github.io'],
    ['mail.one.ward.kawasaki.jp', 'mail.two.ward.kawasaki.jp'],
    ['*.gv.at', 'gv.at'],
    ['192.0.2.1', '192.0.2.1'],
  ])('%s and %s are not', (one, other) => {
    expect(sharesOrganisation(one, [other])).toBe(false)
  })
})
