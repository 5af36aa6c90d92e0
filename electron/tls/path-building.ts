import type { X509Certificate } from 'node:crypto'
import type { CertificateFacts } from '../../shared/trust/certificate-facts'
import { type ReadCertificate, readCertificate } from './read-certificate'
import type { AnchorOrigin, AnchorSet, TrustAnchor } from './trust-anchors'

/** A well-formed certificate that a path may run through. */
export interface PathNode {
  readonly certificate: ReadCertificate
  readonly facts: CertificateFacts
  /** Index into the chain as sent; null for an anchor that was not sent. */
  readonly sent: number | null
}

/** One way from the leaf upwards; every signature on it holds. */
export interface CandidatePath {
  readonly nodes: readonly PathNode[]
  /** Where the last certificate's trust comes from; null when it is not trusted. */
  readonly anchor: AnchorOrigin | null
  /** Whether an issuer of the last certificate is at hand whose key did not sign it. */
  readonly signatureFails: boolean
}

/** Bounds for what a hostile peer can make us compute. */
const MAXIMUM_DEPTH = 10
const MAXIMUM_PATHS = 16
const MAXIMUM_SIGNATURE_CHECKS = 100

const readAnchors = new WeakMap<TrustAnchor, PathNode | null>()

const anchorNode = (anchor: TrustAnchor): PathNode | null => {
  const known = readAnchors.get(anchor)
  if (known !== undefined) return known
  const certificate = readCertificate(anchor.der)
  const facts = certificate?.facts ?? null
  const node = certificate === null || facts === null ? null : { certificate, facts, sent: null }
  readAnchors.set(anchor, node)
  return node
}

const signatureHolds = (certificate: X509Certificate, issuer: X509Certificate): boolean => {
  try {
    return certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}

/** Two authorities may share a name; key identifiers tell them apart (RFC 5280 §4.2.1.1). */
const mayHaveIssued = (issuer: CertificateFacts, subject: CertificateFacts): boolean =>
  issuer.subject === subject.issuer &&
  (issuer.keyIdentifier === null ||
    subject.authorityKeyIdentifier === null ||
    issuer.keyIdentifier === subject.authorityKeyIdentifier)

/**
 * Finds the paths from the first of `sent` to trust anchors, through the other certificates sent. Certificates that sign each
 * other in a circle, and great numbers of them, end at fixed bounds.
 * @param sent well-formed certificates as sent, leaf first
 * @returns at least one path; those that reach no anchor tell how far it goes
 */
export const buildPaths = (sent: readonly PathNode[], anchors: AnchorSet): readonly CandidatePath[] => {
  const paths: CandidatePath[] = []
  let checksLeft = MAXIMUM_SIGNATURE_CHECKS

  const issuersOf = (top: PathNode, below: readonly PathNode[]): readonly PathNode[] => {
    const known = anchors.bySubject(top.facts.issuer).map(anchorNode)
    const candidates = [...known.filter((node) => node !== null), ...sent]
    const seen = new Set(below.map((node) => node.certificate.summary.sha256))
    return candidates.filter((node) => {
      const { sha256 } = node.certificate.summary
      if (seen.has(sha256) || !mayHaveIssued(node.facts, top.facts)) return false
      seen.add(sha256)
      return true
    })
  }

  const signs = (issuer: PathNode, subject: PathNode): boolean => {
    checksLeft -= 1
    return checksLeft >= 0 && signatureHolds(subject.certificate.x509, issuer.certificate.x509)
  }

  const extend = (nodes: readonly PathNode[]): void => {
    const top = nodes.at(-1)
    if (top === undefined || paths.length >= MAXIMUM_PATHS) return
    const anchor = anchors.find(top.certificate.der)
    if (anchor !== undefined) {
      paths.push({ nodes, anchor: anchor.origin, signatureFails: false })
      return
    }
    const candidates = nodes.length < MAXIMUM_DEPTH ? issuersOf(top, nodes) : []
    const issuers = candidates.filter((candidate) => signs(candidate, top))
    if (issuers.length === 0) {
      const breaksItsOwn =
        top.facts.subject === top.facts.issuer && mayHaveIssued(top.facts, top.facts) && !signs(top, top)
      paths.push({ nodes, anchor: null, signatureFails: candidates.length > 0 || breaksItsOwn })
    }
    for (const issuer of issuers) extend([...nodes, issuer])
  }

  extend(sent.slice(0, 1))
  return paths
}
