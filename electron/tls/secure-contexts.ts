import tls from 'node:tls'
import type { MinimumTlsVersion } from '../../shared/profile/session-profile'
import { anyStrength } from './any-strength'
import type { ClientIdentity } from './client-identity'
import type { AnchorSet } from './trust-anchors'

export interface SecureContexts {
  /**
   * The context that trusts `anchors` and speaks `minimumVersion` or newer. One with a client's key is made anew each time
   * and not kept: the key goes when the connection does.
   */
  contextFor(
    anchors: AnchorSet,
    minimumVersion: MinimumTlsVersion,
    clientIdentity?: ClientIdentity | undefined,
  ): tls.SecureContext
}

const MAXIMUM_CACHED = 8

/** OpenSSL 3 speaks TLS 1.0 and 1.1 at security level 0 alone. */
const legacyCiphers = (minimumVersion: MinimumTlsVersion): { readonly ciphers?: string } =>
  minimumVersion === 'TLSv1' || minimumVersion === 'TLSv1.1' ? anyStrength() : {}

const newContext = (
  anchors: AnchorSet,
  minimumVersion: MinimumTlsVersion,
  client: tls.SecureContextOptions = {},
): tls.SecureContext =>
  tls.createSecureContext({
    ca: anchors.all.map((anchor) => anchor.pem),
    minVersion: minimumVersion,
    allowPartialTrustChain: true,
    ...legacyCiphers(minimumVersion),
    ...client,
  })

/** Builds secure contexts and keeps the last few: one with explicit anchors costs tens of milliseconds. */
export const createSecureContexts = (): SecureContexts => {
  const contexts = new Map<string, tls.SecureContext>()
  return {
    contextFor: (anchors, minimumVersion, clientIdentity) => {
      if (clientIdentity !== undefined) {
        const { certificate: cert, privateKey: key } = clientIdentity
        return newContext(anchors, minimumVersion, { cert, key })
      }
      const key = `${anchors.key} ${minimumVersion}`
      const known = contexts.get(key)
      if (known !== undefined) return known
      const context = newContext(anchors, minimumVersion)
      const oldest = contexts.keys().next()
      if (contexts.size >= MAXIMUM_CACHED && oldest.done === false) contexts.delete(oldest.value)
      contexts.set(key, context)
      return context
    },
  }
}
