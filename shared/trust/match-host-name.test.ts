import { expect, it } from 'vitest'
import { ipOctets } from './ip-octets'
import { hostNameMismatch } from './match-host-name'

const names = (dns: readonly string[], addresses: readonly string[] = [], commonName = '') => ({
  dns,
  addresses: addresses.map((address) => ipOctets(address) ?? []),
  commonName,
})

it.each([
  [['mail.example.com'], 'mail.example.com', null],
  [['MAIL.Example.COM'], 'mail.example.com.', null],
  [['mail.example.com.'], 'mail.example.com.', 'name-mismatch'],
  [['*.example.com.'], 'mail.example.com', 'name-mismatch'],
  [['*.example.com'], 'mail.example.com', null],
  [['*.example.com'], 'a.mail.example.com', 'wildcard-too-shallow'],
  [['*.example.com'], 'example.com', 'wildcard-too-shallow'],
  [['*.example.com'], '.example.com', 'wildcard-too-shallow'],
  [['*.com'], 'example.com', 'wildcard-too-shallow'],
  [['*'], 'localhost', 'name-mismatch'],
  [['m*.example.com'], 'mail.example.com', 'name-mismatch'],
  [['*.*.example.com'], 'a.b.example.com', 'name-mismatch'],
  [['mail.*.com'], 'mail.example.com', 'name-mismatch'],
  [['mail.example.com\0.evil.test'], 'mail.example.com', 'name-mismatch'],
  [['xn--bcher-kva.example'], 'xn--bcher-kva.example', null],
  [['notexample.com'], 'example.com', 'name-mismatch'],
  [['example.com'], 'notexample.com', 'name-mismatch'],
  [['127.0.0.1'], '127.0.0.1', 'address-not-covered'],
  [['example.com'], '', 'name-mismatch'],
] as const)('%j against %s: %s', (dns, host, expected) => {
  expect(hostNameMismatch(names(dns), host)).toBe(expected)
})

it.each([
  ['127.0.0.1', '127.0.0.1', null],
  ['127.0.0.2', '127.0.0.1', 'address-not-covered'],
  ['::1', '0:0:0:0:0:0:0:1', null],
  ['2001:db8::7', '[2001:DB8::7]', null],
  ['fe80::1', 'fe80::1%eth0', null],
  ['::ffff:127.0.0.1', '127.0.0.1', 'address-not-covered'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221', null],
] as const)('address %s against %s: %s', (address, host, expected) => {
  expect(hostNameMismatch(names([], [address]), host)).toBe(expected)
})

it('never takes the common name for a server name', () => {
  expect(hostNameMismatch(names([], [], 'mail.example.com'), 'mail.example.com')).toBe('no-alternative-names')
  expect(hostNameMismatch(names([], [], '192.0.2.1'), '192.0.2.1')).toBe('no-alternative-names')
  expect(hostNameMismatch(names(['other.example'], [], 'mail.example.com'), 'mail.example.com')).toBe('name-mismatch')
})
