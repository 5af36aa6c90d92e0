import type { CertificateFacts, PolicyFacts } from './certificate-facts'

const ANY_POLICY = '2.5.29.32.0'

/** What is carried down a path (RFC 5280 §6.1.2 (d) to (f)): certificates until the rule holds; 0 is at once. */
interface PolicyState {
  /** Policies that certificates below may be valid for. The tree of RFC 5280 matters here by whether its last level is empty. */
  readonly valid: ReadonlySet<string>
  readonly untilRequired: number
  readonly untilUnmapped: number
  readonly untilAnyCountsNot: number
}

const isSelfIssued = (certificate: CertificateFacts): boolean => certificate.subject === certificate.issuer

/** RFC 5280 §6.1.3 (d) and (e). */
const policiesThrough = (
  { valid, untilAnyCountsNot }: PolicyState,
  { certified }: PolicyFacts,
  anyCountsHere: boolean,
): ReadonlySet<string> => {
  if (certified === null) return new Set()
  const named = certified.filter((policy) => policy !== ANY_POLICY && (valid.has(policy) || valid.has(ANY_POLICY)))
  const takesAll = certified.includes(ANY_POLICY) && (untilAnyCountsNot > 0 || anyCountsHere)
  return new Set(takesAll ? [...named, ...valid] : named)
}

/** RFC 5280 §6.1.4 (b). */
const mappedPolicies = (valid: ReadonlySet<string>, { mapped }: PolicyFacts, mayMap: boolean): ReadonlySet<string> => {
  const issuerPolicies = new Set(mapped.map(([issuerPolicy]) => issuerPolicy))
  const kept = [...valid].filter((policy) => !issuerPolicies.has(policy))
  if (!mayMap) return new Set(kept)
  const added = mapped.filter(([issuerPolicy]) => valid.has(issuerPolicy) || valid.has(ANY_POLICY))
  return new Set([...kept, ...added.map(([, subjectPolicy]) => subjectPolicy)])
}

const sooner = (certificates: number, limit: number | null): number =>
  limit === null ? certificates : Math.min(certificates, limit)

/** RFC 5280 §6.1.4 (a), (b), (h) to (j). */
const nextState = (state: PolicyState, valid: ReadonlySet<string>, certificate: CertificateFacts): PolicyState => {
  const { policies } = certificate
  const step = isSelfIssued(certificate) ? 0 : 1
  const after = (certificates: number, limit: number | null) => sooner(Math.max(0, certificates - step), limit)
  return {
    valid: mappedPolicies(valid, policies, state.untilUnmapped > 0),
    untilRequired: after(state.untilRequired, policies.requiredAfter),
    untilUnmapped: after(state.untilUnmapped, policies.unmappedAfter),
    untilAnyCountsNot: after(state.untilAnyCountsNot, policies.anyCountsNotAfter),
  }
}

const mapsAnyPolicy = ({ policies }: CertificateFacts): boolean => policies.mapped.flat().includes(ANY_POLICY)

/**
 * The certificate of a path at which it is valid for no policy although an authority above it demands one (RFC 5280 §6.1, where
 * the user wants none in particular). Few authorities demand any; those of states do.
 * @param path leaf first, the anchor last
 * @returns position in the path; undefined when all is well
 */
export const positionWithoutPolicy = (path: readonly CertificateFacts[]): number | undefined => {
  const certificates = path.length
  let state: PolicyState = {
    valid: new Set([ANY_POLICY]),
    untilRequired: certificates,
    untilUnmapped: certificates,
    untilAnyCountsNot: certificates,
  }
  for (let position = path.length - 2; position >= 0; position -= 1) {
    const certificate = path[position]
    if (certificate === undefined) break
    const { policies } = certificate
    const isLeaf = position === 0
    const valid = policiesThrough(state, policies, !isLeaf && isSelfIssued(certificate))
    // RFC 5280 §6.1.5 (a) and (b): the leaf may demand a policy for itself, and its own step counts.
    const isRequired =
      state.untilRequired === 0 || (isLeaf && (state.untilRequired === 1 || policies.requiredAfter === 0))
    if ((isRequired && valid.size === 0) || (!isLeaf && mapsAnyPolicy(certificate))) return position
    state = nextState(state, valid, certificate)
  }
  return undefined
}
