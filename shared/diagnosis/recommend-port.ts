import { isLoopback } from '../profile/server-address'
import type { SessionProfile } from '../profile/session-profile'
import type { ModeResult, PortProbe, Recommendation } from './diagnosis'

type ProfileInUse = Pick<SessionProfile, 'serverAddress' | 'port' | 'option' | 'name'>

interface Candidate {
  readonly port: number
  readonly mode: ModeResult
}

/** The places where users' programs hand in mail, preferred first: implicit TLS before STARTTLS (RFC 8314 §3.3). */
const SUBMISSION = ['465 implicit-tls', '587 starttls']

const offersSignIn = ({ signInMethods }: ModeResult): boolean => (signInMethods?.length ?? 0) > 0

/** How good the channel is, less being better; undefined for one that is of no use to the profile. */
const channelRank = (mode: ModeResult, { serverAddress, name }: ProfileInUse): number | undefined => {
  const { status } = mode
  if (status === 'works') return 0
  if (status === 'flawed') return 2
  if (status !== 'answers') return undefined
  // Clear text serves who stays on this machine and may sign in there if need be. Elsewhere it carries no name, and never
  // takes the place of TLS that is there and can be mended.
  if (isLoopback(serverAddress)) return name === '' || offersSignIn(mode) ? 1 : undefined
  return name === '' ? 3 : undefined
}

const isInUse = ({ port, mode }: Candidate, profile: ProfileInUse): boolean =>
  port === profile.port && mode.option === profile.option

/** What speaks against a candidate, the weightiest first. */
const drawbacks = (candidate: Candidate, profile: ProfileInUse): readonly number[] => {
  const { port, mode } = candidate
  const place = SUBMISSION.indexOf(`${port} ${mode.option}`)
  const signsIn = profile.name === '' || offersSignIn(mode)
  return [
    channelRank(mode, profile) ?? Number.POSITIVE_INFINITY,
    signsIn ? 0 : 1,
    place === -1 ? 1 : 0,
    isInUse(candidate, profile) ? 0 : 1,
    place === -1 ? SUBMISSION.length : place,
    mode.option === 'implicit-tls' ? 0 : 1,
    port,
  ]
}

const byDrawbacks = (one: readonly number[], other: readonly number[]): number => {
  const index = one.findIndex((weight, position) => weight !== other[position])
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}

/**
 * The port and mode that serve a profile best: a proven channel before all, sign-in offered on it when the profile has a
 * name, a port meant for submission. Between the two of RFC 8314 the one in use stays, else implicit TLS is preferred.
 * @returns null when nothing that was probed is of use
 */
export const recommendPort = (probes: readonly PortProbe[], profile: ProfileInUse): Recommendation | null => {
  const best = probes
    .flatMap(({ port, modes }) => modes.map((mode): Candidate => ({ port, mode })))
    .filter(({ mode }) => channelRank(mode, profile) !== undefined)
    .sort((one, other) => byDrawbacks(drawbacks(one, profile), drawbacks(other, profile)))[0]
  if (best === undefined) return null
  const { port, mode } = best
  return { port, option: mode.option, inUse: isInUse(best, profile), status: mode.status }
}
