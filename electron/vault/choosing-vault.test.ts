import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import type { VaultState } from '../../shared/contract/vault-state'
import { failure } from '../../shared/failures/failure'
import { createChoosingVault } from './choosing-vault'
import type { KeychainVault } from './keytar-vault'
import { createMemoryVault } from './memory-vault'

type Status = VaultState['status']

/** A keychain in a state of the test's choosing. */
const fakeKeychain = (initial: Status) => {
  const secrets = createMemoryVault('secret-service')
  const listeners = new Set<(state: VaultState) => void>()
  let touched = 0
  let current: Status = initial
  const state = (): VaultState => ({ status: current, keychain: 'secret-service', reason: null })
  const unlessBroken = <Value>(act: () => Promise<Value>) => {
    touched += 1
    if (current === 'keychain') return act()
    return Promise.resolve(failed(failure(`vault-${current}` as 'vault-locked')))
  }
  const probe = async () => {
    touched += 1
    return state()
  }
  const keychain: KeychainVault = {
    read: (key) => unlessBroken(() => secrets.read(key)),
    write: (key, secret) => unlessBroken(() => secrets.write(key, secret)),
    remove: (key) => unlessBroken(() => secrets.remove(key)),
    state,
    probe,
    unlock: probe,
    onStateChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const become = (next: Status) => {
    current = next
    for (const listener of listeners) listener(state())
  }
  return { keychain, secrets, become, touched: () => touched }
}

const choosing = (initial: Status, keeper: 'auto' | 'session' = 'auto') => {
  const fake = fakeKeychain(initial)
  const memory = createMemoryVault('secret-service')
  const vault = createChoosingVault(fake.keychain, memory, keeper)
  const states: Status[] = []
  vault.onStateChanged(({ status }) => states.push(status))
  return { ...fake, memory, vault, states }
}

describe('the choice between keychain and memory', () => {
  it('keeps secrets in the keychain when there is one', async () => {
    const { vault, secrets, memory } = choosing('keychain')
    await vault.write('k', 's')
    expect(vault.keeperOf('k')).toBe('keychain')
    expect(secrets.has('k')).toBe(true)
    expect(memory.has('k')).toBe(false)
  })

  it('keeps secrets in memory when there is none, and its state says so', async () => {
    const { vault } = choosing('missing')
    expect((await vault.settledState()).status).toBe('missing')
    expect(await vault.write('k', 's')).toEqual(succeeded(null))
    expect(vault.keeperOf('k')).toBe('session')
    expect(await vault.read('k')).toEqual(succeeded('s'))
  })

  it('keeps in memory what a keychain that turns out to be missing did not take', async () => {
    const { vault, keychain } = choosing('keychain')
    await vault.settledState()
    keychain.write = async () => failed(failure('vault-missing'))
    expect(await vault.write('k', 's')).toEqual(succeeded(null))
    expect(vault.keeperOf('k')).toBe('session')
  })

  it.each(['locked', 'waiting', 'refused'] as const)(
    'puts nothing elsewhere while the keychain is %s',
    async (status) => {
      const { vault, memory } = choosing(status)
      const code = `vault-${status}`
      expect(await vault.write('k', 's')).toMatchObject({ error: { code } })
      expect(await vault.read('k')).toMatchObject({ error: { code } })
      expect(await vault.remove('k')).toMatchObject({ error: { code } })
      expect(memory.has('k')).toBe(false)
    },
  )

  it('never touches the keychain when the user chose memory', async () => {
    const { vault, touched } = choosing('keychain', 'session')
    expect(vault.state().status).toBe('session')
    await vault.write('k', 's')
    await vault.read('k')
    await vault.remove('k')
    await vault.probe()
    await vault.retry()
    expect(touched()).toBe(0)
  })

  it('reads the newest secret, wherever it is', async () => {
    const { vault, secrets } = choosing('keychain')
    await vault.write('k', 'old')
    await vault.choose('session')
    await vault.write('k', 'newer')
    await vault.choose('auto')
    expect(await vault.read('k')).toEqual(succeeded('newer'))
    await vault.write('k', 'newest')
    expect(vault.keeperOf('k')).toBe('keychain')
    expect(await secrets.read('k')).toEqual(succeeded('newest'))
  })

  it('announces every change of state, and none of a keychain that is not in use', async () => {
    const { vault, states, become } = choosing('keychain')
    await vault.settledState()
    become('locked')
    await vault.choose('session')
    become('keychain')
    expect(states).toEqual(['locked', 'session'])
  })
})
