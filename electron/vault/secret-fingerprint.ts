import { createHmac, randomBytes } from 'node:crypto'
import { type Result, succeeded } from '../../shared/contract/result'
import type { SecretKey, SecretVault } from './secret-vault'

/** Where the key of the fingerprints is kept. */
export const FINGERPRINT_KEY: SecretKey = 'fingerprint-key'

const KEY_BYTES = 32
const FINGERPRINT_BYTES = 16

/** The digest itself: HMAC-SHA256 (RFC 2104), the first 16 bytes in hexadecimal. */
export const fingerprintWith = (key: Buffer, secret: string): string =>
  createHmac('sha256', key).update(secret, 'utf8').digest().subarray(0, FINGERPRINT_BYTES).toString('hex')

/**
 * A keyed digest by which the reuse of a secret is noticed. Without the key, which stays in the vault and is made at
 * first use, nothing can be guessed from it.
 * @returns 32 hexadecimal digits, or the vault's failure
 */
export const secretFingerprint = async (vault: SecretVault, secret: string): Promise<Result<string>> => {
  const stored = await vault.read(FINGERPRINT_KEY)
  if (!stored.ok) return stored
  if (stored.value !== null) return succeeded(fingerprintWith(Buffer.from(stored.value, 'hex'), secret))
  const key = randomBytes(KEY_BYTES)
  const written = await vault.write(FINGERPRINT_KEY, key.toString('hex'))
  return written.ok ? succeeded(fingerprintWith(key, secret)) : written
}
