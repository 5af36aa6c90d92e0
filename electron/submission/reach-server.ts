import type { Socket } from 'node:net'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { type ConnectionAttempt, connectRace } from '../network/connect-race'
import { type HostAddress, resolveAddresses } from '../network/resolve-host'
import { asciiHost, type SessionContext } from './session-context'
import type { StageNotes } from './stage-timeline'

/** A connection that nobody has spoken on yet, and where it goes. */
export interface ReachedServer {
  readonly socket: Socket
  readonly address: HostAddress
}

/** Stages `resolve` and `connect`. */
export const reachServer = async (context: SessionContext): Promise<Result<ReachedServer>> => {
  const { timeline } = context
  const addresses = await timeline.run('resolve', (notes) => resolveServer(context, notes))
  return addresses.ok ? timeline.run('connect', (notes) => connect(context, addresses.value, notes)) : addresses
}

const resolveServer = async (
  { plan: { profile }, environment, signal }: SessionContext,
  notes: StageNotes,
): Promise<Result<readonly HostAddress[]>> => {
  const found = await resolveAddresses({
    host: asciiHost(profile.serverAddress),
    addressFamily: profile.addressFamily,
    resolve: environment.resolve,
    deadlineMs: profile.deadlines.connectMs,
    signal,
  })
  if (found.ok) {
    const list = found.value.map(({ address }) => address).join(', ')
    notes.fact('addresses', { count: found.value.length, list })
  }
  return found
}

const connect = async (
  { plan: { profile }, environment, signal }: SessionContext,
  addresses: readonly HostAddress[],
  notes: StageNotes,
): Promise<Result<ReachedServer>> => {
  // Going around a proxy that the user asked for would show their address to whom they hide it from.
  if (profile.proxy !== null) return failed(failure('unsupported', { field: 'proxy', params: { what: 'proxy' } }))
  const race = await connectRace({
    addresses,
    port: profile.port,
    deadlineMs: profile.deadlines.connectMs,
    signal,
    now: environment.now,
  })
  noteAttempts(race.attempts, profile.port, notes)
  return race.ok ? succeeded({ socket: race.socket, address: race.address }) : failed(race.failure)
}

const noteAttempts = (attempts: readonly ConnectionAttempt[], port: number, notes: StageNotes): void => {
  for (const { address, outcome, durationMs } of attempts) {
    notes.fact(`attempt-${outcome}`, { address, port, durationMs: Math.max(0, Math.round(durationMs)) })
  }
}
