import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services-context'
import { selectProfile } from '../app/view'
import classes from './use-outbox-news.module.css'

const COLOURS = { sent: 'var(--ok)', partial: 'var(--warn)', error: 'var(--err)', unknown: 'var(--unk)' } as const

const SHOWN_MS = { sent: 5_000, partial: 15_000, error: 15_000, unknown: 15_000 } as const

/** Says when a mail that was left to the outbox ends, whatever is shown at that moment. */
export const useOutboxNews = (): void => {
  const { t } = useTranslation()
  const { outbox, profiles, view } = useServices()
  useEffect(
    () =>
      outbox.onEnded((entry, ending) => {
        const { id, profileId } = entry
        const notice = `outbox-${id}`
        const open = () => {
          notifications.hide(notice)
          selectProfile(view, profileId, 'outbox')
        }
        const { selectedId, tab } = view.get()
        const isInSight = selectedId === profileId && tab === 'outbox'
        notifications.hide(notice)
        notifications.show({
          id: notice,
          title: t(`outbox.notice.${ending}`, {
            subject: entry.subject === '' ? t('outbox.noSubject') : entry.subject,
          }),
          message: (
            <span className={classes.news}>
              {t(`outbox.notice.text.${ending}`, { profile: entry.profileLabel })}
              {isInSight || profiles.find(profileId) === undefined ? null : (
                <Button size="xs" onClick={open}>
                  {t('outbox.notice.open')}
                </Button>
              )}
            </span>
          ),
          autoClose: SHOWN_MS[ending],
          color: COLOURS[ending],
          closeButtonProps: { 'aria-label': t('interface.close') },
        })
      }),
    [outbox, profiles, view, t],
  )
}
