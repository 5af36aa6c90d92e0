import { describe, expect, it } from 'vitest'
import { looksLikePkcs12, pemParts } from './pem-parts'

const certificate = (letter: string) => `-----BEGIN CERTIFICATE-----\n${letter.repeat(64)}\n-----END CERTIFICATE-----`
const key = (label: string) => `-----BEGIN ${label}-----\n${'k'.repeat(64)}\n-----END ${label}-----`

describe('the parts of a PEM text', () => {
  it.each(['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY'])(
    'are told apart, whatever stands around them, with %s',
    (label) => {
      const text = `Bag Attributes\n${key(label)}\nsubject=x\n${certificate('a')}\r\n${certificate('b')}\nend`
      expect(pemParts(text)).toEqual({ certificates: `${certificate('a')}\n${certificate('b')}\n`, key: key(label) })
    },
  )

  it('are empty when there is none', () => {
    expect(pemParts('')).toEqual({ certificates: '', key: '' })
    expect(pemParts('-----BEGIN CERTIFICATE-----\nhalf')).toEqual({ certificates: '', key: '' })
    expect(pemParts(key('OPENSSH PRIVATE KEY')).key).toBe('')
  })
})

it.each([
  ['long form of two octets', [0x30, 0x82, 0x09, 0x6f, 0x02, 0x01, 0x03], true],
  ['indefinite length', [0x30, 0x80, 0x02, 0x01, 0x03], true],
  ['a certificate in DER', [0x30, 0x82, 0x01, 0x00, 0x30, 0x82, 0x00], false],
  ['PEM', [...new TextEncoder().encode('-----BEGIN')], false],
])('PKCS#12 is known by its beginning: %s', (_, octets, expected) => {
  expect(looksLikePkcs12(Uint8Array.from(octets))).toBe(expected)
})
