import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { CertificateFacts, FormedName, PolicyFacts } from '../../shared/trust/certificate-facts'
import { alternativeNames, constrainedSubtrees } from './general-names'

/** What the extensions of a certificate say to path validation. */
export type ExtensionFacts = Pick<
  CertificateFacts,
  | 'basicConstraints'
  | 'keyUsage'
  | 'keyPurposes'
  | 'permittedSubtrees'
  | 'excludedSubtrees'
  | 'unknownCriticalExtensions'
  | 'policies'
  | 'keyIdentifier'
  | 'authorityKeyIdentifier'
  | 'namesIssuerLocation'
> & { readonly alternativeNames: readonly FormedName[] }

const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  caIssuers: '1.3.6.1.5.5.7.48.2',
} as const

/** Extensions that may be critical because path validation, or what is asked about revocation, acts on them. */
const UNDERSTOOD = new Set<string>([
  OID.keyUsage,
  OID.subjectAltName,
  OID.basicConstraints,
  OID.nameConstraints,
  OID.crlDistributionPoints,
  OID.certificatePolicies,
  OID.policyMappings,
  OID.policyConstraints,
  OID.extendedKeyUsage,
  OID.inhibitAnyPolicy,
])

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex')

/** Read without pkijs: of these a certificate may hold thousands of entries. */
const READ_HERE = new Set<string>([OID.subjectAltName, OID.nameConstraints, OID.crlDistributionPoints])

/** What RFC 5280 forbids; the reader of the certificate catches it. */
class Malformed extends Error {}

const extensionsByOid = (certificate: pkijs.Certificate): ReadonlyMap<string, pkijs.Extension> => {
  const byOid = new Map<string, pkijs.Extension>()
  for (const extension of certificate.extensions ?? []) {
    const isUnderstood = UNDERSTOOD.has(extension.extnID) && !READ_HERE.has(extension.extnID)
    const parsed: unknown = isUnderstood ? extension.parsedValue : undefined
    const isUnreadable = typeof parsed === 'object' && parsed !== null && Reflect.has(parsed, 'parsingError')
    if (byOid.has(extension.extnID) || (isUnderstood && (isUnreadable || parsed === null || parsed === undefined)))
      throw new Malformed(extension.extnID)
    byOid.set(extension.extnID, extension)
  }
  return byOid
}

const octetsOf = (extension: pkijs.Extension): Uint8Array => extension.extnValue.valueBlock.valueHexView

const integerOf = (value: number | asn1js.Integer | undefined): number | null => {
  if (value === undefined) return null
  return typeof value === 'number' ? value : Number(value.toBigInt())
}

const keyUsageOf = (extension: pkijs.Extension | undefined): CertificateFacts['keyUsage'] => {
  const parsed: unknown = extension?.parsedValue
  if (extension === undefined) return null
  if (!(parsed instanceof asn1js.BitString)) throw new Malformed(OID.keyUsage)
  const first = parsed.valueBlock.valueHexView[0] ?? 0
  const DIGITAL_SIGNATURE_KEY_ENCIPHERMENT_OR_AGREEMENT = 0x80 | 0x20 | 0x08
  const KEY_CERT_SIGN = 0x04
  return {
    signsCertificates: (first & KEY_CERT_SIGN) !== 0,
    securesChannels: (first & DIGITAL_SIGNATURE_KEY_ENCIPHERMENT_OR_AGREEMENT) !== 0,
  }
}

const basicConstraintsOf = (extension: pkijs.Extension | undefined): CertificateFacts['basicConstraints'] => {
  const parsed: unknown = extension?.parsedValue
  return parsed instanceof pkijs.BasicConstraints
    ? { isCa: parsed.cA, pathLength: integerOf(parsed.pathLenConstraint) }
    : null
}

const keyPurposesOf = (extension: pkijs.Extension | undefined): readonly string[] | null => {
  const parsed: unknown = extension?.parsedValue
  return parsed instanceof pkijs.ExtKeyUsage ? parsed.keyPurposes : null
}

