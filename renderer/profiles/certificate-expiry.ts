import type { StoredProfile } from '../../shared/profile/stored-profile'
import { isSameServer } from '../../shared/profile/test-evidence'
import { SOON_DAYS, URGENT_DAYS, wholeDaysUntil } from '../../shared/warnings/certificate-lifetime'

/** What the list says of a certificate that ends soon or has ended. */
export interface CertificateExpiry {
  readonly tone: 'warn' | 'err'
  /** Whole days that are left; null when it is over. */
  readonly days: number | null
  /** ISO 8601 */
  readonly notAfter: string
}

/**
 * Whether the certificate that the last test of a profile saw needs somebody's attention.
 * @param now ms since 1970
 * @returns undefined for one that is good for two weeks, that was never seen, or that belongs to other settings
 */
export const certificateExpiry = (stored: StoredProfile, now: number): CertificateExpiry | undefined => {
  const evidence = stored.lastTest?.evidence
  // The practice server makes itself a new certificate.
  if (stored.practice || !evidence?.certificate || !isSameServer(evidence, stored.profile)) return undefined
  const { notAfter, sha256 } = evidence.certificate
  // A pin accepts its certificate at any time.
  if (stored.profile.pinnedCertificate?.sha256 === sha256) return undefined
  if (Date.parse(notAfter) < now) return { tone: 'err', days: null, notAfter }
  const days = wholeDaysUntil(notAfter, now)
  return days < SOON_DAYS ? { tone: days < URGENT_DAYS ? 'err' : 'warn', days, notAfter } : undefined
}
