import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { createKeytarVault, type KeychainVault, systemKeychain } from './keytar-vault'
import { secretServiceCondition } from './secret-service-condition'
import { missingForSecretService, startSecretService } from './secret-service-under-test'

const missing = await missingForSecretService()

/** gnome-keyring itself, through keytar and libsecret. */
describe.skipIf(missing.length > 0)(`a real Secret Service ${missing.join(', ')}`, () => {
  let service: Awaited<ReturnType<typeof startSecretService>>
  let vault: KeychainVault

  beforeAll(async () => {
    service = await startSecretService()
    vault = createKeytarVault({ ...systemKeychain(), hasDisplay: false })
    await vi.waitFor(async () => expect(await secretServiceCondition(3_000)).toBe('unlocked'), 10_000)
  })
  afterAll(() => service?.stop())

  it('is found', async () => {
    expect(await vault.probe()).toEqual({ status: 'keychain', keychain: 'secret-service', reason: null })
  })

  it.each([
    ['short', 'hunter2'],
    ['with accents, other scripts and emoji', 'pässwörd Ω 密码 😀 \t"\\'],
    ['of 20,000 bytes', 'é'.repeat(10_000)],
    ['with line ends', 'a\r\nb'],
  ])('keeps a secret %s', async (_, secret) => {
    expect(await vault.write('profile/real/password', secret)).toEqual(succeeded(null))
    const another = createKeytarVault(systemKeychain())
    expect(await another.read('profile/real/password')).toEqual(succeeded(secret))
  })

  it('replaces a long secret by a short one, and leaves nothing when it is removed', async () => {
    await vault.write('k', 'x'.repeat(20_000))
    await vault.write('k', 'short')
    expect(await vault.read('k')).toEqual(succeeded('short'))
    expect(await vault.remove('k')).toEqual(succeeded(null))
    expect(await vault.remove('k')).toEqual(succeeded(null))
    expect(await vault.read('k')).toEqual(succeeded(null))
    expect(await vault.read('k#a0')).toEqual(succeeded(null))
    expect(await vault.read('k#b0')).toEqual(succeeded(null))
  })

  it('serves ten callers at once', async () => {
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    await Promise.all(numbers.map((number) => vault.write(`many/${number}`, `secret ${number}`)))
    const read = await Promise.all(numbers.map((number) => vault.read(`many/${number}`)))
    expect(read).toEqual(numbers.map((number) => succeeded(`secret ${number}`)))
  })

  it('is locked by its user, and loses nothing', async () => {
    await vault.write('kept', 'while locked')
    service.lock()
    expect((await vault.probe()).status).toBe('locked')
    expect(await vault.read('kept')).toMatchObject({ error: { code: 'vault-locked' } })
    expect(await vault.write('kept', 'other')).toMatchObject({ error: { code: 'vault-locked' } })
    expect(await vault.remove('kept')).toMatchObject({ error: { code: 'vault-locked' } })
    expect((await vault.unlock()).status).toBe('locked')
  })

  it('is started anew: libsecret cannot follow, which is no reason to keep secrets elsewhere', async () => {
    await service.restart()
    await vi.waitFor(async () => expect(await secretServiceCondition(3_000)).toBe('unlocked'), 10_000)
    expect(await vault.probe()).toMatchObject({ status: 'refused', reason: 'service-restarted' })
    expect(await vault.write('kept', 'other')).toMatchObject({ error: { code: 'vault-refused' } })
    expect(service.readElsewhere('kept')).toBe('while locked')
  })
})
