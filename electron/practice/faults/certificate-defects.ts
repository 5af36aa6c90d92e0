import type { TrustCheck } from '../../../shared/trust/tls-report'
import { type ChainPlan, daysFromNow, soundPlan } from './chain-plan'

/** One thing wrong with a server's certificates, and what the product must call it. */
export interface CertificateDefect {
  readonly name: string
  readonly change: (plan: ChainPlan) => ChainPlan
  readonly id: string
  readonly check: TrustCheck
  readonly kind: string
  /** Defects that share a word cannot be had together: one would undo or hide the other. */
  readonly touches: readonly string[]
}

const inLeaf =
  (leaf: ChainPlan['leaf']): CertificateDefect['change'] =>
  (plan) => ({ ...plan, leaf: { ...plan.leaf, ...leaf } })

const inIntermediate =
  (intermediate: ChainPlan['intermediate']): CertificateDefect['change'] =>
  (plan) => ({ ...plan, intermediate: { ...plan.intermediate, ...intermediate } })

const inRoot =
  (root: ChainPlan['root']): CertificateDefect['change'] =>
  (plan) => ({ ...plan, root: { ...plan.root, ...root } })

const inPlan =
  (change: Partial<ChainPlan>): CertificateDefect['change'] =>
  (plan) => ({ ...plan, ...change })

