import type { CertificateFacts } from './certificate-facts'
import { positionWithoutPolicy } from './certificate-policies'
import { inertText } from './inert-text'
import { forbiddenName } from './name-constraints'
import type { TrustDefectKind } from './tls-evidence'

/** A defect and the place in the path where it is: 0 is the leaf. */
export interface PathDefect {
  readonly kind: TrustDefectKind
  readonly position: number
  readonly params: Readonly<Record<string, string | number>>
}

const MAXIMUM_SHOWN = 255

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'

const isSelfIssued = (certificate: CertificateFacts): boolean => certificate.subject === certificate.issuer

/** A version 1 root has no extensions to say that it is an authority; being trusted says it (RFC 5280 §6.1.4 (k)). */
const mayIssue = (certificate: CertificateFacts, isAnchor: boolean): boolean =>
  certificate.version === 1
    ? isAnchor && isSelfIssued(certificate)
    : certificate.basicConstraints?.isCa === true && certificate.keyUsage?.signsCertificates !== false

const servesChannels = (certificate: CertificateFacts, isLeaf: boolean): boolean =>
  certificate.keyPurposes?.includes(SERVER_AUTH) !== false &&
  (!isLeaf || certificate.keyUsage?.securesChannels !== false)

/** RFC 5280 §4.2.1.9: self-issued intermediates do not count. */
const exceedsPathLength = (path: readonly CertificateFacts[], position: number): boolean => {
  const limit = path[position]?.basicConstraints?.pathLength ?? null
  const below = path.slice(1, position).filter((certificate) => !isSelfIssued(certificate))
  return limit !== null && below.length > limit
}

/** RFC 5280 §6.1.3 (b): a self-issued certificate that is not the leaf is not constrained. */
const constrainedBelow = (path: readonly CertificateFacts[], position: number): readonly CertificateFacts[] =>
  path.slice(0, position).filter((certificate, index) => index === 0 || !isSelfIssued(certificate))

const defectsAt = (
  path: readonly CertificateFacts[],
  position: number,
  reachesAnchor: boolean,
): readonly Omit<PathDefect, 'position'>[] => {
  const certificate = path[position]
  if (certificate === undefined) return []
  const isTop = position === path.length - 1
  const isAnchor = reachesAnchor && isTop
  const isLeaf = position === 0
  const { name } = certificate
  const forbidden = constrainedBelow(path, position)
    .map((lower) => forbiddenName(lower, certificate))
    .find((found) => found !== undefined)
  const trustsItself = isAnchor || (isTop && isSelfIssued(certificate))
  return [
    ...(certificate.keyIsWeak ? [{ kind: 'weak-key', params: { name, key: certificate.key } } as const] : []),
    ...(certificate.digestIsWeak && !trustsItself
      ? [{ kind: 'weak-digest', params: { name, algorithm: certificate.signatureAlgorithm } } as const]
      : []),
    ...(servesChannels(certificate, isLeaf) ? [] : [{ kind: 'wrong-purpose', params: { name } } as const]),
    ...(isLeaf || mayIssue(certificate, isAnchor) ? [] : [{ kind: 'not-a-ca', params: { name } } as const]),
    ...(!isLeaf && exceedsPathLength(path, position) ? [{ kind: 'path-too-long', params: { name } } as const] : []),
    ...(forbidden === undefined
      ? []
      : [
          { kind: 'name-constraints', params: { name, forbidden: inertText(forbidden.value, MAXIMUM_SHOWN) } } as const,
        ]),
    ...certificate.unknownCriticalExtensions
      .slice(0, 1)
      .map((oid) => ({ kind: 'unknown-critical-extension', params: { name, oid } }) as const),
  ]
}

/** Without an anchor nobody knows what was demanded above. */
const policyDefects = (path: readonly CertificateFacts[], reachesAnchor: boolean): readonly PathDefect[] => {
  const position = reachesAnchor ? positionWithoutPolicy(path) : undefined
  if (position === undefined) return []
  return [{ kind: 'policy-missing', position, params: { name: path[position]?.name ?? '' } }]
}

/**
 * Everything wrong with a path whose signatures hold, apart from dates and the host name (RFC 5280 §6.1, and key and digest
 * strength): every defect, not the first one.
 * @param path leaf first
 * @param reachesAnchor whether its last certificate is a trust anchor
 */
export const pathDefects = (path: readonly CertificateFacts[], reachesAnchor: boolean): readonly PathDefect[] => [
  ...path.flatMap((_, position) => defectsAt(path, position, reachesAnchor).map((defect) => ({ ...defect, position }))),
  ...policyDefects(path, reachesAnchor),
]
