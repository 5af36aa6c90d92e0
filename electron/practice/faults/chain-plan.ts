import { buildCertificate, type CertifiedKey } from '../../tls/certificate-builder'
import type { CertificateContent } from '../../tls/certificate-content'
import { fromPem, toPem } from '../../tls/pem'
import { ocspResponse } from './revocation-answers'

const DAY_MS = 86_400_000

/** A moment `days` from now; the past is negative. */
export const daysFromNow = (days: number): Date => new Date(Date.now() + days * DAY_MS)

/** A chain to be made: root, intermediate and leaf, each changed as a defect wants it. */
export interface ChainPlan {
  readonly root: Partial<CertificateContent>
  readonly intermediate: Partial<CertificateContent>
  readonly leaf: Partial<CertificateContent>
  /** The leaf signs itself; there is no authority then. */
  readonly selfSigned: boolean
  readonly sendsIntermediate: boolean
  readonly sendsRoot: boolean
  readonly trustsRoot: boolean
  readonly altersLeafSignature: boolean
  /** A second intermediate between the first and the leaf. */
  readonly secondIntermediate: boolean
  /** What a stapled response of the leaf's issuer says; null for none. */
  readonly staple: 'good' | 'revoked' | null
  /** What the client asks for and looks for. */
  readonly serverName: string
}

/** Three certificates with nothing wrong, for `mail.example.test` and 127.0.0.1. */
export const soundPlan: ChainPlan = {
  root: {},
  intermediate: {},
  leaf: {},
  selfSigned: false,
  sendsIntermediate: true,
  sendsRoot: false,
  trustsRoot: true,
  altersLeafSignature: false,
  secondIntermediate: false,
  staple: null,
  serverName: 'mail.example.test',
}

/** What a server is given, and what its client trusts. */
export interface ServedChain {
  /** PEM, leaf first, as a server sends it. */
  readonly chainPem: string
  readonly privateKeyPem: string
  /** PEM of the root that the client is to trust; empty when it is to know none. */
  readonly trustedPem: string
  /** OCSP response that the server staples, DER; null for none. */
  readonly stapledOcsp: Uint8Array | null
  readonly serverName: string
  readonly root: CertifiedKey
  readonly leaf: CertifiedKey
  /** Who signed the leaf. */
  readonly issuer: CertifiedKey
}

/** Ten days old, with eighty to go. */
const validity = () => ({ notBefore: daysFromNow(-10), notAfter: daysFromNow(80) })

const authorityContent = (commonName: string): CertificateContent => ({
  commonName,
  ...validity(),
  key: 'ecdsa-p256',
  digest: 'SHA-256',
  authority: {},
  keyUsages: ['keyCertSign', 'cRLSign'],
})

const serverContent = (): CertificateContent => ({
  commonName: 'mail.example.test',
  ...validity(),
  key: 'ecdsa-p256',
  digest: 'SHA-256',
  names: ['mail.example.test'],
  addresses: ['127.0.0.1'],
  keyUsages: ['digitalSignature'],
  keyPurposes: ['serverAuth'],
})

/** A root that `makeChain` can sign with. */
export const makeRoot = (commonName: string): Promise<CertifiedKey> => buildCertificate(authorityContent(commonName))

/** Flips a bit near the end of the signature, inside its last number: the encoding stays well formed. */
const withAlteredSignature = (certificatePem: string): string => {
  const der = fromPem(certificatePem)[0] ?? new Uint8Array()
  return toPem(
    'CERTIFICATE',
    der.map((octet, index) => (index === der.length - 3 ? octet ^ 0x01 : octet)),
  )
}

const selfSignedChain = async (plan: ChainPlan, root: CertifiedKey): Promise<ServedChain> => {
  const leaf = await buildCertificate({ ...serverContent(), ...plan.leaf })
  return {
    chainPem: leaf.certificatePem,
    privateKeyPem: leaf.privateKeyPem,
    trustedPem: plan.trustsRoot ? root.certificatePem : '',
    stapledOcsp: null,
    serverName: plan.serverName,
    root,
    leaf,
    issuer: leaf,
  }
}

/**
 * Makes the certificates of a plan; new keys every time.
 * @param existingRoot signs in the place of a new root, where the plan's is to be trusted and has nothing wrong
 */
export const makeChain = async (plan: ChainPlan, existingRoot?: CertifiedKey): Promise<ServedChain> => {
  const root =
    existingRoot !== undefined && plan.trustsRoot && Object.keys(plan.root).length === 0
      ? existingRoot
      : await buildCertificate({ ...authorityContent('Example test root'), ...plan.root })
  if (plan.selfSigned) return selfSignedChain(plan, root)
  const first = await buildCertificate(
    { ...authorityContent('Example test intermediate'), ...plan.intermediate },
    { issuer: root },
  )
  const second = plan.secondIntermediate
    ? await buildCertificate(authorityContent('Example test second intermediate'), { issuer: first })
    : undefined
  const issuer = second ?? first
  const leaf = await buildCertificate({ ...serverContent(), ...plan.leaf }, { issuer })
  const leafPem = plan.altersLeafSignature ? withAlteredSignature(leaf.certificatePem) : leaf.certificatePem
  return {
    chainPem: [
      leafPem,
      ...(plan.sendsIntermediate ? [second?.certificatePem ?? '', first.certificatePem] : []),
      ...(plan.sendsRoot ? [root.certificatePem] : []),
    ].join(''),
    privateKeyPem: leaf.privateKeyPem,
    trustedPem: plan.trustsRoot ? root.certificatePem : '',
    stapledOcsp: plan.staple === null ? null : await ocspResponse({ about: leaf, issuer, status: plan.staple }),
    serverName: plan.serverName,
    root,
    leaf,
    issuer,
  }
}
