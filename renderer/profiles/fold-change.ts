import type { ProfilesChange } from '../../shared/contract/profiles-change'
import type { StoredProfile } from '../../shared/profile/stored-profile'

/** Whether two states of a profile are the same; the store stamps every change of one. */
const isUnchanged = (known: StoredProfile, told: StoredProfile): boolean =>
  known.savedAt === told.savedAt &&
  known.lastTest?.at === told.lastTest?.at &&
  known.secrets.password?.savedAt === told.secrets.password?.savedAt &&
  known.secrets.authToken?.savedAt === told.secrets.authToken?.savedAt &&
  known.secrets.clientKey?.savedAt === told.secrets.clientKey?.savedAt &&
  known.secrets.clientKeyPassphrase?.savedAt === told.secrets.clientKeyPassphrase?.savedAt &&
  !told.practice

/** The list as told, with the very objects already known where nothing changed: thousands of rows need no new look. */
export const keepingKnown = (
  known: readonly StoredProfile[],
  told: readonly StoredProfile[],
): readonly StoredProfile[] => {
  const byId = new Map(known.map((stored) => [stored.profile.id, stored]))
  const kept = told.map((stored) => {
    const before = byId.get(stored.profile.id)
    return before !== undefined && isUnchanged(before, stored) ? before : stored
  })
  return kept.length === known.length && kept.every((stored, index) => stored === known[index]) ? known : kept
}

/** A profile that is known in a later state than it is told: the answer to a save came before the news of an earlier one. */
const isOvertaken = (known: StoredProfile, told: StoredProfile): boolean => known.savedAt > told.savedAt

/**
 * The list after a change of some profiles; the very same list when it already stands so. Newcomers come last.
 * @param change of an unknown extent changes nothing: only the whole list tells it
 */
export const foldChange = (known: readonly StoredProfile[], change: ProfilesChange): readonly StoredProfile[] => {
  if (change.kind === 'unknown') return known
  const told = new Map(change.saved.map((stored) => [stored.profile.id, stored]))
  const removed = new Set(change.removedIds)
  const kept = known
    .filter(({ profile }) => !removed.has(profile.id))
    .map((stored) => {
      const news = told.get(stored.profile.id)
      if (news === undefined || isOvertaken(stored, news)) return stored
      return isUnchanged(stored, news) ? stored : news
    })
  const here = new Set(known.map(({ profile }) => profile.id))
  const added = change.saved.filter(({ profile }) => !here.has(profile.id))
  const isSame = added.length === 0 && kept.length === known.length && kept.every((one, index) => one === known[index])
  return isSame ? known : [...kept, ...added]
}
