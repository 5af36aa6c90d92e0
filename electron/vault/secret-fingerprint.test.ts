import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { createMemoryVault } from './memory-vault'
import { FINGERPRINT_KEY, secretFingerprint } from './secret-fingerprint'

describe('the fingerprint of a secret', () => {
  it('is the same for the same secret, another for another, and says nothing without the key', async () => {
    const vault = createMemoryVault('secret-service')
    const first = await secretFingerprint(vault, 'hunter2')
    expect(first).toMatchObject({ ok: true, value: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(await secretFingerprint(vault, 'hunter2')).toEqual(first)
    expect(await secretFingerprint(vault, 'hunter3')).not.toEqual(first)
    expect(await secretFingerprint(createMemoryVault('secret-service'), 'hunter2')).not.toEqual(first)
  })

  it('is HMAC-SHA256 cut to 16 bytes (RFC 4231 test case 2)', async () => {
    const vault = createMemoryVault('secret-service')
    await vault.write(FINGERPRINT_KEY, Buffer.from('Jefe').toString('hex'))
    const fingerprint = await secretFingerprint(vault, 'what do ya want for nothing?')
    expect(fingerprint).toEqual(succeeded('5bdcc146bf60754e6a042426089575c7'))
  })
})
