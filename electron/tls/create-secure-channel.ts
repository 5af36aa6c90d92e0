import { failure } from '../../shared/failures/failure'
import { judge } from '../../shared/trust/judge'
import { ignoreSocketError, performHandshake } from './handshake'
import type { Handshake, SecureChannel, TrustPolicy, TrustVerdict } from './secure-channel'
import { createSecureContexts } from './secure-contexts'
import type { AnchorSet, TrustAnchors } from './trust-anchors'

const unverifiable: Pick<TrustVerdict, 'accepted' | 'failure'> = {
  accepted: false,
  failure: failure('certificate-unverifiable', { stage: 'verify' }),
}

/** Certificate parsing is loaded at the first handshake, and while it waits for the network: it takes a tenth of a second. */
const evidenceModule = () => import('./collect-evidence')

const judgeHandshake = async (
  handshake: Handshake,
  policy: TrustPolicy,
  anchors: AnchorSet,
  now: Date,
): Promise<TrustVerdict> => {
  const { collectEvidence } = await evidenceModule()
  const evidence = await collectEvidence(handshake, anchors, now)
  const { accepted, pinChanged, report } = judge(evidence, policy, now)
  if (evidence.chain.length !== handshake.chain.length || evidence.chain.length === 0)
    return { ...unverifiable, report }
  if (accepted) return { accepted, report }
  const ids = report.problems.filter((problem) => !problem.ignored).map((problem) => problem.id)
  const params = { problems: [...new Set(ids)].join(' ') }
  return {
    accepted,
    report,
    failure: failure(pinChanged ? 'pin-changed' : 'certificate-rejected', { stage: 'verify', params }),
  }
}

/**
 * The two steps from a connected socket to a proven channel. Secure contexts are kept, one per set of anchors.
 * @param dependencies.anchors what is trusted
 * @param dependencies.now the clock that validity is measured by
 */
export const createSecureChannel = ({
  anchors,
  now,
}: {
  readonly anchors: TrustAnchors
  readonly now: () => Date
}): SecureChannel => {
  const contexts = createSecureContexts()
  return {
    handshake: async (request) => {
      request.socket.on('error', ignoreSocketError)
      void evidenceModule()
      const trusted = await anchors.withCustomCa(request.customCa)
      return performHandshake(request, contexts.contextFor(trusted, request.minimumVersion))
    },
    verify: async (handshake, policy) =>
      judgeHandshake(handshake, policy, await anchors.withCustomCa(handshake.customCa), now()),
  }
}
