import type { TFunction } from 'i18next'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { announce, announceFailure } from '../app/announce'
import { announceUndo } from '../app/announce-undo'
import type { PageServices } from '../app/page-services'
import { selectProfile } from '../app/view'
import { neighbourOf } from './profile-actions'

/** Deletes a profile and offers to take that back for as long as the services keep it. */
export const deleteProfile = async (services: PageServices, t: TFunction, stored: StoredProfile): Promise<void> => {
  const { bridge, profiles, view, drafts } = services
  const { id, label } = stored.profile
  const next = neighbourOf(id, profiles.state.get().profiles)
  await drafts.flush(id)
  const answer = await bridge.call('profiles:delete', { id })
  if (!answer.ok) return announceFailure(t('interface.failure.operation'), answer.error, t)
  if (view.get().selectedId === id) selectProfile(view, next)
  profiles.drop(id)
  drafts.forget(id)
  const { undoId, undoUntil } = answer.value
  const restore = async () => {
    const restored = await bridge.call('profiles:restore', { undoId })
    if (!restored.ok) return announceFailure(t('interface.failure.operation'), restored.error, t)
    profiles.adopt(restored.value)
    selectProfile(view, restored.value.profile.id)
    announce(t('interface.head.restored', { label }))
  }
  announceUndo(t, {
    title: t('interface.head.deleted', { label }),
    explanation: t('interface.head.deletedHelp'),
    onUndo: () => void restore(),
    forMs: Math.max(1_000, Date.parse(undoUntil) - Date.now()),
  })
}
