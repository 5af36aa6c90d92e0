import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { KeychainLibrary } from './keychain-library'
import { createKeytarVault, type KeychainDependencies } from './keytar-vault'
import type { SecretServiceCondition } from './secret-service-condition'

const SECRET = 'canary-8f2b-secret'

/** A keychain in memory whose calls can be made to fail, to hang, or to come to nothing. */
const fakeLibrary = () => {
  const entries = new Map<string, string>()
  const fake = {
    entries,
    error: undefined as string | undefined,
    /** While set, calls wait for it. */
    hold: undefined as Promise<void> | undefined,
    dismissed: false,
    running: 0,
    mostRunning: 0,
  }
  const call = async <Value>(act: () => Value): Promise<Value> => {
    fake.running += 1
    fake.mostRunning = Math.max(fake.mostRunning, fake.running)
    await fake.hold
    await Promise.resolve()
    fake.running -= 1
    if (fake.error !== undefined) throw new Error(`${fake.error} ${SECRET}`)
    return act()
  }
  const library: KeychainLibrary = {
    getPassword: (_, account) => call(() => (fake.dismissed ? null : (entries.get(account) ?? null))),
    setPassword: (_, account, password) =>
      call(() => {
        if (!fake.dismissed) entries.set(account, password)
      }),
    deletePassword: (_, account) => call(() => entries.delete(account)),
  }
  return { fake, library }
}

const vaultOver = (library: KeychainLibrary, changes: Partial<KeychainDependencies> = {}) => {
  let condition: SecretServiceCondition = 'unlocked'
  const vault = createKeytarVault({
    platform: 'linux',
    hasDisplay: false,
    loadLibrary: async () => library,
    condition: async () => condition,
    deadlineMs: 15_000,
    probeDeadlineMs: 3_000,
    ...changes,
  })
  const states: string[] = []
  vault.onStateChanged(({ status }) => states.push(status))
  const setCondition = (next: SecretServiceCondition) => {
    condition = next
  }
  return { vault, states, setCondition }
}

