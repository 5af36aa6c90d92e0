import type { ChainPlan } from './chain-plan'

/** One thing wrong with the certificates of the practice server. */
export interface CertificateFault {
  readonly change: (plan: ChainPlan) => ChainPlan
  /** Faults that share a word cannot be had together. */
  readonly touches: readonly string[]
  /** How the leaf says where to ask about its revocation, and what is answered there. */
  readonly responder?: 'ocsp-revoked' | 'crl-revoked' | 'silent'
}
