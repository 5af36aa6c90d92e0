import type { StoredProfile } from '../../shared/profile/stored-profile'
import { shownLabel } from './shown-label'

const searchTexts = new WeakMap<StoredProfile, string>()

/** Lower case without accents, so that `hafen` finds `Hafén`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const searchText = (stored: StoredProfile): string => {
  const known = searchTexts.get(stored)
  if (known !== undefined) return known
  const { serverAddress, port, group, notes, name } = stored.profile
  const text = plain([shownLabel(stored.profile), `${serverAddress}:${port}`, group, name, notes].join('\n'))
  // The name of the practice profile follows the language.
  if (stored.practice) return text
  searchTexts.set(stored, text)
  return text
}

/** The profiles that hold every word of the query in name, address, user name, group or notes; all for an empty query. */
export const searchProfiles = (profiles: readonly StoredProfile[], query: string): readonly StoredProfile[] => {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return profiles
  return profiles.filter((stored) => words.every((word) => searchText(stored).includes(word)))
}

const pairs = (text: string): Set<string> => {
  const found = new Set<string>()
  for (let index = 0; index < text.length - 1; index += 1) found.add(text.slice(index, index + 2))
  return found
}

/** Share of letter pairs that two texts have in common, 0 to 1 (Dice's coefficient). */
const likeness = (one: Set<string>, other: Set<string>): number => {
  if (one.size === 0 || other.size === 0) return 0
  let common = 0
  for (const pair of one) if (other.has(pair)) common += 1
  return (2 * common) / (one.size + other.size)
}

const LEAST_LIKENESS = 0.3

/** The profile whose name, or a word of it, is most like a query that found nothing; undefined when none is near. */
export const closestProfile = (profiles: readonly StoredProfile[], query: string): StoredProfile | undefined => {
  const wanted = pairs(plain(query.trim()))
  let best: { stored: StoredProfile; likeness: number } | undefined
  for (const stored of profiles) {
    const label = plain(shownLabel(stored.profile))
    const near = Math.max(...[label, ...label.split(/\s+/)].map((part) => likeness(wanted, pairs(part))))
    if (near >= LEAST_LIKENESS && near > (best?.likeness ?? 0)) best = { stored, likeness: near }
  }
  return best?.stored
}
