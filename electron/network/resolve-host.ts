import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { withoutBrackets } from '../../shared/profile/server-address'
import type { SessionProfile } from '../../shared/profile/session-profile'
import { withinDeadline } from './within-deadline'

/** One address of a host. */
export interface HostAddress {
  readonly address: string
  readonly family: 4 | 6
}

/**
 * Finds every address (A and AAAA) of a DNS name, in the order in which they are to be tried.
 * Failures: `name-not-found`, `name-resolution-failed`.
 */
export type ResolveHost = (host: string) => Promise<Result<readonly HostAddress[]>>

/** The system's resolver as Node has it: hosts file, search domains and the order of RFC 6724 included. */
export type SystemLookup = (host: string) => Promise<readonly { address: string; family: number }[]>

const systemLookup: SystemLookup = (host) => lookup(host, { all: true, order: 'verbatim' })

/** Codes that say "there is no such name"; every other one says that nobody could answer. */
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA'])

const errorCodeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'

/** Builds the resolver of the product over the system's. */
export const createHostResolver =
  (lookUp: SystemLookup = systemLookup): ResolveHost =>
  async (host) => {
    try {
      const found = await lookUp(host)
      return succeeded(found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })))
    } catch (error) {
      return NO_SUCH_NAME.has(errorCodeOf(error))
        ? failed(failure('name-not-found', { params: { host } }))
        : failed(failure('name-resolution-failed', { params: { host }, retryable: true }))
    }
  }

export interface ResolveRequest {
  /** DNS name or IP literal, with or without brackets */
  readonly host: string
  readonly addressFamily: SessionProfile['addressFamily']
  readonly resolve: ResolveHost
  /** ms */
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

const FAMILY = { ipv4: 4, ipv6: 6 } as const

const literalAddress = (host: string): HostAddress | undefined => {
  const address = withoutBrackets(host)
  const version = isIP(address)
  return version === 4 || version === 6 ? { address, family: version } : undefined
}

/**
 * The addresses to connect to: the literal itself, or what the resolver answers, less what the profile's preference
 * leaves out. Bounded, because a system resolver cannot be cancelled.
 * @returns at least one address, or `name-not-found` (its param `family` set when only the other family exists),
 *   `name-resolution-failed` or `cancelled`; all at stage `resolve`
 */
export const resolveAddresses = async (request: ResolveRequest): Promise<Result<readonly HostAddress[]>> => {
  const { host, addressFamily, signal } = request
  const literal = literalAddress(host)
  const found = literal === undefined ? await lookUpBounded(request) : succeeded([literal])
  if (!found.ok) return failed({ ...found.error, stage: 'resolve' })
  if (signal.aborted) return failed(failure('cancelled', { stage: 'resolve' }))
  const wanted =
    addressFamily === 'any' ? found.value : found.value.filter(({ family }) => family === FAMILY[addressFamily])
  if (wanted.length > 0) return succeeded(wanted)
  const params = found.value.length > 0 ? { host, family: addressFamily } : { host }
  return failed(failure('name-not-found', { stage: 'resolve', params }))
}

const lookUpBounded = async ({
  host,
  resolve,
  deadlineMs,
  signal,
}: ResolveRequest): Promise<Result<readonly HostAddress[]>> => {
  const answer = await withinDeadline(resolve(host), deadlineMs, signal)
  if (answer.end === 'done') return answer.value
  if (answer.end === 'cancelled') return failed(failure('cancelled'))
  return failed(failure('name-resolution-failed', { params: { host }, retryable: true }))
}
