import { profileLabel } from '../../../shared/practice/profile-label'
import type { StoredProfile } from '../../../shared/profile/stored-profile'
import type { Translate } from '../../../shared/words/translate'
import type { CommandContext } from './command-context'
import { UsageFailure } from './usage-failure'

/** Without regard to case, to how accents are composed, and to which apostrophe the keyboard has. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('’', "'")

/**
 * The profiles that a name can mean: the one with this id, else those with this label, stored or as it is shown, exactly; else
 * those whose label differs in case only.
 */
export const profilesNamed = (
  profiles: readonly StoredProfile[],
  name: string,
  translate: Translate,
): readonly StoredProfile[] => {
  const byId = profiles.find(({ profile }) => profile.id === name)
  if (byId !== undefined) return [byId]
  const labelled = (isMeant: (label: string) => boolean) =>
    profiles.filter(({ profile }) => isMeant(profile.label) || isMeant(profileLabel(profile, translate)))
  const exact = labelled((label) => label === name)
  return exact.length > 0 ? exact : labelled((label) => folded(label) === folded(name))
}

/**
 * Finds a stored profile by id, else by its label.
 * @throws UsageFailure when there is none, when several share the label, or when the profiles cannot be read
 */
export const findProfile = async (
  { application, translate }: Pick<CommandContext, 'application' | 'translate'>,
  name: string,
): Promise<StoredProfile> => {
  const listed = await application.handlers['profiles:list']({})
  if (!listed.ok) throw new UsageFailure('profiles-unreadable', listed.error)
  const matches = profilesNamed(listed.value.profiles, name, translate)
  const [only, second] = matches
  if (only === undefined) {
    throw new UsageFailure('no-profile', { code: 'not-found', field: 'profile' }, { name })
  }
  if (second !== undefined) {
    const ids = matches.map(({ profile }) => profile.id).join(', ')
    throw new UsageFailure('several-profiles', { code: 'invalid-value', field: 'profile' }, { name, ids })
  }
  return only
}
