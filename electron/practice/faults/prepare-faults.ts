import type { PracticeFaultId } from '../../../shared/practice/practice-fault'
import { practiceFaultsOf } from '../../../shared/practice/practice-faults'
import type { SecurityOption } from '../../../shared/profile/session-profile'
import type { CertifiedKey } from '../../tls/certificate-builder'
import type { PracticeCredentials } from '../practice-account'
import type { PracticeListener } from '../practice-listener'
import { makeFaultChain } from './fault-chain'
import { mergeEffects } from './fault-effect'
import { FAULT_EFFECTS } from './fault-effects'
import { openFaultyListener } from './faulty-listener'
import type { ArrivedMessage } from './practice-conversation'

export interface FaultSettings {
  readonly faults: readonly PracticeFaultId[]
  /** Signs the certificates that are to be trusted. */
  readonly root: CertifiedKey
  readonly credentials: PracticeCredentials
  /** @returns false when there is no room for it now */
  readonly onMessage: (message: ArrivedMessage) => boolean
}

/** Listeners that get the same things wrong, and what they share. */
export interface PreparedFaults {
  readonly open: (option: SecurityOption, preferredPort: number) => Promise<PracticeListener>
  /** Ends what stands beside the listeners. */
  close(): Promise<void>
}

/** Makes certificates and responders ready for a choice of faults. */
export const prepareFaults = async ({ faults, root, ...shared }: FaultSettings): Promise<PreparedFaults> => {
  const effect = mergeEffects(practiceFaultsOf(faults).map(({ id }) => FAULT_EFFECTS[id]))
  const chain = await makeFaultChain(effect.certificates, root, effect.rsaLeaf === true)
  const seen = new Set<string>()
  return {
    open: (option, preferredPort) => openFaultyListener({ ...shared, option, preferredPort, effect, chain, seen }),
    close: () => chain.close(),
  }
}
