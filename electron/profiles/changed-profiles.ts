import type { ProfilesChange } from '../../shared/contract/profiles-change'
import type { StoredProfile } from '../../shared/profile/stored-profile'

type Profiles = ReadonlyMap<string, StoredProfile>

/** With more of them the whole list is the shorter message. */
const MOST_TOLD = 20

/** What a write made of the profiles. A profile that it left alone is the same object before and after. */
export const changedProfiles = (before: Profiles, after: Profiles): ProfilesChange => {
  const saved = [...after.values()].filter((stored) => before.get(stored.profile.id) !== stored)
  const removedIds = [...before.keys()].filter((id) => !after.has(id))
  return saved.length + removedIds.length > MOST_TOLD ? { kind: 'unknown' } : { kind: 'some', saved, removedIds }
}
