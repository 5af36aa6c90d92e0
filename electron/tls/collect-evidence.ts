import type { TlsEvidence } from '../../shared/trust/tls-evidence'
import { validatePath } from './path-validation'
import { alternativeNamesOf, readCertificate } from './read-certificate'
import type { Handshake } from './secure-channel'
import type { AnchorSet } from './trust-anchors'

/**
 * Turns what a handshake showed into plain evidence.
 * @returns its chain ends before the first certificate that the platform cannot read
 */
export const collectEvidence = async (
  handshake: Omit<Handshake, 'socket'>,
  anchors: AnchorSet,
  now: Date,
): Promise<TlsEvidence> => {
  const read = handshake.chain.map(readCertificate)
  const firstUnread = read.indexOf(null)
  const chain = read
    .slice(0, firstUnread === -1 ? read.length : firstUnread)
    .filter((certificate) => certificate !== null)
  const leaf = chain[0]
  return {
    protocol: handshake.protocol,
    cipher: handshake.cipher,
    serverName: handshake.serverName,
    chain: chain.map((certificate) => certificate.summary),
    leafNames: leaf === undefined ? { dns: [], addresses: [], commonName: '' } : alternativeNamesOf(leaf),
    ...(await validatePath(chain, anchors, handshake.libraryVerdict, now)),
    libraryVerdict: handshake.libraryVerdict,
  }
}
