import { Resolver } from 'node:dns/promises'
import { isIpLiteral } from '../../shared/profile/server-address'
import { withinDeadline } from '../network/within-deadline'

/** The canonical name that a name stands for (CNAME, RFC 1034 §3.6.2), null when it is none. May reject. */
export type ResolveAlias = (name: string) => Promise<string | null>

const DEADLINE_MS = 1_000
const MAXIMUM_ALIASES = 8
/** What a host is named by; whoever answers for a zone may put anything else into it too. */
const HOST_NAME = /^[\w.-]{1,255}$/

/** Asks the machine's name servers. */
export const createAliasResolver = (): ResolveAlias => {
  const resolver = new Resolver({ timeout: DEADLINE_MS, tries: 1 })
  return async (name) => (await resolver.resolveCname(name))[0] ?? null
}

/**
 * The names that a host leads to, in order. Best effort: what is known within a second, nothing when it cannot be asked.
 * @param host A-labels; an IP literal leads nowhere
 */
export const resolveAliases = async (
  host: string,
  resolveAlias: ResolveAlias,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const aliases: string[] = []
  if (isIpLiteral(host) || !host.includes('.')) return aliases
  const follow = async (name: string): Promise<void> => {
    const next = await resolveAlias(name)
    const isNew = next !== null && next !== host && !aliases.includes(next)
    if (!isNew || !HOST_NAME.test(next) || aliases.length >= MAXIMUM_ALIASES) return
    aliases.push(next)
    await follow(next)
  }
  await withinDeadline(
    follow(host).catch(() => undefined),
    DEADLINE_MS,
    signal,
  )
  return [...aliases]
}
