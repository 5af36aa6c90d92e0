import { describe, expect, it } from 'vitest'
import { asLine, shownFacts } from './shown-facts'

const capabilities = { key: 'capabilities', params: { count: 1, list: 'STARTTLS' } }
const afterTls = { key: 'capabilities-after-tls', params: { count: 1, list: 'AUTH PLAIN' } }

describe('the facts that a row shows', () => {
  it('tell what the server offers once, as it is inside TLS', () => {
    expect(shownFacts({ facts: [capabilities, afterTls] })).toEqual([afterTls])
    expect(shownFacts({ facts: [capabilities] })).toEqual([capabilities])
  })

  it('write the protocol as its specification does', () => {
    const fact = { key: 'tls', params: { protocol: 'TLSv1.2', cipher: 'X' } }
    expect(shownFacts({ facts: [fact] })).toEqual([{ key: 'tls', params: { protocol: 'TLS 1.2', cipher: 'X' } }])
  })

  it('begin with a capital letter in our words, and not in those of the server', () => {
    expect(asLine('by PLAIN', { key: 'method', params: { method: 'PLAIN' } })).toBe('By PLAIN')
    expect(asLine('mx.example.test ready', { key: 'banner', params: { text: 'mx.example.test ready' } })).toBe(
      'mx.example.test ready',
    )
    expect(asLine('fe80::1 was not needed', { key: 'attempt-not-needed', params: { address: 'fe80::1' } })).toBe(
      'fe80::1 was not needed',
    )
  })
})
