import { createSecureContext } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { anyStrength } from './any-strength'

describe('any strength', () => {
  it('asks OpenSSL for its lowest level, and BoringSSL for nothing that it does not know', () => {
    expect(anyStrength({ node: '24.0.0', openssl: '3.5.0' })).toEqual({ ciphers: 'DEFAULT@SECLEVEL=0' })
    expect(anyStrength({ node: '24.0.0', openssl: '0.0.0', electron: '45.0.0' })).toEqual({})
    expect(() => createSecureContext(anyStrength())).not.toThrow()
  })
})
