import type { ModeStatus } from '../diagnosis/diagnosis'
import { isLoopback } from '../profile/server-address'
import type { SecurityOption, SessionProfile } from '../profile/session-profile'
import type { FindingFixKey } from '../words/en/finding-fixes'
import type { Finding, Fix } from './finding'
import { type Evidence, fix } from './finding-rules'

const KEY = {
  none: 'use-port-without-encryption',
  starttls: 'use-port-with-starttls',
  'implicit-tls': 'use-port-with-implicit-tls',
} as const satisfies Record<SecurityOption, FindingFixKey>

/** A port and a mode as a button. */
export const portAndMode = (port: number, option: SecurityOption): Fix => fix(KEY[option], { port, option }, { port })

/**
 * Findings whose cause another port or mode can take away. Not among them: names that lead nowhere, refused secrets, and what
 * looks like an attack. A changed pin is tied to its port, so that another port would only hide it.
 */
const CURED_BY_PORT =
  /^(?:NET-(?:0[4-9]|1[0-2])|TLM-(?:0\d|1[0-2])|TLP-\d\d|EHL-0[125]|CRT-(?:0[1-9]|1[0-5]|2[0-245])|AUT-(?:1[1-4]|2[67]))$/

const MAY_WORK: ReadonlySet<ModeStatus> = new Set<ModeStatus>(['works', 'flawed', 'answers', 'not-probed'])

/** Whether the probes saw that the port and mode of a fix do not work. */
const isContradicted = ({ patch }: Fix, { profile, diagnosis }: Evidence): boolean => {
  if (patch?.port === undefined && patch?.option === undefined) return false
  const port = patch.port ?? profile.port
  const option = patch.option ?? profile.option
  const probe = diagnosis?.ports?.probes.find((candidate) => candidate.port === port)
  const mode = probe?.modes.find((candidate) => candidate.option === option)
  return mode !== undefined && !MAY_WORK.has(mode.status)
}

/** The port and mode that the probes found best; undefined when the profile has them, or when they give encryption up. */
const recommended = (finding: Finding, { profile, diagnosis }: Evidence): Fix | undefined => {
  const best = diagnosis?.ports?.recommendation ?? null
  if (best === null || best.inUse || !CURED_BY_PORT.test(finding.id)) return undefined
  if (best.option === 'none' && !(isLoopback(profile.serverAddress) && profile.option === 'none')) return undefined
  if (finding.id.startsWith('CRT') && best.status !== 'works') return undefined
  return portAndMode(best.port, best.option)
}

/** Whether two fixes lead to the same port and mode; one that sets either alone keeps the profile's other. */
const changesTheSame = (a: Fix, b: Fix, { port, option }: SessionProfile): boolean =>
  a.patch !== undefined &&
  b.patch !== undefined &&
  (a.patch.port ?? port) === (b.patch.port ?? port) &&
  (a.patch.option ?? option) === (b.patch.option ?? option)

/**
 * Fixes corrected by what the ports of the server were seen to do: what the probes contradict is left out, and the best port
 * and mode stands first in the leading finding.
 */
export const withRecommendedPort = (findings: readonly Finding[], evidence: Evidence): Finding[] =>
  findings.map((finding, index) => {
    const possible = finding.fixes.filter((candidate) => !isContradicted(candidate, evidence))
    const best = index === 0 ? recommended(finding, evidence) : undefined
    if (best === undefined) return { ...finding, fixes: possible }
    const isBest = (candidate: Fix) => changesTheSame(candidate, best, evidence.profile)
    // The finding's own words, where it has some: a mode alone is a smaller change than a port and a mode.
    const leading = possible.find(isBest) ?? best
    return { ...finding, fixes: [leading, ...possible.filter((candidate) => !isBest(candidate))] }
  })
