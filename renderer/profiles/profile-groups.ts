import type { StoredProfile } from '../../shared/profile/stored-profile'

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** The groups that profiles are in, each once, by name. */
export const profileGroups = (profiles: readonly StoredProfile[]): readonly string[] => {
  const groups = new Set(profiles.filter(({ practice }) => !practice).map(({ profile }) => profile.group.trim()))
  groups.delete('')
  return [...groups].sort(collator.compare)
}
