import type { Socket } from 'node:net'
import { createSecureContext, createServer, type SecureContext, type SecureContextOptions, TLSSocket } from 'node:tls'

/** How a conversation does TLS. */
export interface ConversationTlsOptions extends SecureContextOptions {
  readonly requestClientCertificate?: boolean
  /** DER; sent to clients that ask for it. */
  readonly stapledOcsp?: Uint8Array | null
  /** Hears the names that clients ask for by SNI (RFC 6066 §3). */
  readonly onServerName?: (name: string) => void
}

/** The server's side of TLS over any connected socket. */
export interface ConversationTls {
  /** Begins the handshake; writes wait for its end. */
  secure(plain: Socket): TLSSocket
}

/**
 * Prepares TLS for conversations.
 * @throws the TLS library's error when key and certificate do not fit, or a limit is unknown
 */
export const createConversationTls = (options: ConversationTlsOptions): ConversationTls => {
  const { requestClientCertificate = false, stapledOcsp = null, onServerName, ...contextOptions } = options
  const secureContext = createSecureContext(contextOptions)
  // Never listens: a TLS socket asks its server for the stapled response.
  const stapler = createServer({ secureContext })
  if (stapledOcsp !== null) {
    stapler.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, Buffer.from(stapledOcsp)))
  }
  return {
    secure: (plain) =>
      new TLSSocket(plain, {
        isServer: true,
        server: stapler,
        secureContext,
        requestCert: requestClientCertificate,
        rejectUnauthorized: requestClientCertificate,
        SNICallback: (name: string, done: (error: Error | null, context?: SecureContext) => void): void => {
          onServerName?.(name)
          done(null, secureContext)
        },
      }),
  }
}
