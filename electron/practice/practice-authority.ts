import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { Result } from '../../shared/contract/result'
import { createCertificateAuthority } from '../tls/certificate-authority'
import type { CertifiedKey } from '../tls/certificate-builder'

/** Where the certificate authority of the practice server outlives it. Its key is a secret: this is the vault's door. */
export interface AuthorityKeeper {
  /** @returns null when there is none yet */
  load(): Promise<Result<CertifiedKey | null>>
  save(authority: CertifiedKey): Promise<Result<null>>
}

export const AUTHORITY_NAME = 'Mail Session Manager practice CA'
/** A server certificate runs for 397 days and must not outlive its issuer. */
const NEEDED_MS = 398 * 86_400_000

const isUsable = (authority: CertifiedKey, now: Date): boolean => {
  try {
    const certificate = new X509Certificate(authority.certificatePem)
    return (
      certificate.ca &&
      Date.parse(certificate.validFrom) <= now.getTime() &&
      Date.parse(certificate.validTo) - now.getTime() > NEEDED_MS &&
      certificate.checkPrivateKey(createPrivateKey(authority.privateKeyPem))
    )
  } catch {
    return false
  }
}

/**
 * The authority that was made at first use, or a new one when there is none or it can no longer sign.
 *
 * While the keeper cannot be asked (a locked keychain), a new one serves this run alone: it is not saved, so that the
 * one that people may have trusted elsewhere is not overwritten.
 */
export const practiceAuthority = async (keeper: AuthorityKeeper, now: Date): Promise<CertifiedKey> => {
  const loaded = await keeper.load()
  if (loaded.ok && loaded.value !== null && isUsable(loaded.value, now)) return loaded.value
  const authority = await createCertificateAuthority(AUTHORITY_NAME, now)
  if (loaded.ok) await keeper.save(authority)
  return authority
}
