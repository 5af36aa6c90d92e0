import { z } from 'zod'

/**
 * State of the secret store, shown at all times.
 * `keychain` ready · `session` by the user's choice · `missing` no keychain here, secrets are kept until exit ·
 * `locked`, `waiting` (for the keychain's own prompt), `refused` (the user or system said no): nothing can be read or saved.
 */
export const vaultStateSchema = z.strictObject({
  status: z.enum(['keychain', 'session', 'missing', 'locked', 'waiting', 'refused']),
  /** Name of the keychain as its users know it. */
  keychain: z.enum(['secret-service', 'macos-keychain', 'windows-credential-manager']),
  /**
   * Why, for `missing`: `no-bus`, `no-service`, `no-collection` (a service without any keyring), `library-missing`; for
   * `refused`: `denied`, `service-restarted` (the application has to be restarted too), `unknown`.
   */
  reason: z.string().max(64).nullable(),
})
export type VaultState = z.infer<typeof vaultStateSchema>
