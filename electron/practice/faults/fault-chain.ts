import type { CertifiedKey } from '../../tls/certificate-builder'
import type { CertificateFault } from './certificate-fault'
import { practicePlan } from './certificate-faults'
import { type ChainPlan, makeChain } from './chain-plan'
import { type RevocationResponder, startRevocationResponder } from './revocation-responder'

/** What a faulty server presents. */
export interface FaultChain {
  /** PEM, leaf first. */
  readonly chainPem: string
  readonly privateKeyPem: string
  /** PEM of the leaf alone. */
  readonly leafPem: string
  readonly stapledOcsp: Uint8Array | null
  close(): Promise<void>
}

/** Where nobody answers: port 9 discards. */
const missingIssuer = (plan: ChainPlan): ChainPlan =>
  plan.leaf.issuerLocation === undefined
    ? plan
    : { ...plan, leaf: { ...plan.leaf, issuerLocation: 'http://127.0.0.1:9/intermediate.cer' } }

/**
 * Makes the chain that shows all of these faults, and starts the responder on loopback that its leaf names, if any.
 * @param root what the client trusts
 */
export const makeFaultChain = async (
  faults: readonly CertificateFault[],
  root: CertifiedKey,
  rsaLeaf: boolean,
): Promise<FaultChain> => {
  const kind = faults.find(({ responder }) => responder !== undefined)?.responder
  const responder = kind === undefined ? undefined : await startRevocationResponder(kind)
  const flawed = faults.reduce((plan, { change }) => change(plan), practicePlan)
  const leaf = { ...(rsaLeaf ? { key: 'rsa-2048' as const } : {}), ...flawed.leaf, ...locationIn(responder) }
  const ownRoot = flawed.trustsRoot ? flawed.root : { commonName: 'Unknown example CA', ...flawed.root }
  const chain = await makeChain(missingIssuer({ ...flawed, leaf, root: ownRoot }), root)
  await responder?.speakFor(chain)
  return {
    chainPem: chain.chainPem,
    privateKeyPem: chain.privateKeyPem,
    leafPem: chain.leaf.certificatePem,
    stapledOcsp: chain.stapledOcsp,
    close: async () => responder?.close(),
  }
}

const locationIn = (responder: RevocationResponder | undefined): ChainPlan['leaf'] => {
  if (responder === undefined) return {}
  return responder.kind === 'crl-revoked'
    ? { revocationListLocation: `${responder.url}/list.crl` }
    : { ocspLocation: `${responder.url}/ocsp` }
}
