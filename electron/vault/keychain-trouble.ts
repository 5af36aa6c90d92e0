import type { VaultState } from '../../shared/contract/vault-state'
import { type Failure, failure } from '../../shared/failures/failure'

/** Why the keychain cannot be used now: the part of the vault's state that is not `keychain` or `session`. */
export type KeychainTrouble =
  | { readonly status: 'missing'; readonly reason: 'no-bus' | 'no-service' | 'no-collection' | 'library-missing' }
  | { readonly status: 'locked'; readonly reason: null }
  | { readonly status: 'waiting'; readonly reason: null }
  | { readonly status: 'refused'; readonly reason: 'denied' | 'service-restarted' | 'unknown' }

const LOCKED: KeychainTrouble = { status: 'locked', reason: null }
const DENIED: KeychainTrouble = { status: 'refused', reason: 'denied' }

/**
 * Texts by which the keychains' errors are told apart, in order. They come from libsecret and GDBus (Linux) and from
 * Security.framework (macOS); none of them leaves this room.
 */
const SIGNS: readonly (readonly [RegExp, KeychainTrouble])[] = [
  [/autolaunch|Could not connect|Connection refused|\$DISPLAY/i, { status: 'missing', reason: 'no-bus' }],
  // libsecret holds on to the connection name of the service it first met: only a restart of ours meets the new one.
  [/The name :\d|session wrapping the secret/i, { status: 'refused', reason: 'service-restarted' }],
  [/not provided by any|ServiceUnknown|was not activatable/i, { status: 'missing', reason: 'no-service' }],
  [/locked collection|is ?locked|interaction is not allowed/i, LOCKED],
  [/Object does not exist at path|No such (object|interface)/i, { status: 'missing', reason: 'no-collection' }],
  [/cancel|dismiss|denied|not correct|AccessDenied/i, DENIED],
]

/**
 * What an error of the keychain library means.
 * @param message the library's own text, possibly in the user's language
 * @returns `refused`/`unknown` for what is not recognised: never a reason to fall back to another place
 */
export const troubleOf = (message: string): KeychainTrouble =>
  SIGNS.find(([sign]) => sign.test(message))?.[1] ?? { status: 'refused', reason: 'unknown' }

const CODES = {
  missing: 'vault-missing',
  locked: 'vault-locked',
  waiting: 'vault-waiting',
  refused: 'vault-refused',
} as const

/** The failure that an operation ends with: the named state, and no word of the library. */
export const failureOf = (trouble: KeychainTrouble): Failure =>
  failure(CODES[trouble.status], {
    params: trouble.reason === null ? {} : { reason: trouble.reason },
    retryable: trouble.status !== 'missing',
  })

/** Name of the keychain that a platform has. */
export const keychainOf = (platform: NodeJS.Platform): VaultState['keychain'] => {
  if (platform === 'darwin') return 'macos-keychain'
  return platform === 'win32' ? 'windows-credential-manager' : 'secret-service'
}
