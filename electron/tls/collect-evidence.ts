import type { RevocationEvidence } from '../../shared/trust/revocation'
import type { TlsEvidence } from '../../shared/trust/tls-evidence'
import { type ValidatedPath, validatePath } from './path-validation'
import { alternativeNamesOf, readCertificate } from './read-certificate'
import type { Handshake } from './secure-channel'
import type { AnchorSet } from './trust-anchors'

/** Asks whether the certificates of a path are revoked. */
export type AskRevocation = (path: ValidatedPath) => Promise<RevocationEvidence>

/**
 * Turns what a handshake showed into plain evidence.
 * @param askRevocation left out, nobody is asked; nor when a certificate cannot be read
 * @returns its chain ends before the first certificate that the platform cannot read
 */
export const collectEvidence = async (
  handshake: Omit<Handshake, 'socket'>,
  anchors: AnchorSet,
  now: Date,
  askRevocation?: AskRevocation,
): Promise<TlsEvidence> => {
  const read = handshake.chain.map(readCertificate)
  const firstUnread = read.indexOf(null)
  const chain = read
    .slice(0, firstUnread === -1 ? read.length : firstUnread)
    .filter((certificate) => certificate !== null)
  const leaf = chain[0]
  const { certificates, ...path } = await validatePath(chain, anchors, handshake.libraryVerdict, now)
  const isComplete = askRevocation !== undefined && firstUnread === -1
  const revocation = isComplete ? await askRevocation({ certificates, ...path }) : undefined
  return {
    protocol: handshake.protocol,
    cipher: handshake.cipher,
    serverName: handshake.serverName,
    chain: chain.map((certificate) => certificate.summary),
    leafNames: leaf === undefined ? { dns: [], addresses: [], commonName: '' } : alternativeNamesOf(leaf),
    ...path,
    libraryVerdict: handshake.libraryVerdict,
    ...(revocation === undefined ? {} : { revocation }),
  }
}
