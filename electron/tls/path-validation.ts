import type { CertificateFacts } from '../../shared/trust/certificate-facts'
import { isInspectionProduct } from '../../shared/trust/inspection-products'
import { nameComparisons } from '../../shared/trust/name-constraints'
import { pathDefects } from '../../shared/trust/path-defects'
import type { TlsEvidence, TrustDefect } from '../../shared/trust/tls-evidence'
import { buildPaths, type CandidatePath, type PathNode } from './path-building'
import type { ReadCertificate } from './read-certificate'
import { secondOpinionAccepts } from './second-opinion'
import type { AnchorSet } from './trust-anchors'

/** What path validation adds to the evidence. */
export type PathEvidence = Pick<TlsEvidence, 'path' | 'anchor' | 'defects'>

/** The path together with its certificates, leaf first, the anchor included. */
export interface ValidatedPath extends PathEvidence {
  readonly certificates: readonly ReadCertificate[]
}

interface RatedPath {
  readonly candidate: CandidatePath
  readonly defects: readonly TrustDefect[]
  readonly untimely: number
}

const sentDefect = (kind: TrustDefect['kind'], node: PathNode): TrustDefect => ({
  kind,
  certificate: node.sent,
  params: { name: node.facts.name, issuer: node.facts.issuerName },
})

/** Why a path that reaches no anchor ends where it ends. */
const openEnd = ({ nodes, signatureFails }: CandidatePath): TrustDefect | null => {
  const top = nodes.at(-1)
  if (top === undefined) return null
  const isLeaf = nodes.length === 1
  if (signatureFails) return sentDefect('bad-signature', top)
  if (top.facts.subject === top.facts.issuer) {
    if (isLeaf) return sentDefect('self-signed', top)
    return sentDefect(isInspectionProduct(top.facts.subject) ? 'inspection-root' : 'unknown-root', top)
  }
  if (!isLeaf) return sentDefect('unknown-issuer', top)
  return sentDefect(top.facts.namesIssuerLocation ? 'missing-intermediate' : 'issuer-not-sent', top)
}

const isUntimely = ({ notBefore, notAfter }: CertificateFacts, now: Date): boolean =>
  now.getTime() < Date.parse(notBefore) || now.getTime() > Date.parse(notAfter)

const rate = (candidate: CandidatePath, now: Date): RatedPath => {
  const { nodes, anchor } = candidate
  const facts = nodes.map((node) => node.facts)
  const end = anchor === null ? openEnd(candidate) : null
  const defects = pathDefects(facts, anchor !== null).map(
    ({ kind, position, params }): TrustDefect => ({ kind, certificate: nodes[position]?.sent ?? null, params }),
  )
  return {
    candidate,
    defects: end === null ? defects : [end, ...defects],
    untimely: facts.filter((certificate) => isUntimely(certificate, now)).length,
  }
}

/** A trusted path before any other, then the one with the fewest defects, then with the fewest wrong dates. */
const better = (a: RatedPath, b: RatedPath): number =>
  Number(a.candidate.anchor === null) - Number(b.candidate.anchor === null) ||
  a.defects.length - b.defects.length ||
  a.untimely - b.untimely ||
  (a.candidate.anchor === null
    ? b.candidate.nodes.length - a.candidate.nodes.length
    : a.candidate.nodes.length - b.candidate.nodes.length)

/** The second implementation takes microseconds for each comparison of a name with a constraint. */
const MAXIMUM_COMPARISONS_ELSEWHERE = 1 << 14

const isComparable = ({ nodes }: CandidatePath): boolean => {
  const path = nodes.map(({ facts }) => facts)
  const comparisons = path.flatMap((authority, position) =>
    path.slice(0, position).map((lower) => nameComparisons(lower, authority)),
  )
  return comparisons.reduce((sum, count) => sum + count, 0) <= MAXIMUM_COMPARISONS_ELSEWHERE
}

const secondOpinionOn = async (candidate: CandidatePath): Promise<boolean> =>
  isComparable(candidate) && (await secondOpinionAccepts(candidate.nodes.map((node) => node.certificate.der)))

const malformedDefects = (chain: readonly ReadCertificate[]): readonly TrustDefect[] =>
  chain.flatMap(({ facts, summary }, certificate) =>
    facts === null ? [{ kind: 'malformed', certificate, params: { name: summary.subject } } as const] : [],
  )

/**
 * Complete path validation, whatever the TLS library says: finds the best path from the leaf to a trust anchor and every
 * defect on it, dates and host name apart (those are judged from the evidence).
 * @param chain as sent, leaf first
 * @param libraryVerdict of the TLS library; when it names an error and ours finds no defect, a second implementation is asked
 * @param now decides between paths that differ in their dates only
 */
export const validatePath = async (
  chain: readonly ReadCertificate[],
  anchors: AnchorSet,
  libraryVerdict: string | null,
  now: Date,
): Promise<ValidatedPath> => {
  const nodes = chain.flatMap((certificate, sent) =>
    certificate.facts === null ? [] : [{ certificate, facts: certificate.facts, sent }],
  )
  const leaf = nodes[0]
  if (leaf === undefined || leaf.sent !== 0)
    return { path: [], anchor: null, defects: malformedDefects(chain), certificates: [] }
  const [best] = buildPaths(nodes, anchors)
    .map((candidate) => rate(candidate, now))
    .sort(better)
  if (best === undefined)
    return { path: [], anchor: null, defects: [sentDefect('unknown-issuer', leaf)], certificates: [] }
  const { candidate, defects } = best
  const isRefused = libraryVerdict !== null && defects.length === 0 && !(await secondOpinionOn(candidate))
  const unread = candidate.anchor === null ? malformedDefects(chain) : []
  return {
    path: candidate.nodes.map(({ facts, sent }) => ({
      certificate: sent,
      name: facts.name,
      notBefore: facts.notBefore,
      notAfter: facts.notAfter,
    })),
    anchor: candidate.anchor,
    certificates: candidate.nodes.map(({ certificate }) => certificate),
    defects: [...defects, ...unread, ...(isRefused ? [sentDefect('path-refused', leaf)] : [])],
  }
}
