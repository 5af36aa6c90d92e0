import type { PracticeFaultName } from '../../../shared/practice/practice-faults'
import { CERTIFICATE_DEFECTS, type CertificateDefect } from './certificate-defects'
import type { CertificateFault } from './certificate-fault'
import { type ChainPlan, soundPlan } from './chain-plan'
import type { FaultEffect } from './fault-effect'

/** The names and addresses by which the practice server is reached. */
export const PRACTICE_NAMES = ['localhost', 'practice.localhost']
export const PRACTICE_ADDRESSES = ['127.0.0.1', '::1']

/** Three certificates with nothing wrong, for the practice server. */
export const practicePlan: ChainPlan = {
  ...soundPlan,
  intermediate: { commonName: 'Practice intermediate CA' },
  leaf: { commonName: 'localhost', names: PRACTICE_NAMES, addresses: PRACTICE_ADDRESSES },
  serverName: 'localhost',
}

const named = (name: string): CertificateDefect => {
  const found = CERTIFICATE_DEFECTS.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no defect is called ${name}`)
  return found
}

const defect = (name: string): FaultEffect => ({ certificate: named(name) })

/** The leaf's names as the fault has them, whatever the plan said. */
const covering = (names: readonly string[], addresses: readonly string[]): FaultEffect => ({
  certificate: { change: (plan) => ({ ...plan, leaf: { ...plan.leaf, names, addresses } }), touches: ['names'] },
})

const REVOCATION = ['end', 'intermediate', 'revocation']

const answering = (responder: NonNullable<CertificateFault['responder']>): FaultEffect => ({
  certificate: { change: (plan) => plan, touches: REVOCATION, responder },
})

type CertificateFaultName = Extract<PracticeFaultName, `certificate-${string}`>

export const CERTIFICATE_FAULTS: Readonly<Record<CertificateFaultName, FaultEffect>> = {
  'certificate-self-signed': defect('self-signed leaf'),
  'certificate-inspected': defect('unknown inspection product'),
  'certificate-antivirus': {
    certificate: {
      change: (plan) => ({
        ...plan,
        root: { commonName: 'Avast Web/Mail Shield Root' },
        trustsRoot: false,
        sendsRoot: true,
      }),
      touches: ['end'],
    },
  },
  'certificate-unknown-root-sent': defect('unknown authority that sends its root'),
  'certificate-missing-intermediate': defect('missing intermediate'),
  'certificate-issuer-not-sent': defect('issuer neither sent nor known nor named'),
  'certificate-unknown-authority': defect('unknown authority'),
  'certificate-expired': defect('expired leaf'),
  'certificate-expired-intermediate': defect('expired intermediate'),
  'certificate-not-yet-valid': defect('leaf not yet valid'),
  'certificate-wrong-name': covering(['smtp.elsewhere.test'], []),
  'certificate-no-address': covering(PRACTICE_NAMES, []),
  'certificate-wildcard': covering(['*.practice.localhost'], []),
  'certificate-common-name-only': defect('common name only'),
  'certificate-revoked-stapled': { certificate: { ...named('revoked leaf'), touches: REVOCATION } },
  'certificate-revoked-ocsp': answering('ocsp-revoked'),
  'certificate-revoked-crl': answering('crl-revoked'),
  'certificate-responder-offline': answering('silent'),
  'certificate-altered': defect('altered signature'),
  'certificate-weak-key': defect('RSA key of 1024 bits'),
  'certificate-sha1': defect('signature with SHA-1'),
  'certificate-wrong-purpose': defect('for clients only'),
  'certificate-issuer-not-authority': defect('intermediate that is no authority'),
  'certificate-path-too-long': defect('path too long'),
}
