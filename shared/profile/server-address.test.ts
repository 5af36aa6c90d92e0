import { describe, expect, it } from 'vitest'
import {
  isIpLiteral,
  isIpv4,
  isIpv6,
  isLoopback,
  isPrivateAddress,
  isPublicHost,
  serverAddressProblem,
  splitServerAddress,
} from './server-address'

describe('isIpv4', () => {
  it.each(['0.0.0.0', '127.0.0.1', '255.255.255.255'])('%s is one', (value) => expect(isIpv4(value)).toBe(true))
  it.each(['', '1.2.3', '1.2.3.4.', '256.1.1.1', '01.2.3.4', '1.2.3.4.5', '1.2.3.4\n', '１.2.3.4'])(
    '%j is none',
    (value) => expect(isIpv4(value)).toBe(false),
  )
})

describe('isIpv6', () => {
  it.each([
    '::',
    '::1',
    '1::',
    '2001:db8::1',
    '1:2:3:4:5:6:7:8',
    '::ffff:192.0.2.1',
    'fe80::1%eth0',
    '1:2:3:4:5:6:7::',
    'FD00::A',
  ])('%s is one', (value) => expect(isIpv6(value)).toBe(true))
  it.each([
    '',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    '::1%',
    '::1%a%b',
    '1.2.3.4',
    '1.2.3.4::',
    '::1.2.3.4:5',
    '[::1]',
    'g::1',
    '::1 ',
    `::${'1:'.repeat(10_000)}`,
  ])('row %# is none', (value) => expect(isIpv6(value)).toBe(false))
})

describe('where an address leads', () => {
  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '::1',
    '0:0:0:0:0:0:0:1',
    '[::1]',
    '::ffff:127.0.0.1',
    'localhost',
    'LOCALHOST',
    'a.localhost',
  ])('%s is this machine', (value) =>
    expect([isLoopback(value), isPrivateAddress(value), isPublicHost(value)]).toEqual([true, true, false]),
  )
  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '172.31.9.9',
    '192.168.0.1',
    '169.254.1.1',
    'fd00::1',
    'fc00::1',
    'fe80::1',
    'febf::1',
    '::ffff:10.0.0.1',
  ])('%s is private', (value) =>
    expect([isLoopback(value), isPrivateAddress(value), isPublicHost(value)]).toEqual([false, true, false]),
  )
  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '2001:db8::1',
    'fec0::1',
    'mail.example.com',
    '1271.example',
    '127.0.0.1.example.com',
    'localhost.example.com',
    'fd.example.com',
  ])('%s is public', (value) =>
    expect([isLoopback(value), isPrivateAddress(value), isPublicHost(value)]).toEqual([false, false, true]),
  )
  it.each(['relay', 'mail.local', 'mail.internal', 'nas.home.arpa', ''])(
    '%j is neither proven private nor public',
    (value) => expect([isLoopback(value), isPrivateAddress(value), isPublicHost(value)]).toEqual([false, false, false]),
  )
})

describe('serverAddressProblem', () => {
  it.each([
    '',
    'mail.example.com',
    'relay',
    'mail_in.example.com',
    'xn--mnchen-3ya.example',
    'münchen.example',
    'पोस्ट.भारत',
    '192.0.2.1',
    '2001:db8::1',
    '[2001:db8::1]',
  ])('%s has none', (value) => expect(serverAddressProblem(value)).toBeUndefined())
  it.each([
    ['smtp://mail.example.com', 'address-with-scheme'],
    ['https://mail.example.com/x y', 'address-with-scheme'],
    ['mail example.com', 'address-with-space'],
    [' mail.example.com', 'address-with-space'],
    ['mail.example.com\u00a0', 'address-with-space'],
    ['user@mail.example.com', 'address-with-user'],
    ['mail.example.com/path', 'address-with-path'],
    ['mail.example.com:587', 'address-with-port'],
    ['[::1]:587', 'address-with-port'],
    ['mail.example.com:', 'address-with-port'],
    ['mail.example.com.', 'address-with-trailing-dot'],
    ['.', 'address-malformed'],
    ['mail..example.com', 'address-malformed'],
    ['-mail.example.com', 'address-malformed'],
    ['999.1.1.1', 'address-malformed'],
    ['127.1', 'address-malformed'],
    ['[127.0.0.1]', 'address-malformed'],
    ['a:b:c', 'address-malformed'],
    ['mail!.example.com', 'address-malformed'],
    [`${'a'.repeat(64)}.example.com`, 'address-malformed'],
    [`${'a.'.repeat(130)}com`, 'address-malformed'],
  ])('row %#', (value, problem) => expect(serverAddressProblem(value)).toBe(problem))

  it('stays fast on a megabyte', () => {
    const start = performance.now()
    for (const value of ['a'.repeat(1e6), 'a.'.repeat(5e5), ':'.repeat(1e6), '1'.repeat(1e6), '%'.repeat(1e6)]) {
      serverAddressProblem(value)
      splitServerAddress(value)
      isIpLiteral(value)
    }
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('splitServerAddress', () => {
  it.each([
    ['mail.example.com:587', { serverAddress: 'mail.example.com', port: 587 }],
    [' mail.example.com. ', { serverAddress: 'mail.example.com' }],
    ['smtp://user@mail.example.com:2525/?x#y', { serverAddress: 'mail.example.com', port: 2525, name: 'user' }],
    ['smtp://user%40b.example:pa%3Ass@mail.example.com', { serverAddress: 'mail.example.com', name: 'user@b.example' }],
    ['smtps://mail.example.com', { serverAddress: 'mail.example.com', port: 465, option: 'implicit-tls' }],
    ['submissions://mail.example.com:1465', { serverAddress: 'mail.example.com', port: 1465, option: 'implicit-tls' }],
    ['user@mail.example.com', { serverAddress: 'mail.example.com' }],
    ['[2001:db8::1]:25', { serverAddress: '2001:db8::1', port: 25 }],
    ['2001:db8::1', { serverAddress: '2001:db8::1' }],
    ['mail.example.com:99999', { serverAddress: 'mail.example.com' }],
    ['smtp://%E0%A4%A@mail.example.com', { serverAddress: 'mail.example.com', name: '%E0%A4%A' }],
  ])('%s', (text, parts) => expect(splitServerAddress(text)).toEqual(parts))

  it.each(['', ' ', 'smtp://', '@', ':587', 'a b', 'smtp://user@', '\u0000'])('%j leaves no host', (text) =>
    expect(splitServerAddress(text)).toBeUndefined(),
  )

  it('never carries the password of a URL', () => {
    expect(JSON.stringify(splitServerAddress('smtp://user:s3cret-canary@mail.example.com'))).not.toContain('canary')
  })
})
