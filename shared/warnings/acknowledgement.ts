import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Acknowledgement } from '../profile/stored-profile'
import { WARNING_RULES } from './rules'
import type { Warning } from './warning'
import { type FactName, factsOf, type WarningFacts, type WarningInput } from './warning-input'

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => [key, canonical(member)])
}

/** Flags are a set: the order in which they were switched on plays no part. */
const valueRead = (facts: WarningFacts, name: FactName): unknown =>
  name === 'ignoreError' ? [...new Set(facts.ignoreError)].sort() : canonical(facts[name])

/**
 * A pin silences the rules that read it, so none of them asks for an acknowledgement while there is one; without a pin the
 * digest stays what it was before rules knew of pins.
 */
const isSilencing = (name: FactName, facts: WarningFacts): boolean => name === 'isPinned' && !facts.isPinned

/**
 * What an acknowledgement of a rule is bound to: the values of the facts that this rule reads, and of no other.
 * @param ruleId e.g. `W5`; an id without a rule has a digest as well, which no warning asks for
 * @returns SHA-256, 64 hexadecimal digits
 */
export const acknowledgementDigest = (ruleId: string, input: WarningInput): string => {
  const facts = factsOf(input)
  const reads = WARNING_RULES.find((rule) => rule.id === ruleId)?.reads ?? []
  const values = [...reads]
    .filter((name) => !isSilencing(name, facts))
    .sort()
    .map((name) => [name, valueRead(facts, name)])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([ruleId, values]))))
}

/**
 * The blocking warnings that nobody accepted for these very values.
 * @param warnings what `evaluateWarnings(input)` returned
 * @param acknowledgements as stored with the profile or sent with a draft; those of other values are void
 */
export const unacknowledged = (
  warnings: readonly Warning[],
  acknowledgements: readonly Acknowledgement[],
  input: WarningInput,
): Warning[] =>
  warnings.filter((warning) => {
    if (warning.severity !== 'block') return false
    const digest = acknowledgementDigest(warning.id, input)
    return !acknowledgements.some((given) => given.ruleId === warning.id && given.digest === digest)
  })
