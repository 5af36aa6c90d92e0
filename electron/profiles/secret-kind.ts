import type { SecretKey } from '../vault/secret-vault'

/** The two secrets of a profile, by the names of their properties. */
export type SecretKind = 'password' | 'authToken'

export const SECRET_KINDS: readonly SecretKind[] = ['password', 'authToken']

/** Where the vault keeps a secret of the profile with the given id. */
export const secretKeyOf = (profileId: string, kind: SecretKind): SecretKey => `profile/${profileId}/${kind}`

/** The profile that a key of `secretKeyOf` belongs to. */
export const profileIdOf = (key: SecretKey): string => key.split('/')[1] ?? ''
