import type { StoredProfile } from '../../shared/profile/stored-profile'

export const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

const byLabel = (one: StoredProfile, other: StoredProfile): number =>
  collator.compare(one.profile.label, other.profile.label) || (one.profile.id < other.profile.id ? -1 : 1)

/** Position of the first profile that belongs behind `stored`. */
const placeOf = (sorted: readonly StoredProfile[], stored: StoredProfile): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other !== undefined && byLabel(other, stored) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** So many newcomers are put in their places one by one; with more of them sorting anew is faster. */
const FEW = 20

/**
 * Sorts profiles by name, as people count: 9 before 10. It remembers the latest order: every save changes one profile of
 * thousands, and comparing names by the rules of a language is slow.
 */
export const createListOrder = (): ((profiles: readonly StoredProfile[]) => readonly StoredProfile[]) => {
  let latest: readonly StoredProfile[] = []
  return (profiles) => {
    const wanted = new Set(profiles)
    const kept = latest.filter((stored) => wanted.delete(stored))
    // A part of the list, as a search finds it, does not make the rest forgotten.
    if (wanted.size === 0) return kept
    const isNearlyKnown = wanted.size <= FEW
    if (isNearlyKnown) for (const newcomer of wanted) kept.splice(placeOf(kept, newcomer), 0, newcomer)
    latest = isNearlyKnown ? kept : [...profiles].sort(byLabel)
    return latest
  }
}
