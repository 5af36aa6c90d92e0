import tls from 'node:tls'
import type { MinimumTlsVersion } from '../../shared/profile/session-profile'
import type { AnchorSet } from './trust-anchors'

export interface SecureContexts {
  /** The context that trusts `anchors` and speaks `minimumVersion` or newer. */
  contextFor(anchors: AnchorSet, minimumVersion: MinimumTlsVersion): tls.SecureContext
}

const MAXIMUM_CACHED = 8

/** OpenSSL 3 speaks TLS 1.0 and 1.1 at security level 0 alone; BoringSSL knows no levels and refuses the word. */
const legacyCiphers = (minimumVersion: MinimumTlsVersion): { ciphers?: string } =>
  (minimumVersion === 'TLSv1' || minimumVersion === 'TLSv1.1') && !('electron' in process.versions)
    ? { ciphers: 'DEFAULT@SECLEVEL=0' }
    : {}

/** Builds secure contexts and keeps the last few: one with explicit anchors costs tens of milliseconds. */
export const createSecureContexts = (): SecureContexts => {
  const contexts = new Map<string, tls.SecureContext>()
  return {
    contextFor: (anchors, minimumVersion) => {
      const key = `${anchors.key} ${minimumVersion}`
      const known = contexts.get(key)
      if (known !== undefined) return known
      const context = tls.createSecureContext({
        ca: anchors.all.map((anchor) => anchor.pem),
        minVersion: minimumVersion,
        allowPartialTrustChain: true,
        ...legacyCiphers(minimumVersion),
      })
      const oldest = contexts.keys().next()
      if (contexts.size >= MAXIMUM_CACHED && oldest.done === false) contexts.delete(oldest.value)
      contexts.set(key, context)
      return context
    },
  }
}
