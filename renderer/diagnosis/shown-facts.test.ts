import { describe, expect, it } from 'vitest'
import { shownFacts } from './shown-facts'

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
})
