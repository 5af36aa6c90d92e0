import type { SecretKey } from '../vault/secret-vault'

/** The secrets of a profile, by the names of their properties. */
export type SecretKind = 'password' | 'authToken' | 'clientKey' | 'clientKeyPassphrase'

export const SECRET_KINDS: readonly SecretKind[] = ['password', 'authToken', 'clientKey', 'clientKeyPassphrase']

/** A value for each secret of a profile. */
export const forEachSecret = <Value>(valueFor: (kind: SecretKind) => Value): Record<SecretKind, Value> => ({
  password: valueFor('password'),
  authToken: valueFor('authToken'),
  clientKey: valueFor('clientKey'),
  clientKeyPassphrase: valueFor('clientKeyPassphrase'),
})

/** Where the vault keeps a secret of the profile with the given id. */
export const secretKeyOf = (profileId: string, kind: SecretKind): SecretKey => `profile/${profileId}/${kind}`

/** The profile that a key of `secretKeyOf` belongs to. */
export const profileIdOf = (key: SecretKey): string => key.split('/')[1] ?? ''