describe('the keychain', () => {
  it('keeps, replaces and removes secrets', async () => {
    const { vault } = vaultOver(fakeLibrary().library)
    expect(await vault.write('profile/p/password', SECRET)).toEqual(succeeded(null))
    expect(await vault.read('profile/p/password')).toEqual(succeeded(SECRET))
    expect(await vault.remove('profile/p/password')).toEqual(succeeded(null))
    expect(await vault.read('profile/p/password')).toEqual(succeeded(null))
    expect(await vault.remove('profile/p/password')).toEqual(succeeded(null))
    expect(vault.state()).toEqual({ status: 'keychain', keychain: 'secret-service', reason: null })
  })

  it.each<[SecretServiceCondition, boolean, string, string | null]>([
    ['unlocked', false, 'keychain', null],
    ['unknown', false, 'keychain', null],
    ['locked', false, 'locked', null],
    ['no-bus', false, 'missing', 'no-bus'],
    ['no-service', true, 'missing', 'no-service'],
    ['no-collection', false, 'missing', 'no-collection'],
    ['no-collection', true, 'keychain', null],
  ])('is found as it is: %s, display %s, is %s', async (condition, hasDisplay, status, reason) => {
    const { vault, setCondition } = vaultOver(fakeLibrary().library, { hasDisplay })
    setCondition(condition)
    expect(await vault.probe()).toEqual({ status, keychain: 'secret-service', reason })
  })

  it('is missing where its library is not installed', async () => {
    const { library } = fakeLibrary()
    const { vault } = vaultOver(library, { loadLibrary: () => Promise.reject(new Error('no such module')) })
    expect(await vault.probe()).toMatchObject({ status: 'missing', reason: 'library-missing' })
    expect(await vault.read('k')).toEqual(failed(failure('vault-missing', { params: { reason: 'library-missing' } })))
  })

  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'vault-missing', 'missing'],
    ['Could not connect: No such file or directory', 'vault-missing', 'missing'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'vault-missing', 'missing'],
    ['Cannot create an item in a locked collection', 'vault-locked', 'locked'],
    ['User canceled the operation.', 'vault-refused', 'refused'],
    ['The name :1.0 was not provided by any .service files', 'vault-refused', 'refused'],
    ['Something never seen before', 'vault-refused', 'refused'],
  ])('answers %j with %s, and not a word of it', async (error, code, status) => {
    const { fake, library } = fakeLibrary()
    const { vault } = vaultOver(library)
    fake.error = error
    const written = await vault.write('k', SECRET)
    expect(written).toMatchObject({ ok: false, error: { code } })
    expect(JSON.stringify([written, vault.state()])).not.toContain(SECRET)
    expect(JSON.stringify([written, vault.state()])).not.toContain(error)
    expect(vault.state().status).toBe(status)
  })

  it('recognises a locked service whatever the language of its errors', async () => {
    const { fake, library } = fakeLibrary()
    const { vault, setCondition } = vaultOver(library)
    fake.error = 'Impossible de créer un élément dans une collection verrouillée'
    setCondition('locked')
    expect(await vault.write('k', SECRET)).toMatchObject({ error: { code: 'vault-locked' } })
  })

  it('does not mistake the silence of a locked service for "there is none"', async () => {
    const { fake, library } = fakeLibrary()
    const { vault, setCondition } = vaultOver(library)
    await vault.write('k', SECRET)
    fake.dismissed = true
    setCondition('locked')
    expect(await vault.read('k')).toMatchObject({ error: { code: 'vault-locked' } })
    expect(await vault.remove('k')).toMatchObject({ error: { code: 'vault-locked' } })
  })

  it('does not call a write done when the prompt was dismissed', async () => {
    const { fake, library } = fakeLibrary()
    const { vault } = vaultOver(library)
    fake.dismissed = true
    expect(await vault.write('k', SECRET)).toMatchObject({ error: { code: 'vault-refused' } })
  })

  it.each([['a\0b'], ['\ud800']])('refuses what no keychain holds: %j', async (secret) => {
    const { vault } = vaultOver(fakeLibrary().library)
    expect(await vault.write('k', secret)).toEqual(failed(failure('invalid-value')))
  })

  it('asks for the password of a locked keychain only when told to', async () => {
    const { fake, library } = fakeLibrary()
    const { vault, setCondition } = vaultOver(library)
    setCondition('locked')
    await vault.probe()
    expect([...fake.entries.keys()]).toEqual([])
    const setPassword = vi.spyOn(library, 'setPassword')
    expect((await vault.unlock()).status).toBe('keychain')
    expect(setPassword).toHaveBeenCalledOnce()
  })
})

describe('a keychain that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is waiting after the deadline, takes no further call, and recovers when the answer comes', async () => {
    const { fake, library } = fakeLibrary()
    const { vault, states } = vaultOver(library)
    let answer = () => {}
    fake.hold = new Promise<void>((resolve) => {
      answer = resolve
    })
    const first = vault.write('a', SECRET)
    const queued = vault.read('b')
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await first).toMatchObject({ error: { code: 'vault-waiting' } })
    expect(await queued).toMatchObject({ error: { code: 'vault-waiting' } })
    expect(await vault.read('a')).toMatchObject({ error: { code: 'vault-waiting' } })
    expect((await vault.probe()).status).toBe('waiting')
    expect(fake.mostRunning).toBe(1)

    fake.hold = undefined
    answer()
    await vi.waitFor(() => expect(vault.state().status).toBe('keychain'))
    expect(states).toEqual(['keychain'])
    expect(await vault.write('a', SECRET)).toEqual(succeeded(null))
    expect(fake.mostRunning).toBe(1)
  })

  it('is waited for three seconds only while looking', async () => {
    const { fake, library } = fakeLibrary()
    const { vault } = vaultOver(library)
    fake.hold = new Promise(() => {})
    const probe = vault.probe()
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await probe).status).toBe('waiting')
  })
})
