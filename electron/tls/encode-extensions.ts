import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { NAME_FORM } from '../../shared/trust/certificate-facts'
import { ipOctets } from '../../shared/trust/ip-octets'
import { type CertificateContent, KEY_PURPOSES, KEY_USAGE_BITS, type KeyUsage } from './certificate-content'

const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  caIssuers: '1.3.6.1.5.5.7.48.2',
  ocsp: '1.3.6.1.5.5.7.48.1',
} as const

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER() })

const keyUsageBits = (usages: readonly KeyUsage[]): asn1js.BitString => {
  const octet = usages.reduce((bits, usage) => bits | (0x80 >> KEY_USAGE_BITS[usage]), 0)
  const last = Math.max(...usages.map((usage) => KEY_USAGE_BITS[usage]))
  return new asn1js.BitString({ valueHex: Uint8Array.of(octet).buffer, unusedBits: 7 - last })
}

const generalNames = (content: CertificateContent): pkijs.GeneralName[] => [
  ...(content.names ?? []).map((name) => {
    const wildcard = name.startsWith('*.')
    const ascii = domainToASCII(wildcard ? name.slice(2) : name)
    return new pkijs.GeneralName({ type: NAME_FORM.dns, value: wildcard ? `*.${ascii}` : ascii })
  }),
  ...(content.addresses ?? []).map((address) => {
    const octets = Uint8Array.from(ipOctets(address) ?? [])
    return new pkijs.GeneralName({
      type: NAME_FORM.address,
      value: new asn1js.OctetString({ valueHex: octets.buffer }),
    })
  }),
]

const locationName = (location: string): pkijs.GeneralName =>
  new pkijs.GeneralName({ type: NAME_FORM.uri, value: location })

const accessDescriptions = ({ issuerLocation, ocspLocation }: CertificateContent): pkijs.AccessDescription[] =>
  [
    { accessMethod: OID.ocsp, location: ocspLocation },
    { accessMethod: OID.caIssuers, location: issuerLocation },
  ].flatMap(({ accessMethod, location }) =>
    location === undefined
      ? []
      : [new pkijs.AccessDescription({ accessMethod, accessLocation: locationName(location) })],
  )

const distributionPoints = (location: string): pkijs.CRLDistributionPoints =>
  new pkijs.CRLDistributionPoints({
    distributionPoints: [new pkijs.DistributionPoint({ distributionPoint: [locationName(location)] })],
  })

/** RFC 5280 §4.2.1.2, method 1. */
const keyIdentifier = (subject: pkijs.Certificate): asn1js.OctetString => {
  const bits = new Uint8Array(subject.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)
  return new asn1js.OctetString({ valueHex: Uint8Array.from(createHash('sha1').update(bits).digest()).buffer })
}

/**
 * The extensions of a certificate (RFC 5280 §4.2): those that `content` asks for, and both key identifiers.
 * @param subject the certificate to be, its public key set
 * @param issuer whose key identifier it names; `subject` itself when it signs itself
 */
export const extensionsFor = (
  content: CertificateContent,
  subject: pkijs.Certificate,
  issuer: pkijs.Certificate,
): pkijs.Extension[] => {
  const { authority, keyUsages = [], keyPurposes = [], permittedNames = [] } = content
  const alternatives = generalNames(content)
  const accesses = accessDescriptions(content)
  const permittedSubtrees = permittedNames.map(
    (value) => new pkijs.GeneralSubtree({ base: new pkijs.GeneralName({ type: NAME_FORM.dns, value }) }),
  )
  const list: (pkijs.Extension | null)[] = [
    authority === undefined
      ? null
      : extension(
          OID.basicConstraints,
          true,
          new pkijs.BasicConstraints({
            cA: true,
            ...(authority.pathLength === undefined ? {} : { pathLenConstraint: authority.pathLength }),
          }).toSchema(),
        ),
    keyUsages.length === 0 ? null : extension(OID.keyUsage, true, keyUsageBits(keyUsages)),
    keyPurposes.length === 0
      ? null
      : extension(
          OID.extendedKeyUsage,
          false,
          new pkijs.ExtKeyUsage({ keyPurposes: keyPurposes.map((purpose) => KEY_PURPOSES[purpose]) }).toSchema(),
        ),
    alternatives.length === 0
      ? null
      : extension(OID.subjectAltName, false, new pkijs.AltName({ altNames: alternatives }).toSchema()),
    permittedSubtrees.length === 0
      ? null
      : extension(OID.nameConstraints, true, new pkijs.NameConstraints({ permittedSubtrees }).toSchema()),
    accesses.length === 0
      ? null
      : extension(OID.authorityInfoAccess, false, new pkijs.InfoAccess({ accessDescriptions: accesses }).toSchema()),
    content.revocationListLocation === undefined
      ? null
      : extension(OID.crlDistributionPoints, false, distributionPoints(content.revocationListLocation).toSchema()),
    ...(content.unknownExtensions ?? []).map((oid) => extension(oid, true, new asn1js.Null())),
    extension(OID.subjectKeyIdentifier, false, keyIdentifier(subject)),
    extension(
      OID.authorityKeyIdentifier,
      false,
      new pkijs.AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(issuer) }).toSchema(),
    ),
  ]
  return list.filter((entry) => entry !== null)
}
