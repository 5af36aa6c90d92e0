import { failure } from '../../shared/failures/failure'
import { judge } from '../../shared/trust/judge'
import { ignoreSocketError, performHandshake } from './handshake'
import type { FetchUrl } from './revocation/fetch-url'
import type { RevocationCheck } from './revocation/revocation-check'
import type { Handshake, SecureChannel, TrustPolicy, TrustVerdict, VerifyLimits } from './secure-channel'
import { createSecureContexts } from './secure-contexts'
import type { AnchorSet, TrustAnchors } from './trust-anchors'

const unverifiable: Pick<TrustVerdict, 'accepted' | 'failure'> = {
  accepted: false,
  failure: failure('certificate-unverifiable', { stage: 'verify', params: { reason: 'unreadable' } }),
}

/** Certificate parsing is loaded at the first handshake, and while it waits for the network: it takes a tenth of a second. */
const evidenceModule = () => import('./collect-evidence')
const revocationModule = () => import('./revocation/revocation-check')

const REVOCATION_MS = 3_000

interface Case {
  readonly handshake: Handshake
  readonly policy: TrustPolicy
  readonly limits: VerifyLimits
}

/** When the profile ignores revocation nobody is asked for it; what was stapled or is kept still counts as evidence. */
const judgeHandshake = async (
  { handshake, policy, limits }: Case,
  anchors: AnchorSet,
  now: Date,
  check: RevocationCheck,
): Promise<TrustVerdict> => {
  const { collectEvidence } = await evidenceModule()
  const evidence = await collectEvidence(handshake, anchors, now, (validated) =>
    check({
      validated,
      stapledOcsp: handshake.stapledOcsp,
      mayFetch: !policy.ignoreError.includes('revocation'),
      deadlineMs: limits.revocationMs ?? REVOCATION_MS,
      signal: limits.signal,
    }),
  )
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

const revocationCheck = async (fetchUrl: FetchUrl | undefined, now: () => Date): Promise<RevocationCheck> => {
  const { createRevocationCheck } = await revocationModule()
  return createRevocationCheck({ fetchUrl: fetchUrl ?? (await import('./revocation/fetch-url')).fetchUrl, now })
}

/**
 * The two steps from a connected socket to a proven channel. Secure contexts are kept, one per set of anchors.
 * @param dependencies.anchors what is trusted
 * @param dependencies.now the clock that validity is measured by
 * @param dependencies.fetchUrl how responders and revocation lists are fetched; left out, over HTTP and HTTPS
 */
export const createSecureChannel = ({
  anchors,
  now,
  fetchUrl,
}: {
  readonly anchors: TrustAnchors
  readonly now: () => Date
  readonly fetchUrl?: FetchUrl
}): SecureChannel => {
  const contexts = createSecureContexts()
  let check: Promise<RevocationCheck> | undefined
  const revocation = (): Promise<RevocationCheck> => {
    check ??= revocationCheck(fetchUrl, now)
    return check
  }
  return {
    handshake: async (request) => {
      request.socket.on('error', ignoreSocketError)
      void evidenceModule()
      void revocation()
      const trusted = await anchors.withCustomCa(request.customCa)
      return performHandshake(request, contexts.contextFor(trusted, request.minimumVersion, request.clientIdentity))
    },
    verify: async (handshake, policy, limits = {}) => {
      const trusted = await anchors.withCustomCa(handshake.customCa)
      return judgeHandshake({ handshake, policy, limits }, trusted, now(), await revocation())
    },
  }
}
