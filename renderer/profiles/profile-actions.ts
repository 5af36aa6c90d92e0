import type { TFunction } from 'i18next'
import { flushSync } from 'react-dom'
import { freeLabel, labelsOf } from '../../shared/profile/free-label'
import { newSessionProfile, type ProfilePatch } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { announceFailure } from '../app/announce'
import { focusFirst } from '../app/focus-first'
import type { PageServices } from '../app/page-services'
import { selectProfile } from '../app/view'
import { listRows } from './list-rows'
import { shownLabel } from './shown-label'

/** Makes and stores a profile, and shows it. */
export const createProfile = async (
  { bridge, profiles, view }: PageServices,
  t: TFunction,
  wish: { readonly label: string; readonly patch?: ProfilePatch },
): Promise<void> => {
  const label = freeLabel(wish.label, labelsOf(profiles.state.get().profiles))
  const answer = await bridge.call('profiles:save', {
    profile: { ...newSessionProfile(crypto.randomUUID(), label), ...wish.patch },
    secrets: { password: { action: 'keep' }, authToken: { action: 'keep' } },
    acknowledgements: [],
  })
  if (!answer.ok) return announceFailure(t('interface.failure.operation'), answer.error, t)
  // In one go: a focus that is set later would be taken from whoever is at the next field already.
  flushSync(() => {
    profiles.adopt(answer.value)
    selectProfile(view, answer.value.profile.id)
  })
  const next = answer.value.profile.serverAddress === '' ? 'serverAddress' : 'name'
  focusFirst(`input[name="session-${next}"]`)
}

/** Copies a profile with its stored secrets, and shows the copy. */
export const duplicateProfile = async (
  { bridge, profiles, view, drafts }: PageServices,
  t: TFunction,
  stored: StoredProfile,
): Promise<void> => {
  await drafts.flush(stored.profile.id)
  const wish = t('interface.head.duplicateLabel', { label: shownLabel(stored.profile) })
  const label = freeLabel(wish, labelsOf(profiles.state.get().profiles))
  const answer = await bridge.call('profiles:duplicate', { id: stored.profile.id, label })
  if (!answer.ok) return announceFailure(t('interface.failure.operation'), answer.error, t)
  profiles.adopt(answer.value)
  selectProfile(view, answer.value.profile.id)
}

/** The profile beside one that goes: the next in the list, else the one before. */
export const neighbourOf = (id: string, profiles: readonly StoredProfile[]): string | undefined => {
  const ids = listRows(profiles, new Set()).flatMap((row) => (row.kind === 'profile' ? [row.key] : []))
  const index = ids.indexOf(id)
  return ids[index + 1] ?? ids[index - 1]
}
