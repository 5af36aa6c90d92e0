import type { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import tls from 'node:tls'
import { domainToASCII } from 'node:url'
import { failure } from '../../shared/failures/failure'
import { withoutBrackets } from '../../shared/profile/server-address'
import { keepFirstError } from './first-error'
import type { Handshake, HandshakeRequest, HandshakeResult } from './secure-channel'
import { tlsFailure } from './tls-failure'

const MAXIMUM_CERTIFICATES = 64
/** The TLS libraries take no more for a whole chain. */
const MAXIMUM_CERTIFICATE_OCTETS = 102_400

/** The name in A-labels (RFC 5890), or the IP literal without brackets: what SNI and certificates speak of. */
const nameOnTheWire = (serverName: string): string => {
  const bare = withoutBrackets(serverName)
  return isIP(bare.replace(/%.*$/, '')) === 0 ? domainToASCII(bare) || bare : bare
}

/** The certificates as the peer sent them, leaf first; empty when it showed none or the platform cannot tell. */
const chainAsSent = (socket: tls.TLSSocket): readonly Uint8Array[] => {
  const chain: Uint8Array[] = []
  let certificate: X509Certificate | undefined = socket.getPeerX509Certificate?.()
  while (certificate !== undefined && chain.length < MAXIMUM_CERTIFICATES) {
    if (certificate.raw.length > MAXIMUM_CERTIFICATE_OCTETS) break
    chain.push(certificate.raw)
    certificate = certificate.issuerCertificate
  }
  return chain
}

/** Node declares an Error and gives a code; both are taken. */
const verdictOf = (socket: tls.TLSSocket): string | null => {
  const verdict: unknown = socket.authorizationError
  if (verdict === null || verdict === undefined) return null
  const code: unknown = typeof verdict === 'object' ? Reflect.get(verdict, 'code') : verdict
  return typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'UNSPECIFIED'
}

const cancelled: HandshakeResult = { ok: false, failure: failure('cancelled', { stage: 'secure' }) }
const closed: HandshakeResult = { ok: false, failure: tlsFailure({ code: 'ECONNRESET' }) }
const timedOut: HandshakeResult = { ok: false, failure: failure('tls-timeout', { stage: 'secure', retryable: true }) }
const nothingShown: HandshakeResult = {
  ok: false,
  failure: failure('certificate-unverifiable', { stage: 'verify', params: { reason: 'no-certificate' } }),
}

/**
 * Once it trusts a chain, the library makes objects of an old form of it for `checkServerIdentity`. Node 24 ends in a segmentation
 * fault there when one of the certificates has a key on a curve that NIST does not name, e.g. brainpoolP256r1.
 */
const avoidLegacyCertificates = (socket: tls.TLSSocket): void => {
  Object.defineProperty(socket, 'getPeerCertificate', { value: () => ({}) })
}

/** A socket tells its failure through results here; an `error` event that nobody hears would end the process. */
export const ignoreSocketError = (): void => {}

/**
 * Runs the TLS handshake over a connected socket and collects what the peer showed, without judging it. No session is
 * resumed (a resumed one shows no certificate) and the library rejects nothing by itself.
 * @param context the secure context that knows the trust anchors and the minimum version
 * @returns the handshake, nothing written yet; or a failure of stage `secure` (`tls-…`, `client-certificate-required`,
 *   `cancelled`), or `certificate-unverifiable` when no certificate can be seen; the socket is destroyed then
 */
export const performHandshake = (request: HandshakeRequest, context: tls.SecureContext): Promise<HandshakeResult> => {
  if (request.signal.aborted) {
    request.socket.destroy()
    return Promise.resolve(cancelled)
  }
  if (request.socket.destroyed) return Promise.resolve(closed)
  return new Promise((resolve) => {
    const name = nameOnTheWire(request.serverName)
    let stapledOcsp: Uint8Array | null = null
    /** The library asks for the stapled answer, had or not, when the server said all that it says before us. */
    let serverHasSpoken = false
    const socket = tls.connect({
      socket: request.socket,
      secureContext: context,
      rejectUnauthorized: false,
      requestOCSP: true,
      checkServerIdentity: () => undefined,
      ...(isIP(name.replace(/%.*$/, '')) === 0 ? { servername: name } : {}),
    })

    avoidLegacyCertificates(socket)
    const settle = (result: HandshakeResult) => {
      clearTimeout(timer)
      request.signal.removeEventListener('abort', abort)
      socket.off('secureConnect', succeed).off('error', fail).off('close', close)
      if (!result.ok) socket.destroy()
      resolve(result)
    }
    const abort = () => settle(cancelled)
    const fail = (error: unknown) => settle({ ok: false, failure: tlsFailure(error, serverHasSpoken) })
    const close = () => settle(closed)
    const succeed = () => {
      const chain = chainAsSent(socket)
      if (chain.length === 0) return settle(nothingShown)
      const handshake: Handshake = {
        socket,
        serverName: name,
        customCa: request.customCa,
        protocol: socket.getProtocol() ?? '',
        cipher: socket.getCipher().standardName,
        chain,
        libraryVerdict: verdictOf(socket),
        stapledOcsp,
      }
      settle({ ok: true, handshake })
    }
    const timer = setTimeout(() => settle(timedOut), request.deadlineMs)
    request.signal.addEventListener('abort', abort, { once: true })
    request.socket.on('error', ignoreSocketError)
    keepFirstError(socket)
    socket.once('OCSPResponse', (response: Buffer | null) => {
      stapledOcsp = response
      serverHasSpoken = true
    })
    socket.once('secureConnect', succeed).once('error', fail).once('close', close)
  })
}
