import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { announce, announceFailure } from '../app/announce'
import type { PageServices } from '../app/page-services'
import { selectProfile } from '../app/view'
import classes from './delete-profile.module.css'
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
  const notice = `deleted-${undoId}`
  const restore = async () => {
    notifications.hide(notice)
    const restored = await bridge.call('profiles:restore', { undoId })
    if (!restored.ok) return announceFailure(t('interface.failure.operation'), restored.error, t)
    profiles.adopt(restored.value)
    selectProfile(view, restored.value.profile.id)
    announce(t('interface.head.restored', { label }))
  }
  notifications.show({
    id: notice,
    title: t('interface.head.deleted', { label }),
    message: (
      <span className={classes.undo}>
        {t('interface.head.deletedHelp')}
        <Button size="xs" onClick={() => void restore()}>
          {t('interface.undo')}
        </Button>
      </span>
    ),
    closeButtonProps: { 'aria-label': t('interface.close') },
    autoClose: Math.max(1_000, Date.parse(undoUntil) - Date.now()),
  })
}
