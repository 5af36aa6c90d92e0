import { randomBytes } from 'node:crypto'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { VaultState } from '../../shared/contract/vault-state'
import { failure } from '../../shared/failures/failure'
import { createCallGate, TIMED_OUT } from './call-gate'
import type { KeychainLibrary } from './keychain-library'
import { failureOf, type KeychainTrouble, keychainOf, troubleOf } from './keychain-trouble'
import { type SecretServiceCondition, secretServiceCondition } from './secret-service-condition'
import type { SecretVault } from './secret-vault'
import { type KeychainItems, readSecret, removeSecret, writeSecret } from './split-secret'

const DENIED: KeychainTrouble = { status: 'refused', reason: 'denied' }

/** Under this name the secrets appear in the keychain. */
const SERVICE = 'Mail Session Manager'
/** Read to find out whether the keychain answers; only ever written to make a locked one ask for its password. */
export const CHECK_ACCOUNT = 'keychain-check'

/** The operating system's keychain as a vault. */
export interface KeychainVault extends SecretVault {
  /** Looks again and, when the keychain is locked, lets it ask the user for its password. */
  unlock(): Promise<VaultState>
  /** @returns a function that ends the subscription */
  onStateChanged(listener: (state: VaultState) => void): () => void
}

export interface KeychainDependencies {
  readonly platform: NodeJS.Platform
  /** Whether the keychain could show a prompt to anybody. */
  readonly hasDisplay: boolean
  readonly loadLibrary: () => Promise<KeychainLibrary>
  /** Asked on Linux only. */
  readonly condition: (deadlineMs: number) => Promise<SecretServiceCondition>
  /** Longest wait in ms for a call behind which a prompt may be open. */
  readonly deadlineMs: number
  /** Longest wait in ms while only looking. */
  readonly probeDeadlineMs: number
}

/** keytar on this machine, with the deadlines of the product: 15 s when a prompt may be open, 3 s to look. */
export const systemKeychain = (): KeychainDependencies => ({
  platform: process.platform,
  hasDisplay: process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined,
  loadLibrary: async () => (await import('keytar')).default,
  condition: secretServiceCondition,
  deadlineMs: 15_000,
  probeDeadlineMs: 3_000,
})

/**
 * Secrets in the Keychain, the Credential Manager or the Secret Service. The only file that knows keytar.
 * Failures are `vault-missing`, `vault-locked`, `vault-waiting`, `vault-refused`; a text that keychains cannot hold
 * (NUL, lone surrogates) is `invalid-value`.
 */
export const createKeytarVault = (dependencies: KeychainDependencies = systemKeychain()): KeychainVault => {
  const { platform, deadlineMs, probeDeadlineMs } = dependencies
  const keychain = keychainOf(platform)
  const listeners = new Set<(state: VaultState) => void>()
  // Nothing is known before the first look, and `waiting` is the one state that promises nothing.
  let state: VaultState = { status: 'waiting', keychain, reason: null }
  let library: Promise<KeychainLibrary> | undefined

  const enter = (status: VaultState['status'], reason: string | null) => {
    if (state.status === status && state.reason === reason) return
    state = { status, keychain, reason }
    for (const listener of listeners) listener(state)
  }
  const refuse = (trouble: KeychainTrouble): Result<never> => {
    enter(trouble.status, trouble.reason)
    return failed(failureOf(trouble))
  }
  const gate = createCallGate(() => {
    // The answer came, but to whom nobody waits for any more: look again to learn what it was.
    void probe()
  })

  const call = async <Value>(
    request: (library: KeychainLibrary) => Promise<Value>,
    limitMs: number,
  ): Promise<Result<Value>> => {
    library ??= dependencies.loadLibrary()
    const loaded = await library.catch(() => undefined)
    if (loaded === undefined) return refuse({ status: 'missing', reason: 'library-missing' })
    try {
      const answer = await gate.run(() => request(loaded), limitMs)
      return answer === TIMED_OUT ? refuse({ status: 'waiting', reason: null }) : succeeded(answer)
    } catch (error) {
      return refuse(await troubleBehind(error))
    }
  }

  const condition = async (): Promise<SecretServiceCondition> =>
    keychain === 'secret-service' ? dependencies.condition(probeDeadlineMs) : 'unknown'

  const troubleBehind = async (error: unknown): Promise<KeychainTrouble> => {
    const trouble = troubleOf(error instanceof Error ? error.message : '')
    if (trouble.reason !== 'unknown') return trouble
    // The text may be in the user's language: the condition is not.
    return troubleFrom(await condition()) ?? trouble
  }

  const troubleFrom = (found: SecretServiceCondition): KeychainTrouble | undefined => {
    if (found === 'locked') return { status: 'locked', reason: null }
    if (found === 'no-bus' || found === 'no-service') return { status: 'missing', reason: found }
    // With a display the service asks for a new keyring's password at the first write; without one it cannot.
    return found === 'no-collection' && !dependencies.hasDisplay ? { status: 'missing', reason: found } : undefined
  }

  const items: KeychainItems = {
    get: async (account) => {
      const found = await call((keytar) => keytar.getPassword(SERVICE, account), deadlineMs)
      if (!found.ok) return found
      // A locked Secret Service answers "no such item" when its prompt is dismissed or cannot be shown.
      if (found.value === null && (await condition()) === 'locked') return refuse({ status: 'locked', reason: null })
      enter('keychain', null)
      return found
    },
    set: async (account, text) => {
      const written = await call((keytar) => keytar.setPassword(SERVICE, account, text), deadlineMs)
      if (!written.ok) return written
      // Dismissing the prompt is no error to libsecret, so only reading back proves that something was stored.
      const kept = await call((keytar) => keytar.getPassword(SERVICE, account), deadlineMs)
      if (!kept.ok) return kept
      if (kept.value === text) {
        enter('keychain', null)
        return succeeded(null)
      }
      return refuse((await condition()) === 'locked' ? { status: 'locked', reason: null } : DENIED)
    },
    delete: (account) => call((keytar) => keytar.deletePassword(SERVICE, account), deadlineMs),
  }

  const probe = async (): Promise<VaultState> => {
    if (gate.isBlocked()) return state
    const trouble = troubleFrom(await condition())
    const loaded = await call(async () => null, probeDeadlineMs)
    if (!loaded.ok) return state
    if (trouble !== undefined) refuse(trouble)
    else if ((await call((keytar) => keytar.getPassword(SERVICE, CHECK_ACCOUNT), probeDeadlineMs)).ok)
      enter('keychain', null)
    return state
  }

  // Operations of several calls must not mix: the parts of a long secret are written and read as one.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(operation: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = turn.then(() =>
      gate.isBlocked() ? refuse({ status: 'waiting', reason: null } as const) : operation(),
    )
    turn = result.catch(() => undefined)
    return result
  }

  return {
    read: (key) => inTurn(() => readSecret(items, key)),
    write: (key, secret) => {
      const storable = !secret.includes('\0') && Buffer.from(secret, 'utf8').toString('utf8') === secret
      if (!storable) return Promise.resolve(failed(failure('invalid-value')))
      return inTurn(() => writeSecret(items, key, secret, randomBytes(8).toString('hex')))
    },
    remove: (key) => inTurn(() => removeSecret(items, key)),
    state: () => state,
    probe,
    unlock: async () => {
      if ((await probe()).status !== 'locked') return state
      await inTurn(() => items.set(CHECK_ACCOUNT, 'present'))
      return state
    },
    onStateChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