const parsedIn = (extensions: ReadonlyMap<string, pkijs.Extension>, oid: string): unknown =>
  extensions.get(oid)?.parsedValue

const policiesOf = (extensions: ReadonlyMap<string, pkijs.Extension>): PolicyFacts => {
  const certified = parsedIn(extensions, OID.certificatePolicies)
  const mappings = parsedIn(extensions, OID.policyMappings)
  const constraints = parsedIn(extensions, OID.policyConstraints)
  const inhibition = parsedIn(extensions, OID.inhibitAnyPolicy)
  const limits = constraints instanceof pkijs.PolicyConstraints ? constraints : undefined
  return {
    certified:
      certified instanceof pkijs.CertificatePolicies
        ? certified.certificatePolicies.map(({ policyIdentifier }) => policyIdentifier)
        : null,
    mapped:
      mappings instanceof pkijs.PolicyMappings
        ? mappings.mappings.map(({ issuerDomainPolicy, subjectDomainPolicy }) => [
            issuerDomainPolicy,
            subjectDomainPolicy,
          ])
        : [],
    requiredAfter: limits?.requireExplicitPolicy ?? null,
    unmappedAfter: limits?.inhibitPolicyMapping ?? null,
    anyCountsNotAfter: integerOf(inhibition instanceof asn1js.Integer ? inhibition : undefined),
  }
}

const keyIdentifierOf = (extension: pkijs.Extension | undefined): string | null => {
  const parsed: unknown = extension?.parsedValue
  return parsed instanceof asn1js.OctetString ? hex(parsed.valueBlock.valueHexView) : null
}

const authorityKeyIdentifierOf = (extension: pkijs.Extension | undefined): string | null => {
  const parsed: unknown = extension?.parsedValue
  const identifier = parsed instanceof pkijs.AuthorityKeyIdentifier ? parsed.keyIdentifier : undefined
  return identifier === undefined ? null : hex(identifier.valueBlock.valueHexView)
}

const namesIssuerLocation = (extension: pkijs.Extension | undefined): boolean => {
  const parsed: unknown = extension?.parsedValue
  return (
    parsed instanceof pkijs.InfoAccess &&
    parsed.accessDescriptions.some((description) => description.accessMethod === OID.caIssuers)
  )
}

const NO_SUBTREES = { permittedSubtrees: [], excludedSubtrees: [] }

/**
 * Reads the extensions that matter to path validation (RFC 5280 §4.2).
 * @throws when one of them is malformed or there twice: such a certificate cannot be judged
 */
export const readExtensions = (certificate: pkijs.Certificate): ExtensionFacts => {
  const extensions = extensionsByOid(certificate)
  const names = extensions.get(OID.subjectAltName)
  const constraints = extensions.get(OID.nameConstraints)
  const subtrees = constraints === undefined ? NO_SUBTREES : constrainedSubtrees(octetsOf(constraints))
  return {
    basicConstraints: basicConstraintsOf(extensions.get(OID.basicConstraints)),
    keyUsage: keyUsageOf(extensions.get(OID.keyUsage)),
    keyPurposes: keyPurposesOf(extensions.get(OID.extendedKeyUsage)),
    ...subtrees,
    unknownCriticalExtensions: [...extensions.values()]
      .filter((extension) => extension.critical && !UNDERSTOOD.has(extension.extnID))
      .map((extension) => extension.extnID),
    policies: policiesOf(extensions),
    keyIdentifier: keyIdentifierOf(extensions.get(OID.subjectKeyIdentifier)),
    authorityKeyIdentifier: authorityKeyIdentifierOf(extensions.get(OID.authorityKeyIdentifier)),
    namesIssuerLocation: namesIssuerLocation(extensions.get(OID.authorityInfoAccess)),
    alternativeNames: names === undefined ? [] : alternativeNames(octetsOf(names)),
  }
}
