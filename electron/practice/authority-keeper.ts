import { succeeded } from '../../shared/contract/result'
import type { SecretKey, SecretVault } from '../vault/secret-vault'
import type { AuthorityKeeper } from './practice-authority'

/** Where the vault keeps it. */
export const AUTHORITY_KEY: SecretKey = 'practice/ca-key'
const KEY_BEGINS = '-----BEGIN PRIVATE KEY-----'

/** Keeps certificate and key of the practice authority together as one secret: two PEM blocks, certificate first. */
export const vaultAuthorityKeeper = (vault: SecretVault): AuthorityKeeper => ({
  load: async () => {
    const found = await vault.read(AUTHORITY_KEY)
    if (!found.ok) return found
    const at = found.value?.indexOf(KEY_BEGINS) ?? -1
    if (found.value === null || at < 0) return succeeded(null)
    return succeeded({ certificatePem: found.value.slice(0, at), privateKeyPem: found.value.slice(at) })
  },
  save: ({ certificatePem, privateKeyPem }) =>
    vault.write(AUTHORITY_KEY, `${certificatePem.trimEnd()}\n${privateKeyPem}`),
})