/** Every defect that design §9 and the failure catalogue (7.3) speak of, as something that can be made. */
export const CERTIFICATE_DEFECTS: readonly CertificateDefect[] = [
  {
    name: 'self-signed leaf',
    change: inPlan({ selfSigned: true }),
    id: 'CRT-01',
    check: 'trust',
    kind: 'self-signed',
    touches: ['end', 'intermediate', 'root', 'leaf signature'],
  },
  {
    name: 'unknown authority that sends its root',
    change: inPlan({ trustsRoot: false, sendsRoot: true }),
    id: 'CRT-03',
    check: 'trust',
    kind: 'unknown-root',
    touches: ['end'],
  },
  {
    name: 'unknown inspection product',
    change: (plan) => ({ ...inRoot({ commonName: 'Zscaler Root CA' })(plan), trustsRoot: false, sendsRoot: true }),
    id: 'CRT-02',
    check: 'trust',
    kind: 'inspection-root',
    touches: ['end'],
  },
  {
    name: 'missing intermediate',
    change: (plan) => ({
      ...inLeaf({ issuerLocation: 'http://ca.example.test/intermediate.cer' })(plan),
      sendsIntermediate: false,
    }),
    id: 'CRT-04',
    check: 'trust',
    kind: 'missing-intermediate',
    touches: ['end', 'intermediate', 'root', 'leaf signature'],
  },
  {
    name: 'issuer neither sent nor known nor named',
    change: inPlan({ sendsIntermediate: false, trustsRoot: false }),
    id: 'CRT-04',
    check: 'trust',
    kind: 'issuer-not-sent',
    touches: ['end', 'intermediate', 'root', 'leaf signature'],
  },
  {
    name: 'unknown authority',
    change: inPlan({ trustsRoot: false }),
    id: 'CRT-05',
    check: 'trust',
    kind: 'unknown-issuer',
    touches: ['end', 'root'],
  },
  {
    name: 'expired leaf',
    change: (plan) => inLeaf({ notAfter: daysFromNow(-3) })(plan),
    id: 'CRT-07',
    check: 'dates',
    kind: 'expired',
    touches: ['leaf dates'],
  },
  {
    name: 'expired intermediate',
    change: (plan) => inIntermediate({ notAfter: daysFromNow(-3) })(plan),
    id: 'CRT-08',
    check: 'dates',
    kind: 'issuer-expired',
    touches: ['intermediate', 'issuer dates', 'leaf signature'],
  },
  {
    name: 'expired root',
    change: (plan) => inRoot({ notAfter: daysFromNow(-3) })(plan),
    id: 'CRT-08',
    check: 'dates',
    kind: 'issuer-expired',
    touches: ['root', 'issuer dates', 'leaf signature'],
  },
  {
    name: 'leaf not yet valid',
    change: (plan) => inLeaf({ notBefore: daysFromNow(3) })(plan),
    id: 'CRT-10',
    check: 'dates',
    kind: 'not-yet-valid',
    touches: ['leaf dates'],
  },
  {
    name: 'wrong name',
    change: inLeaf({ names: ['smtp.elsewhere.test'] }),
    id: 'CRT-11',
    check: 'name',
    kind: 'name-mismatch',
    touches: ['names'],
  },
  {
    name: 'address without an IP entry',
    change: (plan) => ({ ...inLeaf({ addresses: [] })(plan), serverName: '127.0.0.1' }),
    id: 'CRT-12',
    check: 'name',
    kind: 'address-not-covered',
    touches: ['names'],
  },
  {
    name: 'wildcard one label short',
    change: (plan) => ({ ...inLeaf({ names: ['*.example.test'] })(plan), serverName: 'a.mail.example.test' }),
    id: 'CRT-13',
    check: 'name',
    kind: 'wildcard-too-shallow',
    touches: ['names'],
  },
  {
    name: 'common name only',
    change: inLeaf({ names: [], addresses: [] }),
    id: 'CRT-15',
    check: 'name',
    kind: 'no-alternative-names',
    touches: ['names', 'constraints'],
  },
  {
    name: 'altered signature',
    change: inPlan({ altersLeafSignature: true }),
    id: 'CRT-19',
    check: 'trust',
    kind: 'bad-signature',
    touches: ['end', 'leaf signature', 'intermediate', 'root'],
  },
  {
    name: 'RSA key of 1024 bits',
    change: inLeaf({ key: 'rsa-1024' }),
    id: 'CRT-20',
    check: 'trust',
    kind: 'weak-key',
    touches: [],
  },
  {
    name: 'signature with SHA-1',
    change: inLeaf({ digest: 'SHA-1' }),
    id: 'CRT-20',
    check: 'trust',
    kind: 'weak-digest',
    touches: ['leaf signature'],
  },
  {
    name: 'for clients only',
    change: inLeaf({ keyPurposes: ['clientAuth'] }),
    id: 'CRT-21',
    check: 'trust',
    kind: 'wrong-purpose',
    touches: [],
  },
  {
    name: 'intermediate that is no authority',
    change: inIntermediate({ authority: undefined, keyUsages: ['digitalSignature'] }),
    id: 'CRT-22',
    check: 'trust',
    kind: 'not-a-ca',
    touches: ['intermediate'],
  },
  {
    name: 'path too long',
    change: (plan) => ({ ...inIntermediate({ authority: { pathLength: 0 } })(plan), secondIntermediate: true }),
    id: 'CRT-22',
    check: 'trust',
    kind: 'path-too-long',
    touches: ['intermediate'],
  },
  {
    name: 'outside the name constraints',
    change: inIntermediate({ permittedNames: ['allowed.test'] }),
    id: 'CRT-22',
    check: 'trust',
    kind: 'name-constraints',
    touches: ['intermediate', 'constraints'],
  },
  {
    name: 'unknown critical extension',
    change: inLeaf({ unknownExtensions: ['1.3.6.1.4.1.99999.1'] }),
    id: 'CRT-22',
    check: 'trust',
    kind: 'unknown-critical-extension',
    touches: [],
  },
  {
    name: 'revoked leaf',
    change: inPlan({ staple: 'revoked' }),
    id: 'CRT-17',
    check: 'revocation',
    kind: 'revoked',
    touches: ['end', 'intermediate'],
  },
]

/** Pairs of defects that can be had together. */
export const DEFECT_PAIRS: readonly (readonly [CertificateDefect, CertificateDefect])[] = CERTIFICATE_DEFECTS.flatMap(
  (first, index) =>
    CERTIFICATE_DEFECTS.slice(index + 1)
      .filter((second) => !second.touches.some((touched) => first.touches.includes(touched)))
      .map((second) => [first, second] as const),
)

/** The plan of a chain with these defects. */
export const planWith = (...defects: readonly CertificateDefect[]): ChainPlan =>
  defects.reduce((plan, defect) => defect.change(plan), soundPlan)
